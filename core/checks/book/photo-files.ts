/**
 * `safety.photo-metadata`: photos whose files, as they came, also say where they were taken, name somebody or name the camera. No
 * print, export or file for a family has any of it (services/photos/render.ts): the finding is about the file that the photo
 * came from and about the original in the library, which keeps what it came with. Its words are chosen by the value `context`.
 */
import type { Book, Carried, Photo } from '#core/book/schema.ts'
import type { Place } from '../finding.ts'
import type { Found } from './make-finding.ts'

/**
 * One finding for each photo in use whose file says where, or has names in it; one for the whole book for those that only name a
 * camera, as nearly every file of a camera does.
 */
export function checkPhotoFiles(book: Book): Found[] {
  const places = firstPlaces(book)
  const used = book.photos.flatMap(photo => {
    const place = places.get(photo.id)
    return place ? [{ photo, place, says: saysOf(photo) }] : []
  })
  const cameras = used.filter(({ says }) => says === 'camera').length
  return [
    ...used.flatMap(({ photo, place, says }) =>
      says === undefined || says === 'camera'
        ? []
        : [{ rule: 'safety.photo-metadata', place, about: photo.id, values: { context: says } }],
    ),
    ...(cameras > 0
      ? [
          {
            rule: 'safety.photo-metadata',
            place: { part: 'book' } as const,
            about: 'camera',
            values: { context: 'camera', count: cameras },
          },
        ]
      : []),
  ]
}

/** What of it matters most: a place with names is both. */
function saysOf({ carries = [] }: Photo): Carried | 'both' | undefined {
  if (carries.includes('place')) return carries.includes('names') ? 'both' : 'place'
  return carries.includes('names') ? 'names' : carries[0]
}

/** Where each photo that is used stands first: a frame, or the round portrait of somebody. */
function firstPlaces(book: Book): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const page of book.pages)
    for (const frame of page.frames) {
      if (frame.kind !== 'photo' || !frame.picture || !('photo' in frame.picture)) continue
      const { photo } = frame.picture
      if (!places.has(photo)) places.set(photo, { page: page.id, frame: frame.id, part: 'photo' })
    }
  for (const { portrait } of book.people)
    if (portrait && 'photo' in portrait && !places.has(portrait.photo)) places.set(portrait.photo, { part: 'photo' })
  return places
}
