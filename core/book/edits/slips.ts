/** What a worker does with a family's slip. */
import type * as Y from 'yjs'
import { edit } from '../edit.ts'
import { familyMap, type Slip, writeFamily } from '../family.ts'
import type { PersonId } from '../ids.ts'
import { languages, layers } from '../language.ts'
import { readFrame, readOutline } from '../read.ts'
import { type Run, type VersionKey, versionKey, type Words } from '../words.ts'
import { wordsRoot, writeWordsInto } from '../words-doc.ts'

/**
 * Takes a slip as right: its words take the place of those it names, as one step. False, and nothing is changed, where they
 * stand nowhere in its frame any more: then a person changes them by hand. Names in them stay names.
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
  const outline = readOutline(doc)
  const people = outline.ok ? outline.value.people : []
  return languages.flatMap(language =>
    layers.flatMap(layer => {
      const told = frame.words[versionKey(language, layer) satisfies VersionKey]
      const nameOf = (id: PersonId) => {
        const name = people.find(person => person.id === id)?.name
        return name?.[language] ?? name?.[language === 'en' ? 'cy' : 'en'] ?? ''
      }
      const words = told && replaced(told, was, slip.should, nameOf)
      return words ? [{ language, layer, words }] : []
    }),
  )
}

type NameOf = (person: PersonId) => string

/** The words with one stretch of a line exchanged; undefined where it stands in no line. */
function replaced(words: Words, was: string, should: string, nameOf: NameOf): Words | undefined {
  const at = words.findIndex(line => textOf(line.runs, nameOf).includes(was))
  const line = words[at]
  if (!line) return undefined
  const from = textOf(line.runs, nameOf).indexOf(was)
  const inside = cut(line.runs, from, from + was.length, nameOf)
  const runs = [
    ...cut(line.runs, 0, from, nameOf),
    ...withNames(should, inside, nameOf),
    ...cut(line.runs, from + was.length, Number.POSITIVE_INFINITY, nameOf),
  ]
  return words.map((each, index) => (index === at ? { ...each, runs } : each))
}

function textOf(runs: readonly Run[], nameOf: NameOf): string {
  return runs.map(run => ('person' in run ? nameOf(run.person) : 'text' in run ? run.text : '\n')).join('')
}

/** The runs between two places of a line's text; a name that is only partly between them is left out whole. */
function cut(runs: readonly Run[], from: number, to: number, nameOf: NameOf): Run[] {
  let start = 0
  return runs.flatMap((run): Run[] => {
    const length = textOf([run], nameOf).length
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, length)]
    start += length
    if (last <= first) return []
    if ('text' in run) return [{ ...run, text: run.text.slice(first, last) }]
    return first === 0 && last === length ? [run] : []
  })
}

/** A sentence as runs, in which the people of the sentence it replaces are still names that follow the People list. */
function withNames(text: string, old: readonly Run[], nameOf: NameOf): Run[] {
  const name = old.find(run => 'person' in run && nameOf(run.person) !== '' && text.includes(nameOf(run.person)))
  if (!name || !('person' in name)) return text === '' ? [] : [{ text }]
  const [before = '', ...after] = text.split(nameOf(name.person))
  const rest = old.filter(run => run !== name)
  return [...withNames(before, rest, nameOf), name, ...withNames(after.join(nameOf(name.person)), rest, nameOf)]
}
