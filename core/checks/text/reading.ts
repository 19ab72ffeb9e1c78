/** Everything the rules need of one text, made once and shared by them all. */
import type { Language, Layer } from '#core/book/language.ts'
import { numeralsIn } from './numerals.ts'
import { spokenIn } from './spoken.ts'
import { replaceIn, type Span, spanOf, type Token, tokensOf, type View, viewOf } from './view.ts'

/** What is to be checked. */
export interface TextRequest {
  readonly text: string
  readonly age: Layer
  readonly language: Language
  /** The names the case record knows: surnames, or full names of which the last word counts. */
  readonly surnames: readonly string[]
  /** The names in the book: never taken for a surname, and known to be people. */
  readonly names?: readonly string[]
  /** Contested words this child uses, as its own word book has them ("tummy mummy"). */
  readonly allowed?: readonly string[]
}

/** A text made ready. */
export interface Reading {
  readonly request: TextRequest
  readonly view: View
  /** The same with number words as digits. */
  readonly numerals: View
  /** The same as it would be typed by someone to whom it is read out: signs, call signs and numbers (spoken.ts). */
  readonly spoken: View
  /** The views that differ, plainest first: where a code may stand that somebody dials or types. */
  readonly codes: readonly View[]
  readonly tokens: readonly Token[]
  /** Sentences as offsets in `view`. */
  readonly sentences: readonly Span[]
}

/** Something found: offsets in the source text. */
export interface Find extends Span {
  /** Wordings that may be put in its place as they stand; an empty one takes it out. None where none is known to fit. */
  readonly suggestions?: readonly string[]
  /** What to write instead, said to the writer; never put into a book. */
  readonly advice?: string
}

/** A rule over a text: all it finds, in any order; overlaps are settled by the caller. */
export type TextRule = (reading: Reading) => Find[]

/** Reads a text once for all rules. */
export function readText(request: TextRequest): Reading {
  const view = joinLetters(fileNamesApart(viewOf(request.text)))
  const tokens = tokensOf(view)
  const numerals = numeralsIn(view, tokens)
  const said = spokenIn(view)
  const spoken = said === view ? numerals : numeralsIn(said)
  const codes = [...new Set([view, numerals, spoken])]
  return { request, view, numerals, spoken, codes, tokens, sentences: sentencesOf(view) }
}

/** Letters on their own with a sign between each, and more than one space in a row. */
const oddlySet =
  /(?<![a-z0-9.\-_*·])[a-z](?:[.\-_*·][a-z]){2,}(?![a-z0-9_@])\.?|(?<![a-z0-9.\-_])(?:y s g o l|m e i t h r i n|c o l e g|s c h o o l|n u r s e r y|c o l l e g e)(?![a-z0-9])| {2,}/g

const fileName = /[a-z0-9][^\s/\\"()]*\.(?:jpe?g|png|heic|gif|tiff?|pdf|docx?|odt|mp[34]|mov)\b/g

/** The words of a file's name stand apart, as they do for an eye: "garden_7-elm-close.jpg" has an address in it. */
function fileNamesApart(view: View): View {
  const text = view.text.replace(fileName, name =>
    name.replace(/(?<=\d)_(?=\d)/g, '-').replace(/_|(?<=[a-z])-|-(?=[a-z])/g, ' '),
  )
  return text === view.text ? view : { ...view, text }
}

/** "Y.s.g.o.l" and "N.H.S." are read as the words they are. */
function joinLetters(view: View): View {
  const changes = [...view.text.matchAll(oddlySet)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    by: match[0].startsWith(' ') ? ' ' : match[0].replace(/[^a-z]/g, ''),
  }))
  return changes.length === 0 ? view : replaceIn(view, changes)
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:mrs?|ms|dr|st|rd|ave|no|e\.g|i\.e|etc|d\.o\.b|d\.g|jan|feb|mar|apr|aug|sept?|oct|nov|dec|ion|chwef|ebr|gorff|hyd|tach|rhag|[a-z])\.$/

function sentencesOf(view: View): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of view.text.matchAll(/[.!?]+["')]*\s+|\n+/g)) {
    const end = match.index + match[0].length
    if (!match[0].startsWith('\n') && abbreviation.test(view.text.slice(Math.max(0, start), match.index + 1))) continue
    spans.push({ start, end })
    start = end
  }
  if (start < view.text.length) spans.push({ start, end: view.text.length })
  return spans
}

/** The sentence that holds an offset of the view. */
export function sentenceAt(reading: Reading, at: number): Span {
  return (
    reading.sentences.find(span => at >= span.start && at < span.end) ?? { start: 0, end: reading.view.text.length }
  )
}

/** All matches of a global pattern in a view as finds, where `accept` agrees. */
export function findAll(view: View, pattern: RegExp, accept: (match: RegExpExecArray) => boolean = () => true): Find[] {
  const finds: Find[] = []
  for (const match of view.text.matchAll(pattern)) {
    if (match[0] === '' || !accept(match)) continue
    finds.push(spanOf(view, match.index, match.index + match[0].length))
  }
  return finds
}

/** As `findAll`, where a pattern captures what does the harm and the rest only says that it does: the captured part is the find. */
export function findPart(
  view: View,
  pattern: RegExp,
  accept: (match: RegExpExecArray) => boolean = () => true,
): Find[] {
  const finds: Find[] = []
  for (const match of view.text.matchAll(pattern)) {
    if (match[0] === '' || !accept(match)) continue
    const part = match.slice(1).find(group => group) ?? match[0]
    const start = match.index + match[0].lastIndexOf(part)
    finds.push(spanOf(view, start, start + part.length))
  }
  return finds
}

/** An alternation of words for a pattern: letters only, so nothing needs escaping. */
export function oneOf(words: readonly string[]): string {
  return `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`
}
