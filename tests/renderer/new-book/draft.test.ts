import { describe, expect, it } from 'vitest'
import { answersSchema } from '#core/toolkit/answers.ts'
import { chooseFamily } from '#renderer/new-book/family.ts'
import { promisesOf } from '#renderer/new-book/promises.ts'
import {
  addPerson,
  ageOf,
  changeFact,
  changePerson,
  type Draft,
  emptyDraft,
  factOf,
  forgetFact,
  layerOf,
  movePerson,
  removePerson,
  stepFrom,
  takeShared,
} from '#renderer/new-book/state.ts'
import { toAnswers } from '#renderer/new-book/to-answers.ts'

const today = '2026-11-23'
const names = (draft: Draft) => draft.people.map(person => person.nameEn)

describe('a draft', () => {
  it('suggests the layer that fits the age, until one is chosen', () => {
    const born = (bornYear: string) => ({ ...emptyDraft, bornYear, bornMonth: '4' })
    expect(ageOf(born('2020'), today)).toBe(6)
    expect(['2024', '2020', '2017', '2012'].map(year => layerOf(born(year), today))).toEqual([
      '0-4',
      '5-7',
      '8-11',
      '12+',
    ])
    expect(layerOf(emptyDraft, today)).toBe('5-7')
    expect(layerOf({ ...born('2024'), layer: '8-11' }, today)).toBe('8-11')
    expect(ageOf(born('2030'), today)).toBeUndefined()
  })

  it('stays at the ends of its four steps', () => {
    expect(stepFrom('child', -1)).toBe('child')
    expect(stepFrom('child', 1)).toBe('people')
    expect(stepFrom('case', 1)).toBe('case')
  })

  it('moves people, and leaves them at the ends', () => {
    const draft = chooseFamily(emptyDraft, 'two-dads')
    const [first = '', second = ''] = draft.people.map(person => person.key)
    expect(names(movePerson(draft, second, -1))).toEqual(['Daddy', 'Dad'])
    expect(movePerson(draft, first, -1)).toBe(draft)
  })

  it('takes someone out of the facts as well', () => {
    const draft = addPerson(emptyDraft, { role: 'birth-mother', nameEn: 'Kelly' })
    const key = draft.people[0]?.key ?? ''
    const named = changeFact(draft, 'named-by', { people: [key] })
    expect(factOf(removePerson(named, key), 'named-by')?.people).toEqual([])
  })

  it('takes a first answer as certain, and empties one that is not known', () => {
    const answered = changeFact(emptyDraft, 'likes', { valueEn: 'puddles' })
    expect(factOf(answered, 'likes')).toMatchObject({ certainty: 'certain', valueEn: 'puddles' })
    const unknown = changeFact(answered, 'likes', { certainty: 'not-known' })
    expect(factOf(unknown, 'likes')).toMatchObject({ certainty: 'not-known', valueEn: '' })
    expect(forgetFact(unknown, 'likes').facts).toEqual([])
  })
})

describe('a family', () => {
  it('gives way to another while nobody has touched its parents', () => {
    const draft = chooseFamily(chooseFamily(emptyDraft, 'mum-and-dad'), 'two-mums')
    expect(names(draft)).toEqual(['Mum', 'Mummy'])
    expect(names(chooseFamily(draft, 'later'))).toEqual([])
  })

  it('never loses a parent who has a name of their own', () => {
    const draft = chooseFamily(emptyDraft, 'two-dads')
    const key = draft.people[0]?.key ?? ''
    const named = changePerson(draft, key, { known: 'Tom' })
    expect(chooseFamily(named, 'mum').people.map(person => person.known)).toEqual(['Tom'])
  })
})

describe('the answers of a draft', () => {
  it('are what the toolkit takes, however little was said', () => {
    expect(answersSchema.safeParse(toAnswers({ ...emptyDraft, name: 'Mali' }, today)).success).toBe(true)
  })

  it('use the name of one language for both, and leave the nameless out', () => {
    const kelly = addPerson(addPerson({ ...emptyDraft, name: 'Mali' }, { role: 'birth-mother', nameEn: 'Kelly' }), {
      role: 'brother',
    })
    expect(toAnswers(kelly, today).people).toMatchObject([{ name: { en: 'Kelly', cy: 'Kelly' } }])
  })

  it('never hold a full name, a day of birth or a date of the case', () => {
    const draft: Draft = {
      ...addPerson(
        { ...emptyDraft, name: 'Mali' },
        { role: 'birth-mother', nameEn: 'Kelly', fullName: 'Kelly Secretname' },
      ),
      case: { ...emptyDraft.case, childFullName: 'Mali Secretname', bornOn: '2020-04-11', placedOn: '2026-08-14' },
    }
    const text = JSON.stringify(toAnswers(draft, today))
    for (const secret of ['Secretname', '2020-04-11', '2026-08-14']) expect(text).not.toContain(secret)
  })

  it('keep a half-written date out', () => {
    const draft = changeFact({ ...emptyDraft, name: 'Mali' }, 'moved-in', { month: '8', year: '20' })
    expect(toAnswers(draft, today).facts).toEqual([{ kind: 'moved-in', certainty: 'certain' }])
  })
})

describe('the promises beside the preview', () => {
  it('say no Mummy and Daddy only where that is so', () => {
    const keys = (draft: Draft) => promisesOf(draft).map(({ key }) => key)
    expect(keys(chooseFamily(emptyDraft, 'two-dads'))).toContain('noMummyDaddy')
    expect(keys(chooseFamily(emptyDraft, 'mum-and-dad'))).not.toContain('noMummyDaddy')
    expect(keys(emptyDraft)).toEqual(['motherUnknown', 'fatherUnknown'])
  })
})

describe('beginning from a brother’s or sister’s book', () => {
  const lent = {
    people: [
      { key: 'aaaa1', role: 'parent' as const, name: { en: 'Mam', cy: 'Mam' }, portrait: 'portrait-woman-red' },
      { key: 'bbbb2', role: 'birth-mother' as const, name: { en: 'Kelly' } },
      { key: 'cccc3', role: 'sister' as const, name: { en: 'Mali', cy: 'Mali' }, home: 'with-child' as const },
    ],
    facts: [
      { kind: 'lived-with', certainty: 'certain' as const, people: ['bbbb2'] },
      { kind: 'together', certainty: 'told' as const, value: { en: 'bake', cy: 'pobi' } },
    ],
  }

  it('takes the people in, with new keys that the facts follow', () => {
    const draft = takeShared({ ...emptyDraft, name: 'Osian', kind: 'brothers-and-sisters' }, lent)
    const answers = toAnswers(draft, '2026-11-26')
    expect(answers.people.map(({ role, name }) => [role, name.en])).toEqual([
      ['parent', 'Mam'],
      ['birth-mother', 'Kelly'],
      ['sister', 'Mali'],
    ])
    const kelly = answers.people.find(({ role }) => role === 'birth-mother')?.key
    expect(answers.facts).toContainEqual({ kind: 'lived-with', certainty: 'certain', people: [kelly] })
  })

  it('leaves what was answered here as it is', () => {
    const begun = changeFact(emptyDraft, 'together', { valueEn: 'dance' })
    expect(factOf(takeShared(begun, lent), 'together')?.valueEn).toBe('dance')
  })

  it('keeps to this child what is marked so', () => {
    const draft = changeFact({ ...emptyDraft, name: 'Osian' }, 'likes', { valueEn: 'trains', kept: true })
    expect(toAnswers(draft, '2026-11-26').facts).toContainEqual(expect.objectContaining({ kind: 'likes', kept: true }))
  })
})
