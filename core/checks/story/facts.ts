/**
 * What the words say against what the book knows: `story.family-shape`, `story.adopted-early`, `story.unknown-name`,
 * `story.unfinished` in a text; `story.ages` between dates.
 */
import { type Language, languages } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import type { Found } from '../book/make-finding.ts'
import type { Telling } from '../book/tellings.ts'
import { commonWords, firstNames } from '../text/common-words.ts'
import { spanOf, tokensOf, viewOf } from '../text/view.ts'

const mumAndDad =
  /(?<!\b(?:birth|first|foster|birth family|geni|cyntaf|maeth)\s)\b(?:mum|mummy|mam|mami|mammy)\s(?:and|a|ac)\s(?:dad|daddy|dadi)\b|(?<!\b(?:birth|first|foster)\s)\b(?:dad|daddy|dadi)\s(?:and|a|ac)\s(?:mum|mummy|mam|mami)\b/g
const adoptedNow =
  /\b(?:you|i|we)\s(?:are|am|were|have been|'re|'m)\s(?:now\s)?(?:legally\s)?adopted\b|\bon (?:the day|your adoption day)\b|\b(?:your|our|my) adoption (?:day|order) (?:was|is)\b|\b(?:cest ti dy|ces i fy|rwyt ti wedi cael dy|rwyt ti wedi dy) fabwysiadu\b/g
const unfinished =
  /\[[^\]\n]{0,80}\]|\{[^}\n]{0,80}\}|_{3,}|\.{4,}|<[a-z][^>\n]{0,40}>|\b(?:tbc|tba|todo|to do:|xxx+|lorem ipsum|insert name|name here|enw yma|i'w gadarnhau)\b/g

/** What a text says that the book knows otherwise. `today` is an ISO day. */
export function checkAgainstFacts(book: Book, tellings: readonly Telling[], today: string): Found[] {
  const parents = book.people.filter(person => person.role === 'parent')
  const names = namesOf(book)
  const ordered = isOrderMade(book, today)
  return tellings.flatMap(telling => {
    if (telling.place.part === 'name') return []
    return [
      ...(telling.place.part === 'alt' ? [] : inText(telling, unfinished, 'story.unfinished')),
      ...(parents.length > 0 && !isMumAndDad(book, telling.language)
        ? inText(telling, mumAndDad, 'story.family-shape')
        : []),
      ...(ordered ? [] : inText(telling, adoptedNow, 'story.adopted-early')),
      ...unknownNames(telling, names),
    ]
  })
}

function inText(telling: Telling, pattern: RegExp, rule: string): Found[] {
  const view = viewOf(telling.text)
  return [...view.text.matchAll(pattern)].map(match => {
    const span = spanOf(view, match.index, match.index + match[0].length)
    return { rule, place: { ...telling.place, ...span }, match: telling.text.slice(span.start, span.end) }
  })
}

function isMumAndDad(book: Book, language: Language): boolean {
  const called = book.people
    .filter(person => person.role === 'parent')
    .map(person => viewOf(person.name[language] ?? person.name.en ?? '').text)
  return called.some(name => /^(?:mum|mam)/.test(name)) && called.some(name => /^(?:dad|tad)/.test(name))
}

function isOrderMade(book: Book, today: string): boolean {
  return book.facts.some(
    ({ kind, certainty, date }) =>
      (kind === 'order-made' || kind === 'celebration') &&
      certainty !== 'not-known' &&
      // Its month may be noted later; that it is made is known.
      (date === undefined || date <= today),
  )
}

function namesOf(book: Book): ReadonlySet<string> {
  const texts = book.people.flatMap(person => [
    person.known ?? '',
    ...languages.map(language => person.name[language] ?? ''),
  ])
  const values = book.facts.flatMap(fact => languages.map(language => fact.value?.[language] ?? ''))
  return new Set(
    [...texts, ...values].flatMap(text => tokensOf(viewOf(text)).map(token => token.text.replace(/'s$/, ''))),
  )
}

/** A first name that is nobody's in this book: a page copied from another child's, or a name typed wrong. */
function unknownNames(telling: Telling, known: ReadonlySet<string>): Found[] {
  const view = viewOf(telling.text)
  return tokensOf(view).flatMap(token => {
    const name = token.text.replace(/'s$/, '')
    if (!token.capital || !firstNames.has(name) || commonWords.has(name) || known.has(name)) return []
    const span = spanOf(view, token.start, token.start + name.length)
    return [
      {
        rule: 'story.unknown-name',
        place: { ...telling.place, ...span },
        match: telling.text.slice(span.start, span.end),
      },
    ]
  })
}

/** Dates that cannot be: something of the child's life before its birth, or a later home before an earlier one. */
export function checkAges(book: Book): Found[] {
  const born = book.bornMonth
  const early = book.facts.filter(
    ({ kind, date }) =>
      born !== undefined &&
      date !== undefined &&
      !kind.startsWith('why-') &&
      date.slice(0, 7) < born.slice(0, date.length),
  )
  const moved = book.facts.find(fact => fact.kind === 'moved-in')?.date
  const order = book.facts.find(fact => fact.kind === 'order-made')?.date
  const crossed =
    moved !== undefined && order !== undefined && order < moved.slice(0, order.length) ? ['order-made'] : []
  return [...early.map(fact => fact.kind), ...crossed].map(kind => ({
    rule: 'story.ages',
    place: { part: 'book' },
    values: { fact: kind },
    about: kind,
  }))
}
