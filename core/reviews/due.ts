import { z } from 'zod'

/** One review: when it is due, and, once held, when it was and whether in time. Dates are ISO days. */
export const reviewDueSchema = z.strictObject({
  /** 1 is the first review after the placement. */
  review: z.number().int().min(1),
  due: z.string(),
  held: z.string().optional(),
  inTime: z.boolean().optional(),
})
export type ReviewDue = z.infer<typeof reviewDueSchema>
