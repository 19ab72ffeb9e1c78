/** What a worker does with a family's slip. */
import type * as Y from 'yjs'
import { edit } from '../edit.ts'
import { familyMap, type Slip, writeFamily } from '../family.ts'
import { languages, layers } from '../language.ts'
import { readFrame } from '../read.ts'
import { type VersionKey, versionKey, type Words } from '../words.ts'
import { wordsRoot, writeWordsInto } from '../words-doc.ts'

/**
 * Takes a slip as right: its words take the place of those it names, as one step. False, and nothing is changed, where they
 * stand nowhere in its frame any more, or a name or a look runs through them: then a person changes them by hand.
 */
export function acceptSlip(doc: Y.Doc, slip: Slip): boolean {
  const places = slip.was === undefined ? [] : tellingsWith(doc, slip, slip.was)
  if (slip.was !== undefined && places.length === 0) return false
  edit(doc, () => {
    for (const { language, layer, words } of places) {
      if (slip.frame) writeWordsInto(wordsRoot(doc, slip.frame, language, layer), words)
    }
    settle(doc, slip, { became: 'accepted' })
  })
  return true
}

/** Answers a slip in words; the page stays as it is. */
export function answerSlip(doc: Y.Doc, slip: Slip, answer: string): void {
  edit(doc, () => settle(doc, slip, { became: 'answered', answer }))
}

function settle(doc: Y.Doc, { id }: Slip, fields: Partial<Omit<Slip, 'id'>>): void {
  if (familyMap(doc, 'slips').has(id)) writeFamily(doc, 'slips', id, fields)
}

function tellingsWith(doc: Y.Doc, slip: Slip, was: string) {
  const frame = slip.frame && readFrame(doc, slip.frame)
  if (!frame || (frame.kind !== 'words' && frame.kind !== 'speech')) return []
  return languages.flatMap(language =>
    layers.flatMap(layer => {
      const told = frame.words[versionKey(language, layer) satisfies VersionKey]
      const words = told && replaced(told, was, slip.should)
      return words ? [{ language, layer, words }] : []
    }),
  )
}

/** The words with one stretch of text exchanged; undefined where it stands nowhere in one piece. */
function replaced(words: Words, was: string, should: string): Words | undefined {
  let found = false
  const lines = words.map(line => ({
    ...line,
    runs: line.runs.map(run => {
      if (found || !('text' in run) || !run.text.includes(was)) return run
      found = true
      return { ...run, text: run.text.replace(was, () => should) }
    }),
  }))
  return found ? lines : undefined
}
