/**
 * Which telling of a page is read where the one that was asked for is not written: a book may be told for an older child on some
 * of its pages and not on others, and in one language alone. Nobody is shown a page without its words.
 */
import { type Layer, languages, languagesShown, layers, type ShownLanguage } from './language.ts'
import type { Frame, Page } from './schema.ts'
import { isBlank, versionKey } from './words.ts'

/** The language and layer that a page is read in. */
export interface Telling {
  readonly language: ShownLanguage
  readonly layer: Layer
}

/** A frame with words of the grown-ups'. */
type ToldFrame = Extract<Frame, { kind: 'words' | 'speech' }>

/** The frames of a page that grown-ups told its story in. */
export function toldFrames({ frames }: Pick<Page, 'frames'>): ToldFrame[] {
  return frames.filter(
    (frame): frame is ToldFrame => (frame.kind === 'words' || frame.kind === 'speech') && frame.by === 'grown-up',
  )
}

/**
 * The telling nearest to the one asked for: its own language first, in a layer before it rather than one after. Undefined where
 * nobody has told anything.
 */
export function findTelling(page: Pick<Page, 'frames'>, asked: Telling): Telling | undefined {
  const told = toldFrames(page)
  const at = layers.indexOf(asked.layer)
  const nearest = [...layers.slice(0, at + 1).toReversed(), ...layers.slice(at + 1)]
  for (const language of [asked.language, ...languages]) {
    const layer = nearest.find(each =>
      languagesShown(language).some(one => told.some(({ words }) => !isBlank(words[versionKey(one, each)]))),
    )
    if (layer) return { language, layer }
  }
  return undefined
}
