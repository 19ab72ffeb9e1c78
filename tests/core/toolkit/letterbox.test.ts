import { describe, expect, it } from 'vitest'
import { type Fact, factSchema, type Person, personSchema } from '#core/book/schema.ts'
import { letterDifferences, type PlanLine, proposedFact, readPlan } from '#core/toolkit/letterbox.ts'

const person = (id: string, role: Person['role'], name: string): Person =>
  personSchema.parse({ id, role, name: { en: name, cy: name } })
const people = [
  person('mali', 'child', 'Mali'),
  person('kelly', 'birth-mother', 'Kelly'),
  person('nain', 'grandparent', 'Nain'),
]
const fullNames = { nain: 'Eirlys Probert' }

const plan = (...lines: readonly PlanLine[]) => readPlan(lines, people, fullNames)!
const fact = (fields: Partial<Fact>): { facts: Fact[] } => ({
  facts: [factSchema.parse({ id: 'letters', kind: 'letters-when', certainty: 'certain', ...fields })],
})

describe('the letterbox plan', () => {
  it('proposes when and to whom, in both languages', () => {
    expect(
      proposedFact(plan({ who: 'Kelly (birth mother)', plan: 'One letter in April and one in Oct, both ways' })),
    ).toEqual({
      people: ['kelly'],
      value: { en: 'every April and October', cy: 'bob mis Ebrill a mis Hydref' },
    })
    expect(proposedFact(plan({ who: 'Mrs Eirlys Probert', plan: 'llythyr ddwywaith y flwyddyn' }))).toEqual({
      people: ['nain'],
      value: { en: 'twice a year', cy: 'ddwywaith y flwyddyn' },
    })
  })

  it('proposes nothing that it does not say, and is none where the case has none', () => {
    expect(readPlan([], people, fullNames)).toBeUndefined()
    expect(proposedFact(plan({ who: 'the paternal uncle', plan: 'they may write when they like' }))).toEqual({})
  })

  it('differs where the book says other months, another number of times, or other people', () => {
    const april = plan({ who: 'Kelly', plan: 'every April' })
    const kelly = ['kelly'] as Fact['people']
    expect(
      letterDifferences(fact({ value: { en: 'every April', cy: 'bob mis Ebrill' }, people: kelly }), april),
    ).toEqual([])
    expect(letterDifferences(fact({ value: { en: 'every May' }, people: kelly }), april)).toEqual(['when'])
    expect(letterDifferences(fact({ value: { cy: 'ddwywaith y flwyddyn' }, people: kelly }), april)).toEqual(['when'])
    expect(letterDifferences(fact({ value: { en: 'once a year' }, people: kelly }), april)).toEqual([])
    expect(letterDifferences(fact({ value: { en: 'every April' } }), april)).toEqual(['who'])
    expect(letterDifferences(fact({ value: { en: 'in the summer' }, people: kelly }), april)).toEqual([])
  })

  it('does not differ from what the book does not know yet', () => {
    expect(letterDifferences(fact({ certainty: 'not-known' }), plan({ who: 'Kelly', plan: 'every April' }))).toEqual([])
  })
})
