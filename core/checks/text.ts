/** Checks one text: every rule, pure and without a clock, a network or anything kept between texts. */
import { addresses } from './safety/address.ts'
import { birthDates } from './safety/birth-date.ts'
import { emails } from './safety/email.ts'
import { safetyAdvice, safeWordings } from './safety/mends.ts'
import { fileNumbers } from './safety/number.ts'
import { onlineTraces } from './safety/online.ts'
import { phones } from './safety/phone.ts'
import { postcodes } from './safety/postcode.ts'
import { schools } from './safety/school.ts'
import { surnames } from './safety/surname.ts'
import { plates } from './safety/vehicle.ts'
import { hardWords } from './sentence/hard-words.ts'
import { longSentences, passives } from './sentence/sentences.ts'
import { type Find, readText, type TextRequest, type TextRule } from './text/reading.ts'
import { type WordRuleId, wordRules } from './words/word-list.ts'
import { findWords } from './words/words.ts'

const aboutWords = Object.fromEntries(
  wordRules.map(rule => [rule, (reading: Parameters<TextRule>[0]) => findWords(reading, rule)]),
) as Record<WordRuleId, TextRule>

/** The rules that look at a text, by id, in the order in which an overlap is settled: the first keeps its find. */
export const textRules = {
  'safety.email': emails,
  'safety.vehicle': plates,
  'safety.postcode': postcodes,
  'safety.online': onlineTraces,
  'safety.birth-date': birthDates,
  'safety.phone': phones,
  'safety.number': fileNumbers,
  'safety.address': addresses,
  'safety.school': schools,
  'safety.surname': surnames,
  ...aboutWords,
  'words.hard': hardWords,
  'sentence.long': longSentences,
  'sentence.passive': passives,
} as const satisfies Record<string, TextRule>
export type TextRuleId = keyof typeof textRules

/** One thing found in a text; `start` and `end` are UTF-16 offsets. */
export interface TextFinding {
  readonly rule: TextRuleId
  readonly start: number
  readonly end: number
  readonly match: string
  /** Wordings that may be put in its place as they stand; an empty one takes it out. */
  readonly suggestions: readonly string[]
  /** What to write instead, said to the writer in the text's language; none where the rule's reason says it all. */
  readonly advice?: string
}

const ruleIds = Object.keys(textRules) as TextRuleId[]

/** All findings of a text, in the order they stand in it. */
export function checkText(request: TextRequest): TextFinding[] {
  const reading = readText(request)
  const findings: TextFinding[] = []
  for (const rule of ruleIds)
    for (const find of merge(textRules[rule](reading)))
      if (!findings.some(other => isTaken(rule, find, other))) findings.push(toFinding(rule, find, request))
  return findings.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Finds of one rule that touch the same letters are one find. */
function merge(finds: readonly Find[]): Find[] {
  const merged: Find[] = []
  for (const find of finds.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last !== undefined && find.start < last.end)
      merged[merged.length - 1] = find.end > last.end ? { ...last, end: find.end, suggestions: [] } : last
    else merged.push(find)
  }
  return merged
}

/** One stretch is one kind of trace: an e-mail address is not a web address too, nor a date a file number. */
function isTaken(rule: TextRuleId, find: Find, other: TextFinding): boolean {
  // "LAC" in a file's number goes with the number.
  if (family(rule) === 'words' && family(other.rule) === 'safety')
    return find.start >= other.start && find.end <= other.end
  const overlap = find.start < other.end && find.end > other.start
  if (!overlap || family(rule) !== family(other.rule)) return false
  // A surname inside an e-mail address or a school's name is found there already; elsewhere both are said.
  if (family(rule) === 'safety') return true
  // A word with a kinder one of its own is not called hard as well.
  return rule === 'words.hard'
}

function family(rule: TextRuleId): string {
  return rule.slice(0, rule.indexOf('.'))
}

/** The stops and spaces around a trace are not part of it. */
function toFinding(rule: TextRuleId, find: Find, request: TextRequest): TextFinding {
  const { start: from, end: to } = find
  const { text, language } = request
  const found = text.slice(from, to)
  const start = from + (/^[\s.,;:!?]*(?=\S)/.exec(found)?.[0].length ?? 0)
  const end = Math.max(start + 1, from + found.replace(/[\s.,;:!?]+$/, '').length)
  const match = text.slice(start, end)
  const suggestions = find.suggestions ?? safeWordings(rule, match, text.slice(0, start), request.names)
  const advice = find.advice ?? safetyAdvice(rule, language)
  return { rule, start, end, match, suggestions, ...(advice === undefined ? undefined : { advice }) }
}
