/** What only the agency may know. Never in a book, a handover, a PDF or a log (architecture decision 5). */
import { z } from 'zod'
import { personIdSchema, photoIdSchema } from '#core/book/ids.ts'
import { materialsSchema } from './materials.ts'
import { nationSchema } from './rules.ts'

const isoDate = z.iso.date()
const name = z.string().max(120)
const line = z.string().max(400)

/** Something agreed to by somebody who may: what, by whom and when. */
const consentSchema = z.strictObject({ what: line, by: name, on: isoDate })
/** Somebody the child keeps in touch with, and how, as the letterbox plan has it. */
const letterboxSchema = z.strictObject({ who: name, plan: line })
/** Who agreed to a photo being in the book, and when; a second person's look at it where there was one. */
export const photoAgreementSchema = z.strictObject({
  by: name,
  on: isoDate,
  secondLook: name.optional(),
  secondLookOn: isoDate.optional(),
})
/** What was given to whom by hand. Files that the app sent are in its own log (disclosure.ts). */
const givenSchema = z.strictObject({ on: isoDate, what: line, to: name, by: name.optional() })

/** The case of one child. Every field may be missing; `version` is the record's own format. */
export const caseRecordSchema = z.strictObject({
  version: z.literal(1),
  caseCode: z.string().max(40).optional(),
  /** Full names by the person's id in the book; `others` for names that must never appear though the person is not in the book. */
  fullNames: z.record(personIdSchema, name).default({}),
  otherNames: z.array(name).default([]),
  bornOn: isoDate.optional(),
  authority: z.string().max(80).optional(),
  region: z.string().max(80).optional(),
  worker: z.string().max(80).optional(),
  manager: z.string().max(80).optional(),
  reviewingOfficer: z.string().max(80).optional(),
  /** Who worked with the child before, and until when. */
  pastWorkers: z.array(z.strictObject({ name: z.string().max(80), until: isoDate })).default([]),
  nation: nationSchema.default('wales'),
  placedOn: isoDate.optional(),
  reviewsHeld: z.array(isoDate).default([]),
  /** Days set for the reviews to come, in order of time. */
  reviewsPlanned: z.array(isoDate).default([]),
  /** The placement ended without an order: nothing more is due. */
  placementEnded: z.strictObject({ on: isoDate, why: line.optional() }).optional(),
  order: z.strictObject({ madeOn: isoDate, celebratedOn: isoDate.optional() }).optional(),
  /** The day the later-life letter was given. It is never printed with the book. */
  letterGivenOn: isoDate.optional(),
  letterbox: z.array(letterboxSchema).default([]),
  consents: z.array(consentSchema).default([]),
  /** What was in place at each review, who agreed it, and why where it was not. */
  materials: z.array(materialsSchema).default([]),
  /** What the child and the adopters say of the book, in their own words, for the reviewing officer's page. */
  views: z.strictObject({ child: line.optional(), adopters: line.optional() }).default({}),
  photoAgreements: z.record(photoIdSchema, photoAgreementSchema).default({}),
  disclosures: z.array(givenSchema).default([]),
  /** Handed to a colleague's laptop as a file, and when; `share` is the handover's id in the log of disclosures. */
  handedOver: z.array(z.strictObject({ to: name, on: isoDate, share: z.string().max(40).optional() })).default([]),
})
export type CaseRecord = z.infer<typeof caseRecordSchema>
export type PhotoAgreement = z.infer<typeof photoAgreementSchema>

/** A case of which nothing is known yet. */
export function emptyCase(): CaseRecord {
  return caseRecordSchema.parse({ version: 1 })
}

/** The case with another worker from `today` on; `share`: the file it went in to a colleague's own laptop. Everything else stays. */
export function handedTo(record: CaseRecord, to: string, today: string, share?: string): CaseRecord {
  const past = record.worker && record.worker !== to ? [{ name: record.worker, until: today }] : []
  return {
    ...record,
    worker: to,
    pastWorkers: [...record.pastWorkers, ...past],
    handedOver: share === undefined ? record.handedOver : [...record.handedOver, { to, on: today, share }],
  }
}
