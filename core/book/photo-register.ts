/** The register of a book's photos: where each is used, and what is still missing for it. */
import { type Sharpness, sharpness } from '#core/print/sharpness.ts'
import type { FrameId, PageId, PersonId, PhotoId } from './ids.ts'
import { type Bilingual, languagesShown } from './language.ts'
import type { Book, FrameOf, Photo } from './schema.ts'

/** One place that shows a photo. */
export interface PhotoUse {
  readonly page: PageId
  /** The page's number, from 1. */
  readonly number: number
  readonly frame: FrameId
  readonly caption: Bilingual
  readonly isDescribed: boolean
  readonly sharpness: Sharpness
}

/** What may be missing: nobody agreed, no words for who cannot see it, too few pixels for its size, no place in the book. */
export const photoLacks = ['agreement', 'words', 'pixels', 'use'] as const
export type PhotoLack = (typeof photoLacks)[number]

/** A photo's row. */
export interface PhotoRow {
  readonly photo: Photo
  readonly uses: readonly PhotoUse[]
  /** Whose round portrait it is. */
  readonly portraitOf: readonly PersonId[]
  readonly lacks: readonly PhotoLack[]
}

/**
 * The rows, in the order of the book: photos where they are first used, then those that are not. `agreed` has the photos that
 * the case record says are agreed; undefined where there is none, and the book's own mark is all that is known.
 */
export function photoRegister(
  book: Pick<Book, 'photos' | 'pages' | 'people' | 'settings'>,
  agreed: ReadonlySet<PhotoId> | undefined,
): PhotoRow[] {
  const uses = usesByPhoto(book)
  const rows = book.photos.map(photo => {
    const own = uses.get(photo.id) ?? []
    const portraitOf = book.people.filter(
      ({ portrait }) => portrait && 'photo' in portrait && portrait.photo === photo.id,
    )
    const has: Readonly<Record<PhotoLack, boolean>> = {
      agreement: photo.agreed && (agreed === undefined || agreed.has(photo.id)),
      words: own.every(use => use.isDescribed),
      pixels: own.every(use => use.sharpness !== 'blurred'),
      use: own.length + portraitOf.length > 0,
    }
    const lacks = photoLacks.filter(lack => !has[lack])
    return { photo, uses: own, portraitOf: portraitOf.map(({ id }) => id), lacks }
  })
  const first = ({ uses: [use] }: PhotoRow) => use?.number ?? Number.POSITIVE_INFINITY
  return rows.toSorted((a, b) => (first(a) === first(b) ? 0 : first(a) - first(b)))
}

function usesByPhoto({
  photos,
  pages,
  settings,
}: Pick<Book, 'photos' | 'pages' | 'settings'>): Map<PhotoId, PhotoUse[]> {
  const known = new Map(photos.map(photo => [photo.id, photo]))
  const uses = new Map<PhotoId, PhotoUse[]>()
  for (const [at, page] of pages.entries())
    for (const frame of page.frames) {
      if (frame.kind !== 'photo' || !frame.picture || !('photo' in frame.picture)) continue
      const photo = known.get(frame.picture.photo)
      if (!photo) continue
      const isDescribed = frame.decorative === true || isTold(frame, settings.language)
      const place = { page: page.id, number: at + 1, frame: frame.id, caption: frame.caption }
      const use = { ...place, isDescribed, sharpness: sharpness(frame, photo) }
      uses.set(photo.id, [...(uses.get(photo.id) ?? []), use])
    }
  return uses
}

function isTold({ alt }: FrameOf<'photo'>, language: Book['settings']['language']): boolean {
  return languagesShown(language).every(each => alt[each]?.trim())
}
