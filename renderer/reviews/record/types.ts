import type { BoardChild } from '#contract/register.ts'
import type { BookId } from '#core/book/ids.ts'
import type { CaseRecord } from '#core/reviews/case-record.ts'

/** What every part of the record is given. */
export interface PartProps {
  readonly child: BoardChild
  readonly id: BookId
  readonly today: string
  readonly draft: CaseRecord
  readonly set: (change: Partial<CaseRecord>) => void
}
