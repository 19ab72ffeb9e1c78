/** `words.*`: words that label, blame, frighten or mislead, each with the wording to use. The lists are data (word-list.ts). */
import { type Find, type Reading, sentenceAt } from '../text/reading.ts'
import { original, type Span, spanOf, type View, viewAt, viewOf } from '../text/view.ts'
import {
  isAboutThing,
  isDenied,
  isDisclaimed,
  isHarmless,
  isHoped,
  isNegated,
  isNotPromised,
  isOwnAccident,
  isSubjectYou,
} from './exceptions.ts'
import { withOneName } from './names.ts'
import type { Phrase } from './pattern.ts'
import { childsOwnWords } from './quoted.ts'
import { type WordEntry, type WordRuleId, wordList } from './word-list.ts'

/** Finds of one rule about words. */
export function findWords(reading: Reading, rule: WordRuleId): Find[] {
  return allWords(reading)
    .filter(found => found.rule === rule)
    .map(({ start, end, suggestions, advice }) => ({ start, end, suggestions, ...(advice && { advice }) }))
}

interface FoundWords extends Span {
  readonly rule: WordRuleId
  readonly suggestions: readonly string[]
  readonly advice: string | undefined
}

const done = new WeakMap<Reading, readonly FoundWords[]>()

/** Every rule's finds in one reading of the list; one within another gives way. */
function allWords(reading: Reading): readonly FoundWords[] {
  const known = done.get(reading)
  if (known !== undefined) return known
  const { candidates, entryOf, things } = wordList(reading.request.language)
  const own = childsOwnWords(reading)
  const named = withOneName(reading)
  const finds = candidates(named.text).flatMap(phrase => {
    const entry = entryOf.get(phrase)
    return entry === undefined ? [] : findPhrase(reading, named, phrase, entry, own, things)
  })
  const kept = settle(finds)
  done.set(reading, kept)
  return kept
}

/** The longest find keeps its place, unless one of its rule that reaches out of it knows a wording and it does not. */
function settle(finds: readonly FoundWords[]): FoundWords[] {
  const kept: FoundWords[] = []
  for (const find of finds.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    const rival = kept.findIndex(other => find.rule === other.rule && isTouching(find, other))
    const known = kept[rival]
    if (kept.some(other => isWithin(find, other))) continue
    if (known === undefined) kept.push(find)
    else if (known.suggestions.length === 0 && find.suggestions.length > 0) kept[rival] = find
  }
  return kept
}

function isWithin(find: Span, other: Span): boolean {
  return find.start >= other.start && find.end <= other.end
}

function isTouching(find: Span, other: Span): boolean {
  return find.start < other.end && find.end > other.start
}

function findPhrase(
  reading: Reading,
  named: View,
  phrase: Phrase,
  entry: WordEntry,
  own: readonly Span[],
  things: ReadonlySet<string>,
): FoundWords[] {
  const { request } = reading
  if (entry.flags.has('below12') && request.age === '12+') return []
  if (entry.flags.has('below8') && (request.age === '8-11' || request.age === '12+')) return []
  const finds: FoundWords[] = []
  for (const match of named.text.matchAll(phrase.pattern())) {
    const span = placeIn(reading.view, spanOf(named, match.index, match.index + match[0].length))
    if (own.some(quote => span.start >= quote.start && span.end <= quote.end)) continue
    if (isExcused(reading, named, entry, span, things)) continue
    const suggestions = wordingsIn(entry, reading.view, span)
    const advice = adviceBeside(entry, suggestions)
    finds.push({ rule: entry.rule, ...spanOf(reading.view, span.start, span.end), suggestions, advice })
  }
  return finds
}

/** The wordings that fit where these words stand: with a capital where they have one. */
function wordingsIn({ wordings }: WordEntry, view: View, { start, end }: Span): readonly string[] {
  const put = wordings.get(view.text.slice(start, end).replace(/-/g, ' ')) ?? []
  const capital = /^\p{Lu}/u.test(original(view, start, end))
  return capital ? put.map(wording => wording.charAt(0).toUpperCase() + wording.slice(1)) : put
}

/** What the advice says beside the wordings that are offered; undefined where it says no more. */
function adviceBeside({ advice }: WordEntry, suggestions: readonly string[]): string | undefined {
  const offered = suggestions.map(wording => wording.toLowerCase())
  const rest = advice.split('; ').filter(way => !offered.includes(way.toLowerCase()))
  return rest.length === 0 ? undefined : rest.join('; ')
}

/** A stretch of the source as offsets of a view. */
function placeIn(view: View, { start, end }: Span): Span {
  return { start: viewAt(view, start), end: viewAt(view, end) }
}

function isExcused(reading: Reading, named: View, entry: WordEntry, span: Span, things: ReadonlySet<string>): boolean {
  const { flags, notNear, near, rule } = entry
  const written = original(reading.view, span.start, span.end)
  // Without its accent "gŵn" (dogs) reads like "gwn" (a gun).
  if (/gŵn/iu.test(written.normalize('NFC'))) return true
  if (flags.has('capitals') && (written !== written.toUpperCase() || isShouted(reading))) return true
  if (flags.has('contested') && isAllowed(reading, span)) return true
  if (notNear.size > 0 && wordsAround(reading, span).some(word => notNear.has(word))) return true
  if (near.length > 0 && !standsNear(reading, named, near, span)) return true
  // "Sos coch, nid gwaed": what is said not to be is not; an office word is one even so.
  if (rule !== 'words.jargon' && rule !== 'words.euphemism' && isNegated(reading, span)) return true
  if (rule === 'words.promise' && isNotPromised(reading, span)) return true
  if (rule === 'words.blame' && isDisclaimed(reading, span)) return true
  return (
    (flags.has('hoped') && isHoped(reading, span)) ||
    (flags.has('thing') && isAboutThing(reading, span, things)) ||
    (flags.has('not') && isDenied(reading, span)) ||
    (flags.has('notyou') && isSubjectYou(reading, span)) ||
    (flags.has('ownbody') && isOwnAccident(reading, span)) ||
    (flags.has('weapon') && isHarmless(reading, span))
  )
}

function standsNear(reading: Reading, named: View, near: readonly Phrase[], span: Span): boolean {
  const sentence = sentenceAt(reading, span.start)
  const { start, end } = placeIn(named, spanOf(reading.view, sentence.start, sentence.end))
  const text = named.text.slice(start, end)
  return near.some(phrase => text.search(phrase.pattern()) !== -1)
}

function isShouted({ view }: Reading): boolean {
  return view.source.length > 8 && view.source === view.source.toUpperCase()
}

function wordsAround(reading: Reading, span: Span): string[] {
  const sentence = sentenceAt(reading, span.start)
  return reading.tokens
    .filter(token => token.start >= sentence.start && token.end <= sentence.end)
    .filter(token => token.end <= span.start || token.start >= span.end)
    .map(token => token.text)
}

/** Whether the child's own word book has the words found, or the words they are part of. */
function isAllowed({ request, view }: Reading, span: Span): boolean {
  return (request.allowed ?? []).some(words => {
    const phrase = viewOf(words).text.trim()
    if (phrase === '') return false
    for (let at = view.text.indexOf(phrase); at !== -1; at = view.text.indexOf(phrase, at + 1))
      if (isTouching(span, { start: at, end: at + phrase.length })) return true
    return false
  })
}
