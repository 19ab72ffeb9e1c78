/** From the draft to what the toolkit and the register take. */

import type { Book } from '#core/book/schema.ts'
import { type CaseRecord, caseRecordSchema } from '#core/reviews/case-record.ts'
import { authorityName } from '#core/reviews/regions.ts'
import type { AnswerFact, AnswerPerson, Answers } from '#core/toolkit/answers.ts'
import { type Draft, type DraftFact, type DraftPerson, layerOf } from './state.ts'

/** The toolkit's answers. People without a name are left out, and facts without an answer. `today` is an ISO day. */
export function toAnswers(draft: Draft, today: string): Answers {
  const born = /^(19|20)\d{2}$/.test(draft.bornYear) && draft.bornMonth !== ''
  return {
    child: {
      name: draft.name.trim(),
      ...(draft.nameCy.trim() && { nameCy: draft.nameCy.trim() }),
      ...(born && { bornMonth: `${draft.bornYear}-${draft.bornMonth.padStart(2, '0')}` }),
    },
    settings: {
      ...(draft.format && { format: draft.format }),
      language: draft.language,
      layer: layerOf(draft, today),
      accent: draft.accent,
    },
    people: namedPeople(draft).map(toPerson),
    facts: draft.facts.flatMap(toFact),
  }
}

/** The people that will be in the book: those with a name. */
export function namedPeople({ people }: Draft): readonly DraftPerson[] {
  return people.filter(person => person.nameEn.trim() || person.nameCy.trim())
}

function toPerson(person: DraftPerson): AnswerPerson {
  const { key, role, known, home, portrait } = person
  const [en, cy] = [person.nameEn.trim(), person.nameCy.trim()]
  return {
    key,
    role,
    // A language left empty means the same name in both.
    name: { en: en || cy, cy: cy || en },
    ...(known.trim() && { known: known.trim() }),
    ...(home && { home }),
    ...(portrait && { portrait }),
  }
}

function toFact(fact: DraftFact): AnswerFact[] {
  const { kind, certainty, people } = fact
  if (certainty === 'not-known') return [{ kind, certainty }]
  const [en, cy] = [fact.valueEn.trim(), fact.valueCy.trim()]
  const year = /^(19|20)\d{2}$/.test(fact.year) ? fact.year : ''
  const date = year && fact.month ? `${year}-${fact.month.padStart(2, '0')}` : year
  return [
    {
      kind,
      certainty,
      ...((en || cy) && { value: { ...(en && { en }), ...(cy && { cy }) } }),
      ...(date && { date }),
      ...(people.length > 0 && { people: [...people] }),
      ...(fact.kept && { kept: true }),
    },
  ]
}

/** The case record for a book that was just made: full names belong to the book's own people, in the same order. */
export function toCase(draft: Draft, people: Book['people']): CaseRecord {
  const { caseCode, bornOn, authority, region, worker, nation, placedOn, reviewsHeld } = draft.case
  const others = people.filter(person => person.role !== 'child')
  const child = people.find(person => person.role === 'child')
  const full = namedPeople(draft).flatMap(({ fullName }, at) => {
    const id = others[at]?.id
    return id && fullName.trim() ? [[id, fullName.trim()]] : []
  })
  const childName = draft.case.childFullName.trim()
  if (child && childName) full.push([child.id, childName])
  return caseRecordSchema.parse({
    version: 1,
    nation,
    fullNames: Object.fromEntries(full),
    otherNames: [...lines(draft.case.otherNames), ...(child || !childName ? [] : [childName])],
    reviewsHeld: reviewsHeld.toSorted(),
    ...(caseCode.trim() && { caseCode: caseCode.trim() }),
    ...(bornOn && { bornOn }),
    ...(authority.trim() && { authority: authorityName(authority) }),
    ...(region.trim() && { region: region.trim() }),
    ...(worker.trim() && { worker: worker.trim() }),
    ...(placedOn && { placedOn }),
  })
}

function lines(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map(line => line.trim())
    .filter(line => line !== '')
}
