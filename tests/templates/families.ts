/** Every shape of family that a book may be for, with what is known of it and what is not: fictional, first names only. */
import type { AnswerFact, AnswerPerson, Answers } from '#core/toolkit/answers.ts'
import { factKinds } from '#core/toolkit/facts.ts'

const person = (key: string, role: AnswerPerson['role'], en: string, cy = en): AnswerPerson => ({
  key,
  role,
  name: { en, cy },
})

export const families: Readonly<Record<string, readonly AnswerPerson[]>> = {
  'one mum': [person('p1', 'parent', 'Mam')],
  'one dad': [person('p1', 'parent', 'Dad')],
  'two dads': [person('p1', 'parent', 'Dad'), person('p2', 'parent', 'Dadi')],
  'two mums': [person('p1', 'parent', 'Mam'), person('p2', 'parent', 'Mami')],
  'mum and dad': [person('p1', 'parent', 'Mummy', 'Mam'), person('p2', 'parent', 'Daddy', 'Dad')],
  'nobody named yet': [],
  kinship: [person('p1', 'parent', 'Nain'), person('p2', 'parent', 'Taid')],
  'Somali-Welsh, one mum': [person('p1', 'parent', 'Hooyo')],
}

/** Names that no sentence may hold unless they were given. */
export const everyName = [
  'Mam',
  'Mami',
  'Mummy',
  'Mum',
  'Mammy',
  'Dad',
  'Dadi',
  'Daddy',
  'Kelly',
  'Gary',
  'Pat',
  'Glyn',
  'Jac',
  'Elin',
  'Sara',
  'Nain',
  'Taid',
  'Hooyo',
  'Ayeeyo',
]

export const others: Readonly<Record<string, readonly AnswerPerson[]>> = {
  nobody: [],
  everybody: [
    person('mother', 'birth-mother', 'Kelly'),
    person('father', 'birth-father', 'Gary'),
    person('carer-1', 'foster-carer', 'Pat'),
    person('carer-2', 'foster-carer', 'Glyn'),
    { ...person('brother', 'brother', 'Jac'), home: 'elsewhere' },
    { ...person('sister', 'sister', 'Elin'), home: 'with-child' },
    person('worker', 'social-worker', 'Sara'),
    person('pet', 'pet', 'Pwdin'),
  ],
  'a birth mother only': [person('mother', 'birth-mother', 'Kelly')],
  'a birth father only': [person('father', 'birth-father', 'Gary')],
  'two sisters elsewhere': [
    { ...person('s1', 'sister', 'Elin'), home: 'elsewhere' },
    { ...person('s2', 'sister', 'Efa'), home: 'elsewhere' },
  ],
  'one foster carer and two brothers here': [
    person('mother', 'birth-mother', 'Ayeeyo'),
    person('carer-1', 'foster-carer', 'Pat'),
    { ...person('b1', 'brother', 'Jac'), home: 'with-child' },
    { ...person('b2', 'brother', 'Ifan'), home: 'with-child' },
  ],
}

const reasons = factKinds().filter(each => each.group === 'why' && each.asks === 'choice')

/** Facts of each kind: nothing, all told as examples tell them, and each hard fact on hearsay and as certain. */
export const facts: Readonly<Record<string, readonly AnswerFact[]>> = {
  nothing: [],
  'all that is not hard': factKinds().flatMap(toExample),
  'every hard thing, as certain': reasons.map(({ kind }) => ({ kind, certainty: 'certain', people: ['mother'] })),
  'every hard thing, on hearsay': reasons.map(({ kind }) => ({ kind, certainty: 'told', people: ['mother'] })),
  'asked for a family': [
    { kind: 'why-asked', certainty: 'certain', people: ['mother'] },
    { kind: 'birth-mother-warm', certainty: 'told', value: { en: 'chose your name', cy: 'rhoi dy enw i ti' } },
  ],
  'fostered first': [
    { kind: 'fostered-first', certainty: 'certain' },
    { kind: 'foster-home', certainty: 'certain', date: '2021-02', people: ['p1'] },
    { kind: 'moved-in', certainty: 'certain', date: '2023-02', people: ['p1'] },
    { kind: 'why-died', certainty: 'certain', people: ['father'] },
    { kind: 'birth-mother-likes', certainty: 'certain', value: { en: 'music', cy: 'cerddoriaeth' } },
    { kind: 'birth-father-likes', certainty: 'certain', value: { en: 'music', cy: 'cerddoriaeth' } },
  ],
  'with relatives': [{ kind: 'kinship', certainty: 'certain' }],
  'all marked as not known': factKinds().map(({ kind }) => ({ kind, certainty: 'not-known' })),
}

function toExample({ kind, asks, example }: ReturnType<typeof factKinds>[number]): AnswerFact[] {
  if (['order-made', 'celebration', 'kinship', 'fostered-first'].includes(kind)) return []
  if (asks === 'words') return example ? [{ kind, certainty: 'certain', value: example }] : []
  if (asks === 'month') return [{ kind, certainty: 'certain', date: '2023-08', people: ['carer-1', 'carer-2'] }]
  return asks === 'people' ? [{ kind, certainty: 'certain', people: ['mother'] }] : []
}

export const orderMade: readonly AnswerFact[] = [
  { kind: 'order-made', certainty: 'certain', date: '2025-03' },
  { kind: 'celebration', certainty: 'certain', value: { en: 'sat in a big chair', cy: 'eistedd mewn cadair fawr' } },
]

/** All of them together. */
export function everyChild(): readonly {
  readonly title: string
  readonly answers: Answers
  readonly isMade: boolean
}[] {
  return Object.entries(families).flatMap(([family, parents]) =>
    Object.entries(others).flatMap(([who, people]) =>
      Object.entries(facts).flatMap(([what, told]) =>
        [false, true].map(isMade => ({
          title: `${family}, ${who}, ${what}, ${isMade ? 'order made' : 'waiting'}`,
          isMade,
          answers: {
            child: { name: 'Gwen', bornMonth: '2019-04' },
            people: [...parents, ...people],
            facts: [...told, ...(isMade ? orderMade : [])],
          },
        })),
      ),
    ),
  )
}
