/** Puts chosen parts of a Word file into the book: its pictures into the library first, then everything on pages as one step. */
import { urls } from '#contract/urls.ts'
import { addPage } from '#core/book/edits/pages.ts'
import { addPhoto } from '#core/book/edits/people.ts'
import type { PageId, PhotoId } from '#core/book/ids.ts'
import type { Language, Layer } from '#core/book/language.ts'
import type { Page, Photo } from '#core/book/schema.ts'
import { placeSections } from '#core/word/place.ts'
import type { WordSection } from '#core/word/word-file.ts'
import type { Session } from '#renderer/app/session.ts'
import { blobSource } from '../bring-in/sources.ts'
import { step } from '../commands.ts'

/** What is brought in, and where. */
export interface BringWord {
  /** The file's key with the desktop. */
  readonly key: string
  readonly sections: readonly WordSection[]
  readonly language: Language
  readonly layer: Layer
  /** The page after which the new ones come. */
  readonly after: Page
}

/** What came of it. */
export interface Brought {
  readonly pages: readonly PageId[]
  /** Pictures that the library did not take. */
  readonly failed: number
}

/** Brings it in. Pictures that fail are left out and counted. */
export async function bringWord(
  session: Session,
  { key, sections, language, layer, after }: BringWord,
): Promise<Brought> {
  const wanted = sections.flatMap(({ blocks }) => blocks.flatMap(block => ('picture' in block ? [block.picture] : [])))
  const photos = new Map<number, Omit<Photo, 'agreed'>>()
  for (const picture of wanted) {
    const photo = await send(session, key, picture)
    if (photo) photos.set(picture, photo)
  }
  const { settings, people } = session.view.outline()
  const photoOf = (picture: number): PhotoId | undefined => photos.get(picture)?.id
  // A painted background was made for its own page: words over it would be hard to read.
  const background = after.background.art ? ({ colour: 'white' } as const) : after.background
  const pages = placeSections(sections, {
    book: { settings, people },
    language,
    layer,
    background,
    photoOf,
    ids: session.ids,
  })
  const made = step(session, () => {
    for (const photo of photos.values()) addPhoto(session.doc, { ...photo, agreed: false })
    let last = after.id
    return pages.map(page => {
      last = addPage(session.doc, session.ids, after.section, last, page)
      return last
    })
  })
  return { pages: made, failed: wanted.length - photos.size }
}

async function send(session: Session, key: string, picture: number): Promise<Omit<Photo, 'agreed'> | undefined> {
  const response = await fetch(urls.wordPicture(key, picture)).catch(() => undefined)
  if (!response?.ok) return undefined
  const added = await blobSource(await response.blob()).send(session.book)
  return added && 'photo' in added ? added.photo : undefined
}
