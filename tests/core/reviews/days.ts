import fc from 'fast-check'
import { addDays } from '#core/reviews/day.ts'

/** Any day of a hundred years, leap days and the ends of centuries included. */
export const anyDay = fc.integer({ min: 0, max: 36_524 }).map(days => addDays('1998-01-01', days))
