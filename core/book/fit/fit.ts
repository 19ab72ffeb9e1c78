/**
 * Whether the words of a frame fit in it, worked out without a browser: the page, the page list, the checks and the
 * command line say the same. Words are never hidden: they are set smaller, down to the least size of their layer, and where even
 * that is not enough they are over, and that is said. Lengths in px are of the page's own, 96 an inch.
 */
import { type Language, type Layer, languagesShown, type ShownLanguage } from '../language.ts'
import { nameIn } from '../names.ts'
import type { Book, Frame, FrameOf, Page, Purpose } from '../schema.ts'
import { purposes } from '../schema.ts'
import { leastPt, lineHeight, pairSizePt, sizePt } from '../type-scale.ts'
import { isBlank, type Line, versionKey, type Words } from '../words.ts'
import { columnGapPx, isSideBySide, pairGap, panelPaddingPx, wholePx } from './box.ts'
import { fitCaption } from './caption.ts'
import { faceOf } from './faces.ts'
import { countLines } from './lines.ts'

/** The frames that hold words. */
export type WordyFrame = FrameOf<'words'> | FrameOf<'speech'>

/** What of a book its words are set by. */
export type FitBook = Pick<Book, 'settings' | 'people'>

/** How words are shown. */
export interface Shown {
  readonly language: ShownLanguage
  readonly layer: Layer
}

/** The sizes words are set in, pt, by purpose. */
export type Sizes = Readonly<Record<Purpose, number>>

/** How a frame's words fit. */
export interface Fit {
  readonly sizes: Sizes
  /** They are set smaller than they would be, so that they fit. */
  readonly isSmaller: boolean
  /** They do not fit even in the least size. */
  readonly isOver: boolean
  /** How tall they would stand at their own size, with the frame's padding, px. */
  readonly ownHeightPx: number
  /** How tall they stand in the sizes they are set in, px. */
  readonly heightPx: number
}

/** Descenders and rounding of a last line, px: not words. */
const toleratedPx = 2

/** How much smaller the sizes become from one try to the next. */
const step = 0.96

/** How the words of a frame fit in it as they are shown. */
export function fitWords(frame: WordyFrame, book: FitBook, shown: Shown): Fit {
  const own = ownSizes(frame, book, shown)
  const room = wholePx(frame.box.height)
  const ownHeightPx = heightOf(frame, book, shown, own)
  const least = leastSizes(own, book, shown)
  let sizes = own
  let heightPx = ownHeightPx
  const isOver = () => heightPx > room + toleratedPx
  for (let scale = step; isOver() && canShrink(sizes, least); scale *= step) {
    sizes = scaled(own, scale, least)
    heightPx = heightOf(frame, book, shown, sizes)
  }
  return { sizes, isSmaller: sizes !== own, isOver: isOver(), ownHeightPx, heightPx }
}

/** The frames of a page whose words, or caption, do not fit even in the least size of their layer. */
export function wordsOver(page: Pick<Page, 'frames'>, book: FitBook, shown: Shown): Frame[] {
  return page.frames.filter(frame => {
    if (frame.kind === 'photo') return fitCaption(frame, book, shown).isOver
    return (frame.kind === 'words' || frame.kind === 'speech') && fitWords(frame, book, shown).isOver
  })
}

/** The purpose of a frame's lines unless they say otherwise. */
export function framePurpose(frame: WordyFrame): Purpose {
  return frame.kind === 'words' ? frame.purpose : 'speech'
}

function ownSizes(frame: WordyFrame, { settings }: FitBook, { language, layer }: Shown): Sizes {
  const isPair = language === 'both'
  const own = framePurpose(frame)
  const chosen = frame.kind === 'words' && frame.sizePt ? Math.max(frame.sizePt, settings.leastPt ?? 0) : undefined
  return everyPurpose(purpose => {
    if (chosen === undefined || purpose !== own) return sizePt(purpose, layer, settings, isPair)
    return isPair ? pairSizePt(chosen, settings.leastPt) : chosen
  })
}

function scaled(own: Sizes, scale: number, least: Sizes): Sizes {
  return everyPurpose(purpose => Math.max(least[purpose], Math.floor(own[purpose] * scale * 2) / 2))
}

function canShrink(sizes: Sizes, least: Sizes): boolean {
  return purposes.some(purpose => sizes[purpose] > least[purpose])
}

/** What a writer chose below the least stays as it is. */
function leastSizes(own: Sizes, { settings }: FitBook, { layer }: Shown): Sizes {
  return everyPurpose(purpose => Math.min(own[purpose], leastPt(purpose, layer, settings)))
}

function everyPurpose(sizeFor: (purpose: Purpose) => number): Sizes {
  return Object.fromEntries(purposes.map(purpose => [purpose, sizeFor(purpose)])) as Sizes
}

/** How tall the words of a frame stand at these sizes, its padding with them. */
function heightOf(frame: WordyFrame, book: FitBook, shown: Shown, sizes: Sizes): number {
  const purpose = framePurpose(frame)
  const padding = panelPaddingPx(frame)
  const room = wholePx(frame.box.width) - 2 * padding.across
  const tellings = languagesShown(shown.language).map(language => ({
    language,
    words: frame.words[versionKey(language, shown.layer)],
  }))
  const across = tellings.length > 1 && isSideBySide(purpose, frame.box.width)
  const column = across ? (room - columnGapPx) / 2 : room
  const heights = tellings.map(({ language, words }) =>
    !words || isBlank(words) ? 0 : tellingHeight(words, column, { purpose, book, layer: shown.layer, language, sizes }),
  )
  if (across) return Math.max(...heights) + 2 * padding.down
  const gap = heights.length > 1 && heights.every(height => height > 0) ? px(sizes[purpose]) * pairGap(purpose) : 0
  return heights.reduce((sum, height) => sum + height, 0) + gap + 2 * padding.down
}

interface Telling {
  /** Of lines that have none of their own. */
  readonly purpose: Purpose
  readonly book: FitBook
  readonly layer: Layer
  readonly language: Language
  readonly sizes: Sizes
}

function tellingHeight(words: Words, roomPx: number, telling: Telling): number {
  const { purpose: own, book, layer, language, sizes } = telling
  let height = 0
  let before: Line | undefined
  for (const line of words) {
    const purpose = line.purpose ?? own
    const sizePx = px(sizes[purpose])
    const room = line.list ? roomPx - px(sizes[own]) * 1.35 : roomPx
    const lines = countLines(line.runs, room, {
      sizePx,
      faceOf: run => faceOf({ font: book.settings.storyFont, layer, purpose, ...run }),
      nameOf: person => nameIn(book.people, person, language),
    })
    height += lines * sizePx * lineHeight(purpose)
    if (before) height += gapPx(before, line, sizePx, px(sizes[own]))
    before = line
  }
  return height
}

/** The air above a line, as words.css has it: in its own size, or before a list in the telling's. */
function gapPx(before: Line, line: Line, sizePx: number, tellingPx: number): number {
  if (line.list && before.list) return line.list === before.list ? sizePx * 0.2 : 0
  if (line.list) return tellingPx * 0.5
  if (before.purpose === 'title' && !before.list) return line.purpose === 'title' ? 0 : sizePx * 0.6
  return sizePx * 0.5
}

function px(pt: number): number {
  return (pt * 96) / 72
}
