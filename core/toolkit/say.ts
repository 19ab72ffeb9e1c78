/**
 * Filling the slots of a template's sentence. Names become chips that follow the People list. Welsh sentences are written so that no slot stands where its first letter would have to change.
 */
import type { Language } from '#core/book/language.ts'
import type { Fact, Person } from '#core/book/schema.ts'
import type { Run } from '#core/book/words.ts'
import { missingCase } from '#core/errors.ts'
import { findKnown, findPeople, type Known } from './when.ts'

/** A sentence's slot: `{people:parent}`, `{person:rhys}` (by the key of the answers), `{fact:likes}`, `{of:named-by}`, `{month:moved-in}`, `{age:moved-in}`. */
export interface Slot {
  readonly kind: 'people' | 'person' | 'fact' | 'of' | 'month' | 'age'
  readonly name: string
}

const slotPattern = /\{(people|person|fact|of|month|age):([a-z0-9+@-]+)\}/g

/** The slots of a sentence, in order. */
export function slotsOf(text: string): readonly Slot[] {
  return [...text.matchAll(slotPattern)].map(([, kind = '', name = '']) => ({ kind: kind as Slot['kind'], name }))
}

/**
 * Whether everything the sentence needs is known of this child, in whichever language. A sentence that names who did
 * something (`{of:this}`) is only said when that is certain: never on hearsay (domain.md 2.3).
 */
export function canSay(text: string, known: Known): boolean {
  return slotsOf(text).every(slot => isKnown(slot, known))
}

function isKnown(slot: Slot, known: Known): boolean {
  if (slot.kind === 'people') return findPeople(slot.name, known.people).length > 0
  if (slot.kind === 'person') return known.keys?.has(slot.name) === true
  const fact = findKnown(slot.name, known)
  if (fact === undefined) return false
  switch (slot.kind) {
    case 'fact':
      return Boolean(fact.value?.en?.trim() || fact.value?.cy?.trim())
    case 'of':
      return (fact.people?.length ?? 0) > 0 && (slot.name !== 'this' || fact.certainty === 'certain')
    case 'month':
      return (fact.date?.length ?? 0) >= 7
    case 'age':
      return ageAt(fact, known) !== undefined
    default:
      return missingCase(slot.kind)
  }
}

/** The sentence's runs; undefined where a fact it tells has not been written in this language yet. */
export function say(text: string, language: Language, known: Known): Run[] | undefined {
  const runs: Run[] = []
  let from = 0
  for (const match of text.matchAll(slotPattern)) {
    const slot = { kind: (match[1] ?? 'fact') as Slot['kind'], name: match[2] ?? '' }
    const filled = fillSlot(slot, language, known)
    if (filled === undefined) return undefined
    runs.push({ text: text.slice(from, match.index) }, ...filled)
    from = match.index + match[0].length
  }
  const said = joinText([...runs, { text: text.slice(from) }])
  return text.startsWith('{') ? startWithCapital(said) : said
}

function fillSlot(slot: Slot, language: Language, known: Known): readonly Run[] | undefined {
  if (slot.kind === 'people') return listPeople(findPeople(slot.name, known.people), language)
  if (slot.kind === 'person') {
    const person = known.keys?.get(slot.name)
    return person === undefined ? undefined : [{ person }]
  }
  const fact = findKnown(slot.name, known)
  if (fact === undefined) return undefined
  switch (slot.kind) {
    case 'fact': {
      const value = fact.value?.[language]?.trim()
      return value ? [{ text: value }] : undefined
    }
    case 'of':
      return listPeople(
        known.people.filter(person => fact.people?.includes(person.id)),
        language,
      )
    case 'month':
      return fact.date === undefined ? undefined : [{ text: monthName(fact.date, language) }]
    case 'age': {
      const years = ageAt(fact, known)
      return years === undefined ? undefined : [{ text: ages[language][years] ?? '' }]
    }
    default:
      return missingCase(slot.kind)
  }
}

/** Months as they stand in a sentence; after "mis" they do not change. */
const months: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
}

function monthName(date: string, language: Language): string {
  return months[language][Number(date.slice(5, 7)) - 1] ?? ''
}

/** How old someone was, after "you were" and after "oeddet ti'n": the Welsh is already mutated, and feminine as ages are. */
const ages: Readonly<Record<Language, readonly string[]>> = {
  en: 'a baby,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve'.split(','),
  cy: 'fabi,un oed,ddwy oed,dair oed,bedair oed,bump oed,chwech oed,saith oed,wyth oed,naw oed,ddeg oed,un ar ddeg oed,ddeuddeg oed'.split(
    ',',
  ),
}

/** Whole years at a fact's month; undefined where a month is missing, where it is before the birth, or past twelve. */
function ageAt(fact: Fact, known: Known): number | undefined {
  const born = known.facts.find(each => each.kind === 'born-month')?.date
  if (born === undefined || fact.date === undefined || fact.date.length < 7) return undefined
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  const years = Math.floor((months(fact.date) - months(born)) / 12)
  return years >= 0 && years <= 12 ? years : undefined
}

/** Names as chips with commas and the language's "and". Nobody gives no runs. */
export function listPeople(people: readonly Person[], language: Language): Run[] {
  return people.flatMap((person, at): Run[] => {
    const chip = { person: person.id }
    if (at === 0) return [chip]
    const isLast = at === people.length - 1
    return [{ text: isLast ? andBefore(nameIn(person, language), language) : ', ' }, chip]
  })
}

/** What a person is called in a language, or in the other where only that was given. */
export function nameIn(person: Person, language: Language): string {
  return person.name[language] ?? person.name[language === 'en' ? 'cy' : 'en'] ?? ''
}

/** Welsh words for relations that change after "a" (Tad-cu, a Thad-cu): "a hefyd" keeps the name as it is. */
const changesAfterA = /^(tad|taid|cefnder|cyfnither|plant|perthynas)/i

/** "ac" stands before a vowel. W is a consonant at the start of names (Wil, Wyn); Y and I are not (Ynyr, Ifan, Iolo). */
const vowelFirst = /^[aeiouyâêîôûŷáéíóúàèìòùäëïöü]/i

function andBefore(name: string, language: Language): string {
  if (language === 'en') return ' and '
  if (changesAfterA.test(name)) return ' a hefyd '
  return vowelFirst.test(name) ? ' ac ' : ' a '
}

/** Neighbouring stretches of text as one, and none that is empty. */
function joinText(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if ('text' in run && last && 'text' in last) joined[joined.length - 1] = { text: last.text + run.text }
    else if (!('text' in run) || run.text !== '') joined.push(run)
  }
  return joined
}

/** A fact's words may stand first: "a Saturday" begins "A Saturday it was". */
function startWithCapital(runs: Run[]): Run[] {
  const [first, ...rest] = runs
  if (first === undefined || !('text' in first)) return runs
  return [{ text: first.text.charAt(0).toLocaleUpperCase() + first.text.slice(1) }, ...rest]
}
