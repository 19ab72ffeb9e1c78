/** From a template's entries to the paragraphs of a page, for one child. */
import { type Language, languages } from '#core/book/language.ts'
import type { Fact } from '#core/book/schema.ts'
import type { Line, Run } from '#core/book/words.ts'
import { sayingFor } from './hard-topics.ts'
import { canSay, say } from './say.ts'
import { type Entry, type Template, textOf } from './template.ts'
import { holds, type Known } from './when.ts'

/** What a page's paragraphs are made from. */
export interface TellingOf {
  readonly template: Template
  readonly known: Known
  /** The hard facts this page is about. */
  readonly reasons: readonly Fact[]
}

interface Telling extends TellingOf {
  readonly language: Language
}

/** One paragraph in each language that it can be said in. */
export type Paragraph = Partial<Readonly<Record<Language, Line>>>

/** The paragraphs that can truly be said, in the template's order. Empty when none can. */
export function toParagraphs(entries: readonly Entry[], telling: TellingOf): readonly Paragraph[] {
  return entries.flatMap(entry => {
    if (isReasons(entry)) return reasonParagraphs(entry.gap, telling)
    return paragraphOf(language => {
      const runs = entryRuns(entry, { ...telling, language })
      return runs && { ...lookOf(entry), runs }
    })
  })
}

/** Each hard fact is one paragraph: its sentences belong together. None is said with an honest gap. */
function reasonParagraphs(gap: string, telling: TellingOf): readonly Paragraph[] {
  if (telling.reasons.length === 0) return toParagraphs([gap], telling)
  return telling.reasons.flatMap(about =>
    paragraphOf(language => ({ runs: reasonRuns(about, { ...telling, language }) })),
  )
}

/** None where no language says anything. */
function paragraphOf(lineIn: (language: Language) => Line | undefined): readonly Paragraph[] {
  const lines = languages.flatMap(language => {
    const line = lineIn(language)
    return line === undefined || line.runs.length === 0 ? [] : [[language, line] as const]
  })
  return lines.length === 0 ? [] : [Object.fromEntries(lines)]
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
  const runs = firstRuns(entry.first, telling)
  return runs?.length === 0 && entry.instead !== undefined ? sentence(entry.instead, telling) : runs
}

function firstRuns(entries: readonly Entry[], telling: Telling): Run[] | undefined {
  for (const each of entries) {
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
