/** What was in place at a review: as somebody wrote it, and as the editions show it. */
import { z } from 'zod'
import { type Day, londonDay } from './day.ts'
import type { Edition } from './edition.ts'

/** Why materials were not in place, or not all of them: data, so that reasons of a quarter can be counted. */
export const reasonCodes = [
  'birth-family',
  'carers',
  'worker-changed',
  'moved-quickly',
  'court',
  'agreement',
  'adopters-asked',
  'child-not-ready',
  'no-time',
  'other',
] as const
export const reasonSchema = z.enum(reasonCodes)
export type ReasonCode = z.infer<typeof reasonSchema>

export const inPlaceSchema = z.enum(['yes', 'partly', 'no'])
/** Materials at a review: in place, partly, or not. */
export type InPlace = z.infer<typeof inPlaceSchema>

/** Who has to agree what a review is given. */
export const agreers = ['worker', 'manager', 'adopters', 'second-reader'] as const
export type Agreer = (typeof agreers)[number]

const agreedSchema = z.strictObject({ by: z.string().max(120), on: z.iso.date() })

/** What the agency wrote of one review. */
export const materialsSchema = z.strictObject({
  /** 1 is the first review after the placement. */
  review: z.number().int().min(1),
  /** Written where the book was not made here; an edition says more than a word. */
  inPlace: inPlaceSchema.optional(),
  reason: reasonSchema.optional(),
  note: z.string().max(400).optional(),
  /** The day the materials came, where they came after the review. */
  cameOn: z.iso.date().optional(),
  agreed: z.partialRecord(z.enum(agreers), agreedSchema).default({}),
})
export type Materials = z.infer<typeof materialsSchema>

/** How the materials of a review stand. */
export interface Standing {
  /** Undefined where no edition was made and nobody wrote. */
  readonly inPlace: InPlace | undefined
  readonly reason?: ReasonCode
  /** The edition that counts: the best one in time, else the first that came after. */
  readonly edition?: Edition
  /** The day they came, where that was after the review. They stay counted as not in place for it. */
  readonly cameOn?: Day
  /** Still to be given: the review has been held, and complete materials have come neither by then nor since. */
  readonly owed: boolean
}

const order = ['no', 'partly', 'yes'] as const

/**
 * How the materials of a review stand. `held` is the day it was held; until then what is there today counts. An edition
 * made after that day changes nothing for the review, and a word that says more than the editions do is not believed.
 */
export function standingAt(
  review: number,
  held: Day | undefined,
  written: Materials | undefined,
  editions: readonly Edition[],
): Standing {
  const own = editions.filter(edition => edition.review === review)
  const inTime = own.filter(edition => held === undefined || dayOf(edition) <= held)
  const best = inTime.findLast(isComplete) ?? inTime.at(-1)
  const after = own.find(edition => !inTime.includes(edition) && isComplete(edition))
  const inPlace = lower(shown(own, best), written?.inPlace)
  const cameOn = inPlace === 'yes' ? undefined : ((after && dayOf(after)) ?? written?.cameOn)
  const edition = best ?? after
  return {
    inPlace,
    owed: held !== undefined && inPlace !== 'yes' && cameOn === undefined,
    ...(inPlace !== 'yes' && written?.reason !== undefined && { reason: written.reason }),
    ...(edition && { edition }),
    ...(cameOn !== undefined && { cameOn }),
  }
}

/** Whether an edition held the whole minimum set of its day. Those of before it was recorded were all taken for whole. */
export function isComplete({ minimum }: Edition): boolean {
  return minimum === undefined || minimum.missing.length === 0
}

/** The day an edition was made, where the people are. */
function dayOf({ made }: Edition): Day {
  return londonDay(Date.parse(made))
}

function shown(own: readonly Edition[], best: Edition | undefined): InPlace | undefined {
  if (own.length === 0) return undefined
  if (!best) return 'no'
  return isComplete(best) ? 'yes' : 'partly'
}

function lower(a: InPlace | undefined, b: InPlace | undefined): InPlace | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return order.indexOf(a) < order.indexOf(b) ? a : b
}

/** What is written of a review; undefined where nothing is. */
export function materialsOf(materials: readonly Materials[], review: number): Materials | undefined {
  return materials.find(each => each.review === review)
}
