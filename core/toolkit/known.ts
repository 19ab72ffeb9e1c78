/** The people and the facts of a book, from the answers. */
import { factIdSchema, type PersonId, personIdSchema } from '#core/book/ids.ts'
import { type Fact, type Person, personSchema, type Role } from '#core/book/schema.ts'
import type { Ids } from '#core/ports/index.ts'
import type { AnswerFact, AnswerPerson, Answers } from './answers.ts'
import { findFactKind } from './facts.ts'
import { sayingFor } from './hard-topics.ts'
import type { Template } from './template.ts'
import { findKnown, holds, type Known } from './when.ts'

/** Where people of a role live unless the answers say otherwise. Brothers and sisters may live anywhere. */
const usualHome: Partial<Record<Role, NonNullable<Person['home']>>> = {
  child: 'with-child',
  parent: 'with-child',
  pet: 'with-child',
  'birth-mother': 'elsewhere',
  'birth-father': 'elsewhere',
  'foster-carer': 'before',
}

/** Gives everyone and every fact an id. The child is the first person. Facts keep only people who are in the answers. */
export function toKnown(answers: Answers, ids: Ids): Known {
  const { name, nameCy } = answers.child
  const self: AnswerPerson = { key: 'child', role: 'child', name: { en: name, cy: nameCy ?? name } }
  const isChild = (person: AnswerPerson) => person.role === 'child'
  const given = answers.people.find(isChild)
  const everyone = [
    { ...self, ...(given && { ...given, name: self.name }) },
    ...answers.people.filter(p => !isChild(p)),
  ]
  const idOf = new Map<string, PersonId>(everyone.map(each => [each.key, personIdSchema.parse(ids.next())]))
  const people = everyone.flatMap(each => toPerson(each, idOf.get(each.key)))
  const facts = [...bornMonth(answers, ids), ...answers.facts.map(fact => toFact(fact, idOf, ids))]
  return { people, keys: idOf, facts }
}

/** The month of birth as a fact, so that the story can say it and work ages out from it. */
function bornMonth({ child, facts }: Answers, ids: Ids): readonly Fact[] {
  if (child.bornMonth === undefined || facts.some(fact => fact.kind === 'born-month')) return []
  return [{ id: factIdSchema.parse(ids.next()), kind: 'born-month', certainty: 'certain', date: child.bornMonth }]
}

function toPerson(answer: AnswerPerson, id: PersonId | undefined): Person[] {
  if (id === undefined || !(answer.name.en?.trim() || answer.name.cy?.trim())) return []
  const home = answer.home ?? usualHome[answer.role]
  const { role, name, known, portrait } = answer
  return [
    personSchema.parse({
      id,
      role,
      name,
      ...(known && { known }),
      ...(home && { home }),
      ...(portrait && { portrait: { art: portrait } }),
    }),
  ]
}

function toFact({ people, ...fact }: AnswerFact, idOf: ReadonlyMap<string, PersonId>, ids: Ids): Fact {
  const who = people?.flatMap(key => idOf.get(key) ?? [])
  return { ...fact, id: factIdSchema.parse(ids.next()), ...(who && who.length > 0 && { people: who }) }
}

/** A fact marked as not known for everything that the pages of this child's book wait for. */
export function withGaps(template: Template, known: Known, ids: Ids): Known {
  const wanted = new Set(template.pages.filter(page => holds(page.when, known)).flatMap(page => page.needs))
  const missing = [...wanted].filter(kind => !known.facts.some(fact => fact.kind === kind))
  const gaps = missing.map((kind): Fact => ({ id: factIdSchema.parse(ids.next()), kind, certainty: 'not-known' }))
  return { ...known, facts: [...known.facts, ...gaps] }
}

/** Whether a page still waits for something. */
export function isWaiting(needs: readonly string[], known: Known): boolean {
  return needs.some(kind => findKnown(kind, known) === undefined)
}

/** The hard facts that are known and that this template can tell, in the order they were given. */
export function reasonsOf(template: Template, known: Known): readonly Fact[] {
  return known.facts.filter(
    fact => fact.certainty !== 'not-known' && sayingFor(fact.kind, template.layer) !== undefined,
  )
}

/**
 * The homes the child lived in before, oldest first. Foster carers whom no home names had one home together; without
 * any, one home about whom we know nobody yet. Where the parents fostered the child first, their home is not one before,
 * and there need not have been another.
 */
export function homesOf(known: Known, ids: Ids): readonly Fact[] {
  const parents = new Set(known.people.filter(person => person.role === 'parent').map(person => person.id))
  const isParents = ({ people = [] }: Fact) => people.length > 0 && people.every(id => parents.has(id))
  const told = known.facts.filter(fact => fact.kind === 'foster-home' && fact.certainty !== 'not-known')
  const homes = told.filter(fact => !isParents(fact))
  const carers = known.people.some(person => person.role === 'foster-carer')
  const isFirst = told.length > homes.length || findKnown('fostered-first', known) !== undefined
  if (homes.length === 0 && isFirst && !carers) return []
  if (homes.length > 0) return homes.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
  const people = known.people.filter(person => person.role === 'foster-carer').map(person => person.id)
  const certainty = people.length > 0 ? 'certain' : 'not-known'
  return [{ id: factIdSchema.parse(ids.next()), kind: 'foster-home', certainty, people }]
}

/**
 * What one home's page may tell: of the facts about life in a foster home, those that name someone who lived in this
 * one, and those that name nobody when there was only this one.
 */
export function knownInHome(home: Fact, homes: readonly Fact[], known: Known): Known {
  const isTold = ({ kind, people = [] }: Fact) =>
    !kind.startsWith('foster-') ||
    (people.length === 0 ? homes.length === 1 : people.some(id => home.people?.includes(id)))
  return { ...known, facts: known.facts.filter(isTold), about: home }
}

/** The label of a fact, for lists of what to find out; the kind's own name where the toolkit does not know it. */
export function factLabel(kind: string): { readonly en: string; readonly cy: string } {
  const found = findFactKind(kind)
  return found?.find ?? found?.label ?? { en: kind, cy: kind }
}
