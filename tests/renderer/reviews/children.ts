import type { BoardChild } from '#contract/register.ts'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { toChild } from '#core/reviews/child.ts'

type Start = Parameters<typeof caseRecordSchema.parse>[0] & object

/** A child of a case, and of a book where `book` is given. */
export function boardChild(id: string, start: Start = {}, book?: Partial<NonNullable<BoardChild['book']>>): BoardChild {
  const child = toChild(id, caseRecordSchema.parse({ version: 1, ...start }), [])
  if (!book) return child
  const own = { name: { en: id, cy: id }, code: 'AAA 1', accent: 'mor', parts: { in: 7, total: 14 } } as const
  return { ...child, book: { ...own, lacks: [{ en: 'Timeline' }], toFind: [], damaged: false, ...book } }
}
