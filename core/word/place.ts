/** Puts sections of a Word file on pages of a book: a page each, and more where the words or pictures need them. */
import type { NewFrame } from '#core/book/edits/frames.ts'
import type { NewPage } from '#core/book/edits/pages.ts'
import { type FitBook, fitWords } from '#core/book/fit/fit.ts'
import type { PhotoId } from '#core/book/ids.ts'
import type { Language, Layer } from '#core/book/language.ts'
import type { Background, Frame, FrameOf } from '#core/book/schema.ts'
import { type Line, versionKey, type Words } from '#core/book/words.ts'
import { assert } from '#core/errors.ts'
import type { Ids } from '#core/ports/index.ts'
import { layoutFrames } from '#core/toolkit/apply-layout.ts'
import { findLayout } from '#core/toolkit/layouts.ts'
import type { WordSection } from './word-file.ts'

/** What the pages are made with. */
export interface PlaceOptions {
  readonly book: FitBook
  /** The language the words are in, and the age they are told for. */
  readonly language: Language
  readonly layer: Layer
  readonly background: Background
  /** The photo that was made of a picture, by its place in the file; undefined for one that was not taken in. */
  readonly photoOf: (picture: number) => PhotoId | undefined
  readonly ids: Ids
}

interface Picture {
  readonly photo: PhotoId
  readonly alt: string | undefined
}

/** Layouts for words with so many pictures. */
const layoutsByPictures = ['words-only', 'photo-right', 'two-photos', 'three-photos'] as const

/** The pages of the sections, in their order. Nothing of a section is left out but pictures that were not taken in. */
export function placeSections(sections: readonly WordSection[], options: PlaceOptions): NewPage[] {
  return sections.flatMap(section => placeSection(section, options))
}

function placeSection({ heading, blocks }: WordSection, options: PlaceOptions): NewPage[] {
  let lines: readonly Line[] = blocks.flatMap(block => ('line' in block ? [block.line] : []))
  let pictures = blocks.flatMap((block): Picture[] => {
    const photo = 'picture' in block ? options.photoOf(block.picture) : undefined
    return photo === undefined ? [] : [{ photo, alt: 'picture' in block ? block.alt : undefined }]
  })
  const pages: NewPage[] = []
  do {
    const title = pages.length === 0 ? heading : ''
    const here = pictures.slice(0, layoutsByPictures.length - 1)
    const page = makePage(title, lines, here, options)
    pages.push(page.page)
    lines = page.rest
    pictures = pictures.slice(here.length)
  } while (lines.length > 0 || pictures.length > 0)
  return pages
}

function makePage(
  title: string,
  lines: readonly Line[],
  pictures: readonly Picture[],
  options: PlaceOptions,
): { readonly page: NewPage; readonly rest: readonly Line[] } {
  const { book, ids, background } = options
  const layout = findLayout(layoutsByPictures[pictures.length] ?? 'words-only')
  assert(layout, 'the layout is one of the toolkit’s')
  const waiting = [...pictures]
  let rest = lines
  const frames = layoutFrames(layout, book.settings.format, ids).flatMap((frame): Frame[] => {
    if (frame.kind === 'photo') return showPicture(frame, waiting.shift(), options)
    if (frame.kind !== 'words') return [frame]
    const isTitle = frame.purpose === 'title'
    const words = isTitle ? titleWords(title) : rest.slice(0, fitting(frame, rest, options))
    if (!isTitle) rest = rest.slice(words.length)
    return words.length > 0 ? [told(frame, words, options)] : []
  })
  const page: NewPage = { layout: layout.id, background, frames: frames.map(withoutId) }
  return { page, rest }
}

function titleWords(title: string): Words {
  return title === '' ? [] : [{ runs: [{ text: title }] }]
}

/** How many lines a frame holds in their own size; one at least, so that a line longer than a page stands somewhere. */
function fitting(frame: FrameOf<'words'>, lines: readonly Line[], options: PlaceOptions): number {
  const { book, language, layer } = options
  let count = Math.min(1, lines.length)
  while (count < lines.length) {
    const fit = fitWords(told(frame, lines.slice(0, count + 1), options), book, { language, layer })
    if (fit.isSmaller || fit.isOver) break
    count += 1
  }
  return count
}

function told(frame: FrameOf<'words'>, words: Words, { language, layer }: PlaceOptions): FrameOf<'words'> {
  return { ...frame, words: { [versionKey(language, layer)]: words } }
}

function showPicture(frame: FrameOf<'photo'>, picture: Picture | undefined, { language }: PlaceOptions): Frame[] {
  if (!picture) return []
  const { photo, alt } = picture
  return [{ ...frame, picture: { photo }, alt: alt ? { [language]: alt } : {} }]
}

function withoutId({ id: _, ...frame }: Frame): NewFrame {
  return frame as NewFrame
}
