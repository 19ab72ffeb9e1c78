/** What only the agency may know. Never in a book, a handover, a PDF or a log (architecture decision 5). */
import { z } from 'zod'
import { personIdSchema, photoIdSchema } from '#core/book/ids.ts'

const isoDate = z.iso.date()

/** The case of one child. Every field may be missing; `version` is the record's own format. */
export const caseRecordSchema = z.strictObject({
  version: z.literal(1),
  caseCode: z.string().max(40).optional(),
  /** Full names by the person's id in the book; `others` for names that must never appear though the person is not in the book. */
  fullNames: z.record(personIdSchema, z.string().max(120)).default({}),
  otherNames: z.array(z.string().max(120)).default([]),
  bornOn: isoDate.optional(),
  authority: z.string().max(80).optional(),
  region: z.string().max(80).optional(),
  worker: z.string().max(80).optional(),
  nation: z.enum(['wales', 'england']).default('wales'),
  placedOn: isoDate.optional(),
  reviewsHeld: z.array(isoDate).default([]),
  /** What the child and the adopters say of the book, in their own words, for the reviewing officer's page. */
  views: z
    .strictObject({ child: z.string().max(400).optional(), adopters: z.string().max(400).optional() })
    .default({}),
  /** Who agreed to a photo being in the book, and when. */
  photoAgreements: z
    .record(
      photoIdSchema,
      z.strictObject({ by: z.string().max(120), on: isoDate, secondLook: z.string().max(120).optional() }),
    )
    .default({}),
})
export type CaseRecord = z.infer<typeof caseRecordSchema>
