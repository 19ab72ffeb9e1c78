/** `reviews due`: when reviews are due. `reviews report`: how many had their materials in place. */

import { err, ok, type Result } from '#core/result.ts'
import { isDay } from '#core/reviews/day.ts'
import { type ReviewDue, reviewsDue } from '#core/reviews/due.ts'
import { type Nation, nationSchema, reviewRules, ruleNamed } from '#core/reviews/rules.ts'
import type { Answer, Command, CommandInput } from '../command.ts'
import { report } from './reviews-report.ts'

/** Reviews of one placement, and the measure over many. */
export const reviews: Command = {
  name: 'reviews',
  summary: 'When reviews are due, and how many children had their book by the second',
  usage:
    'due --placed DATE [--held DATE,…] [--nation wales|england]\n' +
    '       journeybook reviews report --records FILE.csv [MORE.csv…] [--by region|authority|quarter|year] [--nation wales|england]',
  options: {
    placed: { type: 'string' },
    held: { type: 'string', multiple: true },
    nation: { type: 'string' },
    records: { type: 'string' },
    by: { type: 'string' },
  },
  positionals: { min: 1, max: 200 },
  run: async input => {
    const [what] = input.positionals
    if (what === 'report') return report(input)
    if (what !== 'due') return wrong('After reviews comes due or report.')
    return input.positionals.length > 1 ? wrong('Several dates are parted by commas, without spaces.') : due(input)
  },
}

type DueCode = 'usage' | 'bad-date' | 'held-before-placed' | 'held-twice'

function wrong(why: string): Result<never, 'usage'> {
  return err('usage', { why })
}

function due({ values }: CommandInput): Result<Answer, DueCode> {
  const nation = nationSchema.safeParse(values.nation ?? 'wales')
  if (typeof values.placed !== 'string') return wrong('--placed needs the day the child moved in.')
  if (!nation.success) return wrong('--nation is wales or england.')
  const placed = values.placed.trim()
  const held = datesOf(values.held)
  const notADay = [placed, ...held].find(day => !isDay(day))
  if (notADay !== undefined) return err('bad-date', { given: notADay.slice(0, 20) })
  const early = held.find(day => day < placed)
  if (early !== undefined) return err('held-before-placed', { held: early, placed })
  const twice = held.find((day, at) => held.indexOf(day) !== at)
  if (twice !== undefined) return err('held-twice', { held: twice })
  return ok(answer(reviewsDue({ placed, held, nation: nation.data }), nation.data))
}

/** Days given once, parted by commas, or one by one. */
function datesOf(value: CommandInput['values'][string]): string[] {
  const given = typeof value === 'object' ? value : [value]
  return given
    .flatMap(days => (typeof days === 'string' ? days.split(',') : []))
    .map(day => day.trim())
    .filter(day => day !== '')
}

function answer(list: ReviewDue[], nation: Nation): Answer {
  const { source, toConfirm } = reviewRules[nation]
  return {
    json: list.map(({ forecast = false, ...review }) => ({ ...review, forecast })),
    text: [...list.map(sentence), `${nationName[nation]}: ${source}.`, ...(toConfirm ? [toConfirm.en] : [])].join('\n'),
  }
}

const nationName: Readonly<Record<Nation, string>> = { wales: 'Wales', england: 'England' }

function sentence(review: ReviewDue): string {
  const holiday = review.bankHoliday === undefined ? '' : ` (${review.bankHoliday.en})`
  const held = review.held === undefined ? '' : `, held ${review.held}, ${review.inTime ? 'in time' : 'late'}`
  const forecast = review.forecast ? ', if the one before is held on its last day' : ''
  const rule = ruleNamed(review.rule)?.words.en ?? review.rule
  return `Review ${review.review}: due by ${review.due}${holiday}, ${rule}${held}${forecast}`
}
