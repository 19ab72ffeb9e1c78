/** What a person has answered so far about a new book. Pure: every change makes a new draft. Nothing is required but a name. */
import type { PageFormat } from '#core/book/format.ts'
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import { layerForAge } from '#core/book/language.ts'
import type { Accent, Certainty, Role } from '#core/book/schema.ts'
import type { Answers } from '#core/toolkit/answers.ts'

/** The four steps, in order. */
export const steps = ['child', 'people', 'facts', 'case'] as const
export type Step = (typeof steps)[number]

/** Who looks after the child now: seeds the people, so that no page says "Mummy and Daddy" to a child with one mum. */
export const families = ['mum', 'dad', 'two-mums', 'two-dads', 'mum-and-dad', 'later'] as const
export type Family = (typeof families)[number]

/** Someone in the draft. `fullName` is for the case record alone. */
export interface DraftPerson {
  readonly key: string
  readonly role: Role
  readonly known: string
  readonly nameEn: string
  readonly nameCy: string
  readonly home?: 'with-child' | 'before' | 'elsewhere' | undefined
  readonly portrait?: string
  readonly fullName: string
}

/** A fact in the draft. Empty texts count as nothing. */
export interface DraftFact {
  readonly kind: string
  readonly certainty: Certainty
  readonly month: string
  readonly year: string
  readonly valueEn: string
  readonly valueCy: string
  readonly people: readonly string[]
  /** In this child's book only, and in no brother's or sister's. */
  readonly kept?: boolean | undefined
}

/** The agency's side of the draft: never in the book. */
export interface DraftCase {
  readonly caseCode: string
  readonly bornOn?: string | undefined
  readonly authority: string
  readonly region: string
  readonly worker: string
  readonly nation: 'wales' | 'england'
  readonly placedOn?: string | undefined
  readonly reviewsHeld: readonly string[]
  readonly childFullName: string
  readonly otherNames: string
}

/** All of it. */
export interface Draft {
  readonly step: Step
  /** Which kind of book (core/toolkit/kinds.ts). */
  readonly kind: string
  readonly name: string
  readonly nameCy: string
  readonly bornMonth: string
  readonly bornYear: string
  readonly language: ShownLanguage
  /** Absent: the layer that the age suggests. */
  readonly layer?: Layer | undefined
  readonly accent: Accent
  /** Absent: the shape that the kind of book is made for. */
  readonly format?: PageFormat | undefined
  readonly family: Family
  readonly people: readonly DraftPerson[]
  readonly facts: readonly DraftFact[]
  readonly case: DraftCase
  /** Counts the people ever added, for their keys. */
  readonly added: number
}

/** A draft with nothing in it. */
export const emptyDraft: Draft = {
  step: 'child',
  kind: 'my-life-journey',
  name: '',
  nameCy: '',
  bornMonth: '',
  bornYear: '',
  language: 'both',
  accent: 'mor',
  family: 'later',
  people: [],
  facts: [],
  case: {
    caseCode: '',
    authority: '',
    region: '',
    worker: '',
    nation: 'wales',
    reviewsHeld: [],
    childFullName: '',
    otherNames: '',
  },
  added: 0,
}

/** The step so many places on (or back); the first and the last stay. */
export function stepFrom(step: Step, by: number): Step {
  const at = Math.min(steps.length - 1, Math.max(0, steps.indexOf(step) + by))
  return steps[at] ?? step
}

/** The child's age in whole years; undefined without a year of birth. `today` is an ISO day. */
export function ageOf(
  { bornYear, bornMonth }: Pick<Draft, 'bornYear' | 'bornMonth'>,
  today: string,
): number | undefined {
  const year = Number(bornYear)
  if (!/^(19|20)\d{2}$/.test(bornYear)) return undefined
  const months = (Number(today.slice(0, 4)) - year) * 12 + Number(today.slice(5, 7)) - (Number(bornMonth) || 7)
  return months < 0 ? undefined : Math.floor(months / 12)
}

