/** From a template's entries to the lines of a page, in one language, for one child. */
import type { Language } from '#core/book/language.ts'
import type { Fact } from '#core/book/schema.ts'
import type { Line, Run, Words } from '#core/book/words.ts'
import { sayingFor } from './hard-topics.ts'
import { canSay, say } from './say.ts'
import { type Entry, type Template, textOf } from './template.ts'
import { holds, type Known } from './when.ts'

/** What a page's lines are made from. */
export interface Telling {
  readonly template: Template
  readonly language: Language
  readonly known: Known
  /** The hard facts this page is about. */
  readonly reasons: readonly Fact[]
}

/** The lines that can truly be said, in the template's order. Empty when none can. */
export function toLines(entries: readonly Entry[], telling: Telling): Words {
  return entries.flatMap(entry => {
    if (isReasons(entry)) return reasonLines(entry.gap, telling)
    const runs = entryRuns(entry, telling)
    if (runs === undefined || runs.length === 0) return []
    return [{ ...lookOf(entry), runs }]
  })
}

/** Each hard fact is one paragraph: its sentences belong together. None is said with an honest gap. */
function reasonLines(gap: string, telling: Telling): Line[] {
  if (telling.reasons.length === 0) return toLines([gap], telling)
  return telling.reasons.flatMap(about => {
    const runs = reasonRuns(about, telling)
    return runs.length === 0 ? [] : [{ runs }]
  })
}

/** The person is named where that is certain, and the sentence without a name is said otherwise. */
function reasonRuns(about: Fact, { template, language, known: all }: Telling): Run[] {
  const saying = sayingFor(about.kind, template.reasonsAs ?? template.layer)
  if (saying === undefined) return []
  const known = { ...all, about }
  const first = saying.who && canSay(saying.who.en, known) && canSay(saying.who.cy, known) ? saying.who : saying.say
  return joinRuns([first, saying.more].map(each => (each && say(each[language], language, known)) ?? []))
}

/** The entry's runs; undefined when it cannot be said of this child, empty when it is not written in this language. */
function entryRuns(entry: Entry, telling: Telling): Run[] | undefined {
  if (typeof entry === 'string') return sentence(entry, telling)
  if (isReasons(entry)) return undefined
  if (!holds(entry.when, telling.known)) return undefined
  if ('say' in entry) return sentence(entry.say, telling)
  if ('join' in entry) return joined(entry.join, telling)
  for (const each of entry.first) {
    const runs = entryRuns(each, telling)
    if (runs !== undefined) return runs
  }
  return undefined
}

function sentence(name: string, { template, language, known }: Telling): Run[] | undefined {
  const text = textOf(template, name)
  return canSay(text.en, known) && canSay(text.cy, known) ? (say(text[language], language, known) ?? []) : undefined
}

function joined(entries: readonly Entry[], telling: Telling): Run[] {
  return joinRuns(entries.map(entry => entryRuns(entry, telling) ?? []))
}

function joinRuns(sentences: readonly Run[][]): Run[] {
  const said = sentences.filter(runs => runs.length > 0)
  return said.flatMap((runs, at) => (at === 0 ? runs : [{ text: ' ' }, ...runs]))
}

function isReasons(entry: Entry): entry is Extract<Entry, { reasons: true }> {
  return typeof entry !== 'string' && 'reasons' in entry
}

function lookOf(entry: Entry): Pick<Line, 'purpose' | 'align' | 'list'> {
  if (typeof entry === 'string' || isReasons(entry)) return {}
  const { purpose, align, list } = entry
  return { ...(purpose && { purpose }), ...(align && { align }), ...(list && { list }) }
}
