/**
 * Every shape of family that a book may be for (domain.md 1.4), with what is known of it and what is not: fictional, first names
 * only. Each shape stands beside each set of other people and each set of facts; a few hundred children drawn by a fixed seed
 * mix them as no list would.
 */
import type { AnswerFact, AnswerPerson, Answers } from '#core/toolkit/answers.ts'
import { type FactKind, factKinds } from '#core/toolkit/facts.ts'

/** One child: what was answered, and what the tests need to know of it beside that. */
export interface Child {
  readonly title: string
  /** The names of its family, of everybody else and of what is known, as the lists here have them. */
  readonly of: Readonly<Record<'family' | 'others' | 'facts', string>>
  readonly answers: Answers
  /** Whether the adoption order is made. */
  readonly isMade: boolean
}

const person = (key: string, role: AnswerPerson['role'], en: string, cy = en): AnswerPerson => ({
  key,
  role,
  name: { en, cy },
})
const sibling = (role: 'brother' | 'sister', name: string, home: NonNullable<AnswerPerson['home']>): AnswerPerson => ({
  ...person(name.toLowerCase(), role, name),
  home,
})

/** The people a child lives with. */
export const families: Readonly<Record<string, readonly AnswerPerson[]>> = {
  'one mum': [person('p1', 'parent', 'Mam')],
  'one dad': [person('p1', 'parent', 'Dad')],
  'two dads': [person('p1', 'parent', 'Dad'), person('p2', 'parent', 'Dadi')],
  'two mums': [person('p1', 'parent', 'Mam'), person('p2', 'parent', 'Mami')],
  'mum and dad': [person('p1', 'parent', 'Mummy', 'Mam'), person('p2', 'parent', 'Daddy', 'Dad')],
  'called by their names': [person('p1', 'parent', 'Eirlys'), person('p2', 'parent', 'Owain')],
  'nobody named yet': [],
  'grandparents, kinship': [person('p1', 'parent', 'Nain'), person('p2', 'parent', 'Taid')],
  'an aunt, kinship': [person('p1', 'parent', 'Auntie Siân', 'Anti Siân')],
  'Somali-Welsh, one mum': [person('p1', 'parent', 'Hooyo')],
}

/** Everybody else in a child's life. */
export const others: Readonly<Record<string, readonly AnswerPerson[]>> = {
  nobody: [],
  everybody: [
    person('mother', 'birth-mother', 'Kelly'),
    person('father', 'birth-father', 'Gary'),
    person('carer-1', 'foster-carer', 'Pat'),
    person('carer-2', 'foster-carer', 'Glyn'),
    sibling('brother', 'Jac', 'elsewhere'),
    sibling('sister', 'Elin', 'with-child'),
    person('granny', 'grandparent', 'Mam-gu'),
    person('uncle', 'relative', 'Uncle Ned', 'Ewythr Ned'),
    person('worker', 'social-worker', 'Sara'),
    person('pet', 'pet', 'Pwdin'),
  ],
  'a birth mother only': [person('mother', 'birth-mother', 'Kelly')],
  'a birth father only': [person('father', 'birth-father', 'Gary')],
  'both born to, nobody else': [person('mother', 'birth-mother', 'Efa'), person('father', 'birth-father', 'Ifan')],
  'two brothers elsewhere': [sibling('brother', 'Osian', 'elsewhere'), sibling('brother', 'Jac', 'elsewhere')],
  'two sisters elsewhere': [sibling('sister', 'Elin', 'elsewhere'), sibling('sister', 'Efa', 'elsewhere')],
  'a brother and a sister elsewhere, two brothers here': [
    person('mother', 'birth-mother', 'Ayeeyo'),
    person('carer-1', 'foster-carer', 'Pat'),
    sibling('brother', 'Osian', 'elsewhere'),
    sibling('sister', 'Anest', 'elsewhere'),
    sibling('brother', 'Jac', 'with-child'),
    sibling('brother', 'Ifan', 'with-child'),
  ],
  'two homes, two workers, two pets': [
    person('mother', 'birth-mother', 'Kelly'),
    person('carer-1', 'foster-carer', 'Pat'),
    person('carer-2', 'foster-carer', 'Glyn'),
    person('carer-3', 'foster-carer', 'Olwen'),
    person('worker', 'social-worker', 'Sara'),
    person('worker-2', 'social-worker', 'Aled'),
    person('pet', 'pet', 'Pwdin'),
    person('pet-2', 'pet', 'Arthur'),
  ],
}