/** The reading layer: the one chosen, else the one the age suggests, else 5 to 7. */
export function layerOf(draft: Draft, today: string): Layer {
  const age = ageOf(draft, today)
  return draft.layer ?? (age === undefined ? '5-7' : layerForAge(age))
}

/** Adds someone; an answered name or portrait can be given at once. */
export function addPerson(draft: Draft, start: Partial<DraftPerson> & Pick<DraftPerson, 'role'>): Draft {
  const person: DraftPerson = {
    known: '',
    nameEn: '',
    nameCy: '',
    fullName: '',
    ...start,
    key: `person-${draft.added + 1}`,
  }
  return { ...draft, people: [...draft.people, person], added: draft.added + 1 }
}

/** Changes one person. */
export function changePerson(draft: Draft, key: string, change: Partial<DraftPerson>): Draft {
  return { ...draft, people: draft.people.map(person => (person.key === key ? { ...person, ...change } : person)) }
}

/** Takes someone out, of the facts too. */
export function removePerson(draft: Draft, key: string): Draft {
  const facts = draft.facts.map(fact => ({ ...fact, people: fact.people.filter(other => other !== key) }))
  return { ...draft, people: draft.people.filter(person => person.key !== key), facts }
}

/** Moves someone up (-1) or down (1); at the end nothing moves. */
export function movePerson(draft: Draft, key: string, by: -1 | 1): Draft {
  const at = draft.people.findIndex(person => person.key === key)
  const people = [...draft.people]
  const [moved] = people.splice(at, 1)
  if (at < 0 || !moved || at + by < 0 || at + by > people.length) return draft
  people.splice(at + by, 0, moved)
  return { ...draft, people }
}

/** A fact as it stands; an untouched one is empty and not known. */
export function factOf(draft: Draft, kind: string): DraftFact | undefined {
  return draft.facts.find(fact => fact.kind === kind)
}

/** Changes a fact; the first answer is taken as certain, and marking it *not known* empties what was answered. */
export function changeFact(draft: Draft, kind: string, change: Partial<DraftFact>): Draft {
  const empty: DraftFact = { kind, certainty: 'certain', month: '', year: '', valueEn: '', valueCy: '', people: [] }
  const before = factOf(draft, kind)
  const cleared = change.certainty === 'not-known' ? empty : (before ?? empty)
  const answers =
    change.certainty === undefined && before?.certainty === 'not-known' ? { certainty: 'certain' as const } : {}
  const next = { ...cleared, ...answers, ...change }
  return { ...draft, facts: [...draft.facts.filter(fact => fact.kind !== kind), next] }
}

/**
 * Takes over what a brother's or sister's book lends. People nobody has touched give way; facts answered here stay as they are.
 */
export function takeShared(draft: Draft, { people, facts }: Pick<Answers, 'people' | 'facts'>): Draft {
  const lent = people.reduce<{ draft: Draft; keys: ReadonlyMap<string, string> }>(
    (so, { key, role, name, known, home, portrait }) => {
      const start = { role, nameEn: name.en ?? '', nameCy: name.cy ?? '', known: known ?? '', home }
      const next = addPerson(so.draft, { ...start, ...(portrait && { portrait }) })
      return { draft: next, keys: new Map([...so.keys, [key, `person-${next.added}`]]) }
    },
    { draft: { ...draft, people: [] }, keys: new Map() },
  )
  const answered = new Set(draft.facts.map(fact => fact.kind))
  const taken = facts
    .filter(({ kind }) => !answered.has(kind))
    .map(({ kind, certainty, date = '', value, people: who = [] }) => ({
      kind,
      certainty,
      year: date.slice(0, 4),
      month: String(Number(date.slice(5, 7)) || ''),
      valueEn: value?.en ?? '',
      valueCy: value?.cy ?? '',
      people: who.flatMap(id => lent.keys.get(id) ?? []),
    }))
  return { ...lent.draft, facts: [...draft.facts, ...taken] }
}

/** Takes an answer back, as if it had never been given. */
export function forgetFact(draft: Draft, kind: string): Draft {
  return { ...draft, facts: draft.facts.filter(fact => fact.kind !== kind) }
}
