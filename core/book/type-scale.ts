/** How large words are on paper, in pt: by purpose, layer and page (design tokens --p-story-*; domain.md 1.3, 1.4). */
import { missingCase } from '#core/errors.ts'
import { type PageFormat, trimSize } from './format.ts'
import type { Layer } from './language.ts'
import type { Purpose, Settings } from './schema.ts'

/** The story's size on an A4 page, by layer. */
const storyPt: Readonly<Record<Layer, number>> = { '0-4': 44, '5-7': 19, '8-11': 18, '12+': 13 }

/** The smallest a story may be set in, by layer: new readers need 14 pt (domain.md 1.4). */
const leastStoryPt: Readonly<Record<Layer, number>> = { '0-4': 14, '5-7': 14, '8-11': 12, '12+': 11 }

/** How much smaller words are on small pages than on A4: half the difference in size, so that they stay easy to read. */
function pageScale(format: PageFormat): number {
  const { width, height } = trimSize(format)
  const linear = Math.sqrt((width * height) / (297 * 210))
  return (1 + linear) / 2
}

/**
 * How much smaller words are where both languages stand in one frame: twice the words at 0.74 of the size need about the
 * room of one language, and 19 pt is then still 14.
 */
const pairScale = 0.74

/** What of a book's settings its sizes follow from. */
export type TypeSettings = Pick<Settings, 'format' | 'leastPt'>

/** A size the writer chose, as it is where both languages stand in the frame; it is not made smaller than 14 pt, or the book's least. */
export function pairSizePt(chosenPt: number, least = 14): number {
  return Math.round(Math.max(chosenPt * pairScale, Math.min(chosenPt, Math.max(least, 14))) * 2) / 2
}

/** The size in pt that words of a purpose have unless the writer chose another; whole halves of a point. */
export function sizePt(purpose: Purpose, layer: Layer, settings: TypeSettings, isPair = false): number {
  const scale = pageScale(settings.format)
  const size = sizeFor(purpose, layer, storyPt[layer] * scale, scale) * (isPair ? pairScale : 1)
  return Math.round(Math.max(size, leastPt(purpose, layer, settings)) * 2) / 2
}

function sizeFor(purpose: Purpose, layer: Layer, story: number, scale: number): number {
  switch (purpose) {
    case 'title':
      return layer === '0-4' ? story : 34 * scale
    case 'story':
      return story
    case 'speech':
      return Math.min(story, 22 * scale)
    case 'caption':
      return Math.min(story * 0.74, 14 * scale)
    case 'note':
      return Math.min(story * 0.8, 15 * scale)
    default:
      return missingCase(purpose)
  }
}

/** The least size in pt that words of a purpose shrink to before they are said to be over: the layer's, or the book's own. */
export function leastPt(purpose: Purpose, layer: Layer, settings: Pick<Settings, 'leastPt'>): number {
  const least = purpose === 'caption' || purpose === 'note' ? 11 : leastStoryPt[layer]
  return Math.max(least, settings.leastPt ?? 0)
}

/** The height of a line as a multiple of its size. */
export function lineHeight(purpose: Purpose): number {
  return lineHeights[purpose]
}

const lineHeights: Readonly<Record<Purpose, number>> = {
  title: 1.15,
  story: 1.45,
  caption: 1.25,
  speech: 1.3,
  note: 1.45,
}
