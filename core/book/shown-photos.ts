/** Which photos a reader of a book sees. */
import type { PhotoId } from './ids.ts'
import type { Book } from './schema.ts'

/** The photos that a page or a person's portrait shows, whether or not the book has a record of them. */
export function shownPhotos({ pages, people }: Pick<Book, 'pages' | 'people'>): ReadonlySet<PhotoId> {
  const frames = pages.flatMap(page => page.frames)
  const pictures = [
    ...frames.flatMap(frame => (frame.kind === 'photo' ? [frame.picture] : [])),
    ...people.map(({ portrait }) => portrait),
  ]
  return new Set(pictures.flatMap(picture => (picture && 'photo' in picture ? [picture.photo] : [])))
}