/** Names that no sentence may hold unless they were given. */
export const everyName: readonly string[] = [
  ...new Set(
    [...Object.values(families), ...Object.values(others)]
      .flat()
      .flatMap(({ name }) => [name.en ?? '', name.cy ?? ''])
      .concat('Mum', 'Mammy', 'Granny', 'Mali', 'Gwenllian'),
  ),
]

/** A life in order: born, fostered, the judge, moved in. */
const dates: Readonly<Record<string, string>> = {
  'born-month': '2019-04',
  'foster-home': '2021-08',
  'judge-month': '2022-11',
  'moved-in': '2023-08',
}

const kinds = factKinds()
const reasons = kinds.filter(each => each.group === 'why' && each.asks === 'choice')
const hard = (certainty: AnswerFact['certainty'], people?: readonly string[]): AnswerFact[] =>
  reasons.map(({ kind }) => ({ kind, certainty, ...(people && { people: [...people] }) }))
const warm = kinds.filter(({ group, asks }) => !(group === 'why' && asks === 'choice')).flatMap(each => toExample(each))
const died = (...people: string[]): AnswerFact[] => [
  ...warm,
  { kind: 'why-died', certainty: 'certain', ...(people.length > 0 && { people }) },
]

/** What is known: nothing, all as examples tell it, and every hard thing by anybody or nobody, certain or told. */
export const facts: Readonly<Record<string, readonly AnswerFact[]>> = {
  nothing: [],
  'all that is not hard': warm,
  'all of it': [...warm, ...hard('certain', ['mother'])],
  'every hard thing, as certain': hard('certain', ['mother']),
  'every hard thing, on hearsay': hard('told', ['mother']),
  'every hard thing, by a father': hard('certain', ['father']),
  'every hard thing, by both': hard('certain', ['mother', 'father']),
  'every hard thing, by nobody named': hard('certain'),
  'a mother died': died('mother'),
  'a father died': died('father'),
  'both died': died('mother', 'father'),
  'somebody died': died(),
  'asked for a family': [
    { kind: 'why-asked', certainty: 'certain', people: ['mother'] },
    { kind: 'birth-letter', certainty: 'certain' },
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
  'with relatives': [...warm, { kind: 'kinship', certainty: 'certain' }],
  'two homes': [
    ...warm.filter(({ kind }) => kind !== 'foster-home'),
    { kind: 'foster-home', certainty: 'certain', date: '2021-02', people: ['carer-1', 'carer-2'] },
    { kind: 'foster-home', certainty: 'told', date: '2022-06', people: ['carer-3'] },
  ],
  'an order whose month nobody noted': [{ kind: 'order-made', certainty: 'told' }],
  'told in English only': warm.map(fact => ({ ...fact, ...(fact.value && { value: { en: fact.value.en } }) })),
  'told in Welsh only': warm.map(fact => ({ ...fact, ...(fact.value && { value: { cy: fact.value.cy } }) })),
  'all marked as not known': kinds.map(({ kind }) => ({ kind, certainty: 'not-known' })),
}

/** A fact as its example tells it; none of those that would say the order is made, or who the parents were before. */
function toExample(
  { kind, asks, example, people }: FactKind,
  certainty: AnswerFact['certainty'] = 'certain',
): AnswerFact[] {
  if (['order-made', 'celebration', 'kinship', 'fostered-first'].includes(kind)) return []
  if (asks === 'words')
    return example ? [{ kind, certainty, value: example, ...(people && { people: ['mother'] }) }] : []
  if (asks === 'month') return [{ kind, certainty, date: dates[kind] ?? '2021-08', people: ['carer-1', 'carer-2'] }]
  return asks === 'people' ? [{ kind, certainty, people: ['mother'] }] : [{ kind, certainty }]
}

export const orderMade: readonly AnswerFact[] = [
  { kind: 'order-made', certainty: 'certain', date: '2025-03' },
  { kind: 'celebration', certainty: 'certain', value: { en: 'sat in a big chair', cy: 'eistedd mewn cadair fawr' } },
]

/** Each fact that anybody can be asked for, known alone: every sentence must stand without the one before it. */
const alone: Readonly<Record<string, readonly AnswerFact[]>> = Object.fromEntries(
  kinds.flatMap(each => {
    const fact = toExample(each)
    return fact.length === 0 ? [] : [[`only ${each.kind}`, fact]]
  }),
)

/**
 * Children so chosen that every family meets everybody else there may be, and each of both meets every set of facts, before the
 * order and after; then each fact known alone; then children drawn by a fixed seed, who mix all three.
 */
export function everyChild(): readonly Child[] {
  const [who, around, told] = [Object.entries(families), Object.entries(others), Object.entries(facts)]
  const turn = <T>(list: readonly T[], at: number) => list[at % list.length] as T
  const made = [false, true]
  const shapes = [
    ...who.flatMap((family, f) =>
      around.flatMap((other, o) => made.map(is => toChild(family, other, turn(told, f * 7 + o), is))),
    ),
    ...who.flatMap((family, f) =>
      told.flatMap((what, w) => made.map(is => toChild(family, turn(around, f + w), what, is))),
    ),
    ...around.flatMap((other, o) =>
      told.flatMap((what, w) => made.map(is => toChild(turn(who, o * 3 + w), other, what, is))),
    ),
  ]
  const single = Object.entries(alone).flatMap((what, at) =>
    ['nobody', 'everybody'].map(other => toChild(turn(who, at), [other, others[other] ?? []], what, false)),
  )
  return [...shapes, ...single, ...Array.from({ length: 400 }, (_, seed) => drawnChild(seed + 1))]
}

/** The few who between them hear every sentence of every template, the one who hears most of them first. */
const few = [
  'an aunt, kinship · everybody · told in English only · waiting',
  'nobody named yet · two brothers elsewhere · every hard thing, by nobody named · order made',
  'one dad · two homes, two workers, two pets · an order whose month nobody noted · waiting',
  'two dads · two homes, two workers, two pets · a mother died · waiting',
  'nobody named yet · a brother and a sister elsewhere, two brothers here · a father died · waiting',
  'an aunt, kinship · a birth father only · fostered first · waiting',
  'two dads · two sisters elsewhere · with relatives · waiting',
  'two mums · two sisters elsewhere · asked for a family · waiting',
  'mum and dad · two sisters elsewhere · all of it · waiting',
  'called by their names · both born to, nobody else · all marked as not known · waiting',
  'one dad · a birth father only · both died · waiting',
  'nobody named yet · everybody · fostered first · waiting',
]

/**
 * The children of {@link everyChild} that `npm test` builds every template for: the few, and of the rest each who brings a family
 * or other people that had not been met waiting, or with the order made, or facts that had not been met.
 */
export function fewChildren(): readonly Child[] {
  const every = everyChild()
  const chosen = [...few, 'nobody · only foster-where'].map(title => {
    const child = every.find(each => each.title.includes(title))
    if (child === undefined) throw new Error(`there is no such child: ${title}`)
    return child
  })
  const met = new Set(chosen.flatMap(meets))
  for (const child of every.filter(each => each.of.facts in facts))
    if (meets(child).some(what => !met.has(what))) {
      chosen.push(child)
      for (const what of meets(child)) met.add(what)
    }
  return chosen
}

/** What a child has that a template must be met by. */
function meets({ of, isMade }: Child): readonly string[] {
  return [`${of.family}, ${isMade}`, `${of.others}, ${isMade}`, of.facts]
}

type Named<T> = readonly [title: string, what: readonly T[]]

function toChild(
  family: Named<AnswerPerson>,
  who: Named<AnswerPerson>,
  what: Named<AnswerFact>,
  isMade: boolean,
): Child {
  return {
    title: `${family[0]} · ${who[0]} · ${what[0]} · ${isMade ? 'order made' : 'waiting'}`,
    of: { family: family[0], others: who[0], facts: what[0] },
    isMade,
    answers: {
      child: { name: 'Gwen', bornMonth: '2019-04' },
      people: [...family[1], ...who[1]],
      facts: [...what[1], ...(isMade ? orderMade : [])],
    },
  }
}

/** A child whom chance put together: some of the people, some of the facts, about any of them, sure or not, in either language. */
function drawnChild(seed: number): Child {
  const next = chanceFrom(seed)
  const one = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const family = one(Object.entries(families))
  const around = one(Object.values(others)).filter(() => next() < 0.7)
  const keys = [...family[1], ...around].map(({ key }) => key)
  const facts = kinds
    .filter(() => next() < 0.5)
    .flatMap(kind => toExample(kind, one(['certain', 'told', 'not-known'])))
    .map((fact): AnswerFact => {
      const languages = one([['en', 'cy'], ['en', 'cy'], ['en', 'cy'], ['en'], ['cy']] as const)
      const value = fact.value && Object.fromEntries(languages.map(language => [language, fact.value?.[language]]))
      const people = fact.people && keys.filter(() => next() < 0.3)
      return { ...fact, ...(value && { value }), ...(people && { people }) }
    })
  const isMade = next() < 0.5
  return { ...toChild([family[0], family[1]], ['some', around], [`drawn ${seed}`, facts], isMade) }
}

/** Mulberry32: the same numbers from the same seed, everywhere. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
