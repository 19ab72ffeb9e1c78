/**
 * The letterbox plan of the case beside what the book says of letters: what the plan proposes for the page, and where the two differ.
 * A page that promises what the plan does not make is a promise broken (domain research 5.7).
 */
import type { PersonId } from '#core/book/ids.ts'
import type { Bilingual } from '#core/book/language.ts'
import type { Book, Fact, Person } from '#core/book/schema.ts'

/** The fact that says when letters are sent, and to whom. */
export const lettersFact = 'letters-when'

/** One line of the plan, as the case has it in its own words. */
export interface PlanLine {
  readonly who: string
  readonly plan: string
}

/** What can be read from the plan's words. */
export interface LetterPlan {
  /** Those of the book whom the plan names. Somebody it names who is not in the book is left out. */
  readonly people: readonly PersonId[]
  /** The months it names, from 1, in their order. */
  readonly months: readonly number[]
  /** How many times a year, where it says that. */
  readonly times?: number
}

/** Reads a plan; undefined where the case has none. `fullNames` are the case's, by the person's id in the book. */
export function readPlan(
  lines: readonly PlanLine[],
  people: readonly Person[],
  fullNames: Readonly<Partial<Record<PersonId, string>>>,
): LetterPlan | undefined {
  if (lines.length === 0) return undefined
  const named = people.filter(person => lines.some(({ who }) => isNamed(person, who, fullNames[person.id])))
  const words = lines.map(({ plan }) => plan).join(' \n ')
  const times = timesIn(words)
  return { people: named.map(({ id }) => id), months: monthsIn(words), ...(times !== undefined && { times }) }
}

/** What the plan proposes for the book's fact; without a value where its words say neither months nor how often. */
export function proposedFact({ people, months, times }: LetterPlan): Pick<Fact, 'people' | 'value'> {
  const value = months.length > 0 ? everyMonth(months) : times === undefined ? undefined : timesAYear[times - 1]
  return { ...(people.length > 0 && { people: [...people] }), ...(value && { value }) }
}

/** In what the book's fact and the plan differ: with whom, or when. Nothing where the plan leaves it open. */
export function letterDifferences(book: Pick<Book, 'facts'>, plan: LetterPlan): readonly ('who' | 'when')[] {
  const fact = book.facts.find(({ kind }) => kind === lettersFact)
  if (fact === undefined || fact.certainty === 'not-known') return []
  const told = new Set(fact.people ?? [])
  const who = plan.people.length > 0 && !(told.size === plan.people.length && plan.people.every(id => told.has(id)))
  return [...(who ? (['who'] as const) : []), ...(differsInTime(fact.value ?? {}, plan) ? (['when'] as const) : [])]
}

function differsInTime(value: Bilingual, { months, times }: LetterPlan): boolean {
  return [value.en, value.cy].some(text => {
    if (!text) return false
    const [toldMonths, toldTimes] = [monthsIn(text), timesIn(text)]
    if (months.length > 0 && toldMonths.length > 0) return toldMonths.join() !== months.join()
    const [planned, told] = [times ?? months.length, toldTimes ?? toldMonths.length]
    return planned > 0 && told > 0 && planned !== told
  })
}

function isNamed(person: Person, who: string, fullName: string | undefined): boolean {
  const plain = ` ${bare(who)} `
  const names = [fullName, person.known, person.name.en, person.name.cy].flatMap(name => (name ? [bare(name)] : []))
  return person.role !== 'child' && names.some(name => name !== '' && plain.includes(` ${name} `))
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const monthNames = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
} as const

/** Mutated or shortened: Fawrth, Fai, Fehefin, Orffennaf, Fedi, Dachwedd, Ragfyr, Apr, Oct. "May" is a month only with a capital. */
const monthPatterns = [
  /\b(jan(uary)?|ionawr)\b/i,
  /\b(feb(ruary)?|g?chwefror)\b/i,
  /\b(March|Mar|[MF]awrth)\b/,
  /\b(apr(il)?|ebrill)\b/i,
  /\b(May|[MF]ai)\b/,
  /\b(june?|[mf]ehefin)\b/i,
  /\b(july?|g?orffennaf)\b/i,
  /\b(aug(ust)?|awst)\b/i,
  /\b(sept?(ember)?|[mf]edi)\b/i,
  /\b(oct(ober)?|hydref)\b/i,
  /\b(nov(ember)?|[td]achwedd|nhachwedd)\b/i,
  /\b(dec(ember)?|rh?agfyr)\b/i,
] as const

function monthsIn(text: string): readonly number[] {
  return monthPatterns.flatMap((pattern, at) => (pattern.test(text) ? [at + 1] : []))
}

const timesPatterns = [
  /\b(once (a|per|each|every) year|yearly|annual(ly)?|every year|unwaith y flwyddyn|bob blwyddyn)\b/i,
  /\b(twice (a|per|each|every) year|two times a year|six.monthly|every six months|(dd|d)wywaith y flwyddyn|bob chwe mis)\b/i,
  /\b(three times (a|per|each|every) year|every four months|[dt]air gwaith y flwyddyn)\b/i,
  /\b(four times (a|per|each|every) year|quarterly|every three months|[bp]edair gwaith y flwyddyn|bob tri mis)\b/i,
] as const

function timesIn(text: string): number | undefined {
  const found = timesPatterns.findIndex(pattern => pattern.test(text))
  return found < 0 ? undefined : found + 1
}

const timesAYear = [
  { en: 'once a year', cy: 'unwaith y flwyddyn' },
  { en: 'twice a year', cy: 'ddwywaith y flwyddyn' },
  { en: 'three times a year', cy: 'dair gwaith y flwyddyn' },
  { en: 'four times a year', cy: 'bedair gwaith y flwyddyn' },
] as const

/** "every April and October"; "bob mis Ebrill a mis Hydref": after "mis" a month's name does not change. */
function everyMonth(months: readonly number[]): Bilingual {
  const [en, cy] = [
    months.map(month => monthNames.en[month - 1] ?? ''),
    months.map(month => `mis ${monthNames.cy[month - 1] ?? ''}`),
  ]
  return { en: `every ${listed(en, 'and')}`, cy: `bob ${listed(cy, 'a')}` }
}

function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}
