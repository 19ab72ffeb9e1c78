/** People, facts and photos: lists that the whole book refers to by id, so a change shows on every page. */
import * as Y from 'yjs'
import type { Ids } from '#core/ports/index.ts'
import { rootMap } from '../doc.ts'
import { edit, placesOf, recordOf } from '../edit.ts'
import type { FactId, PersonId, PhotoId } from '../ids.ts'
import { placeAfter, placeLast } from '../order.ts'
import { createRecord, writeFields } from '../record.ts'
import type { Fact, Person, Photo } from '../schema.ts'

/** Adds someone at the end of the list; gives their id. */
export function addPerson(doc: Y.Doc, ids: Ids, person: Omit<Person, 'id'>): PersonId {
  const id = ids.next() as PersonId
  edit(doc, () =>
    rootMap(doc, 'people').set(id, createRecord({ ...person, order: placeLast(placesOf(doc, 'people')) })),
  )
  return id
}

/** Changes what is known of someone; fields not named stay, undefined ones go. */
export function setPerson(doc: Y.Doc, id: PersonId, fields: Partial<Omit<Person, 'id'>>): void {
  edit(doc, () => writeFields(recordOf(doc, 'people', id), fields))
}

/** Takes someone out of the list. Their chips in the words stay and show as a name that is missing. */
export function deletePerson(doc: Y.Doc, id: PersonId): void {
  edit(doc, () => rootMap(doc, 'people').delete(id))
}

/** Moves someone to stand right after another; undefined puts them first. */
export function movePerson(doc: Y.Doc, id: PersonId, after: PersonId | undefined): void {
  edit(doc, () => {
    const others = placesOf(doc, 'people').filter(person => person.id !== id)
    recordOf(doc, 'people', id).set('order', placeAfter(others, after))
  })
}

/** Adds a fact at the end of the list; gives its id. */
export function addFact(doc: Y.Doc, ids: Ids, fact: Omit<Fact, 'id'>): FactId {
  const id = ids.next() as FactId
  edit(doc, () => rootMap(doc, 'facts').set(id, createRecord({ ...fact, order: placeLast(placesOf(doc, 'facts')) })))
  return id
}

/** Changes a fact; fields not named stay, undefined ones go. */
export function setFact(doc: Y.Doc, id: FactId, fields: Partial<Omit<Fact, 'id'>>): void {
  edit(doc, () => writeFields(recordOf(doc, 'facts', id), fields))
}

/** Takes a fact out. */
export function deleteFact(doc: Y.Doc, id: FactId): void {
  edit(doc, () => rootMap(doc, 'facts').delete(id))
}

/** Notes a photo that was brought into the library, after the others; one that is there already stays as it is. */
export function addPhoto(doc: Y.Doc, photo: Photo): void {
  const { id, ...fields } = photo
  if (rootMap(doc, 'photos').has(id)) return
  // Photos of the first books have no place; they come before those that have.
  const placed = placesOf(doc, 'photos').filter(({ order }) => order !== '')
  edit(doc, () => rootMap(doc, 'photos').set(id, createRecord({ ...fields, order: placeLast(placed) })))
}

/** Takes a photo out of the book; frames that showed it become empty places. Its file stays in the library. */
export function deletePhoto(doc: Y.Doc, id: PhotoId): void {
  edit(doc, () => {
    for (const record of rootMap(doc, 'frames').values()) {
      const picture = record instanceof Y.Map ? record.get('picture') : undefined
      if (isPhoto(picture, id)) writeFields(record as Y.Map<unknown>, { picture: undefined })
    }
    rootMap(doc, 'photos').delete(id)
  })
}

function isPhoto(picture: unknown, id: PhotoId): boolean {
  return typeof picture === 'object' && picture !== null && 'photo' in picture && picture.photo === id
}

/** Changes what is known of a photo; fields not named stay, undefined ones go. */
export function setPhoto(
  doc: Y.Doc,
  id: PhotoId,
  fields: Partial<Omit<Photo, 'id' | 'width' | 'height' | 'type'>>,
): void {
  edit(doc, () => writeFields(recordOf(doc, 'photos', id), fields))
}
