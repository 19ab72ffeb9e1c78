/**
 * `safety.photo-consent`, `safety.photo-faces` and `access.alt-text`: pictures nobody agreed to, pictures of which nobody has
 * said who is in them, and pictures nobody described.
 */
import { languagesShown } from '#core/book/language.ts'
import type { Book, Frame, Page } from '#core/book/schema.ts'
import type { Place } from '../finding.ts'
import type { Found } from './make-finding.ts'

/** Photos agreed in the case record, where that was given: the book's own mark alone is then not enough. */
export type AgreedPhotos = ReadonlySet<string> | undefined

/** What is found in a page's pictures. */
export function checkPagePhotos(book: Book, page: Page, agreed: AgreedPhotos): Found[] {
  return page.frames.flatMap(frame => [
    ...consent(book, page, frame, agreed),
    ...faces(book, page, frame),
    ...altText(book, page, frame),
  ])
}

/** What is found in the round portraits of people. */
export function checkPortraits(book: Book, agreed: AgreedPhotos): Found[] {
  return book.people.flatMap(({ portrait }) =>
    portrait !== undefined && 'photo' in portrait && !isAgreed(book, portrait.photo, agreed)
      ? [{ rule: 'safety.photo-consent', place: { part: 'photo' }, about: portrait.photo }]
      : [],
  )
}

function consent(book: Book, page: Page, frame: Frame, agreed: AgreedPhotos): Found[] {
  if (frame.kind !== 'photo' || frame.picture === undefined || !('photo' in frame.picture)) return []
  const { photo } = frame.picture
  if (isAgreed(book, photo, agreed)) return []
  return [{ rule: 'safety.photo-consent', place: { page: page.id, frame: frame.id, part: 'photo' }, about: photo }]
}

/** Nobody has said yet who is in a photo, or that nobody is: a face in it may be another child's. */
function faces(book: Book, page: Page, frame: Frame): Found[] {
  if (frame.kind !== 'photo' || frame.picture === undefined || !('photo' in frame.picture)) return []
  const { photo } = frame.picture
  const known = book.photos.find(one => one.id === photo)
  if (known === undefined || known.people !== undefined) return []
  return [{ rule: 'safety.photo-faces', place: { page: page.id, frame: frame.id, part: 'photo' }, about: photo }]
}

function isAgreed(book: Book, id: string, agreed: AgreedPhotos): boolean {
  const photo = book.photos.find(one => one.id === id)
  return photo?.agreed === true && (agreed === undefined || agreed.has(id))
}

function altText(book: Book, page: Page, frame: Frame): Found[] {
  if (frame.kind !== 'photo' || frame.picture === undefined || frame.decorative === true) return []
  return languagesShown(book.settings.language).flatMap(language => {
    const place: Place = { page: page.id, frame: frame.id, part: 'alt', language }
    return frame.alt[language]?.trim() ? [] : [{ rule: 'access.alt-text', place }]
  })
}
