/** Words that are told in another language or for another age, and not yet in this one. Nothing is ever shown in their place. */
import type * as Y from 'yjs'
import { edit } from './edit.ts'
import { writeWords } from './edits/frames.ts'
import type { FrameId } from './ids.ts'
import { type Language, type Layer, languages, layers } from './language.ts'
import type { Frame, Page } from './schema.ts'
import { isBlank, versionKey, type Words, type WordsByVersion } from './words.ts'

/** A frame whose words are not told in a language for an age. */
export interface Missing {
  readonly frame: FrameId
  readonly language: Language
  /** The nearest age for which they are told in this language: words to begin from. Absent: they are in the other language alone. */
  readonly from?: Layer
}

/** What is not told yet on a page for an age in these languages. What has never been told at all is an empty place, not missing. */
export function missingOn(page: Page, shown: readonly Language[], layer: Layer): Missing[] {
  return page.frames.flatMap(frame => {
    const words = toldWords(frame)
    if (!words || !isTold(words)) return []
    return shown.flatMap((language): Missing[] => {
      if (!isBlank(words[versionKey(language, layer)])) return []
      const from = nearestTold(words, language, layer)
      return [{ frame: frame.id, language, ...(from && { from }) }]
    })
  })
}

/** Begins what is missing with the same words as for the nearest age, as one change; the rest is left. Gives how many were begun. */
export function beginFromNearest(doc: Y.Doc, page: Page, missing: readonly Missing[], layer: Layer): number {
  return edit(
    doc,
    () =>
      missing.filter(({ frame, language, from }) => {
        const words = from && toldWords(page.frames.find(({ id }) => id === frame))?.[versionKey(language, from)]
        if (!words) return false
        writeWords(doc, frame, language, layer, words as Words)
        return true
      }).length,
  )
}

/** The words of a grown-up's frame; a child's are the same for everyone. */
function toldWords(frame: Frame | undefined): WordsByVersion | undefined {
  return frame && 'words' in frame && frame.by === 'grown-up' ? frame.words : undefined
}

function isTold(words: WordsByVersion): boolean {
  return languages.some(language => layers.some(layer => !isBlank(words[versionKey(language, layer)])))
}

/** The younger one of two that are as near: plainer words are the better beginning. */
function nearestTold(words: WordsByVersion, language: Language, layer: Layer): Layer | undefined {
  const at = layers.indexOf(layer)
  return layers
    .filter(each => !isBlank(words[versionKey(language, each)]))
    .toSorted((a, b) => Math.abs(layers.indexOf(a) - at) - Math.abs(layers.indexOf(b) - at))[0]
}
