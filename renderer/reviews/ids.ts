import { type BookId, bookIdSchema } from '#core/book/ids.ts'
import type { Row } from './board.ts'

/** The ids of the rows' children, as calls take them. Made when they are asked for: a board may have thousands. */
export function idsOf(rows: readonly Row[]): BookId[] {
  return rows.flatMap(({ child }) => bookIdSchema.safeParse(child.id).data ?? [])
}
