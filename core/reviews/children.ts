/** Children who have no book on this machine: a team's spreadsheet brings them in for the board and the measure. */
import { z } from 'zod'
import { type CaseRecord, caseRecordSchema, emptyCase } from './case-record.ts'
import { fromRecord } from './child.ts'
import { materialsOf } from './materials.ts'
import type { ReviewRecord } from './records.ts'
import { nameKey } from './regions.ts'

/** Their cases by an id of their own. All of them are one record, so that an import is there whole or not at all. */
export const childrenSchema = z.strictObject({
  version: z.literal(1),
  cases: z.record(z.string().regex(/^[a-z0-9]{1,40}$/), caseRecordSchema),
})
export type Children = z.infer<typeof childrenSchema>

export const noChildren: Children = { version: 1, cases: {} }

/** What taking rows in came to: counts of cases. */
export interface Taken {
  readonly added: number
  /** Known from an earlier file; its dates and answers are now the newer ones. */
  readonly renewed: number
  /** The child has a book here: what the app knows stands, and the row is passed over. */
  readonly kept: number
}

/**
 * The children with the rows taken in. A case is one case however many files it comes in: by its number, whatever its capitals and
 * spaces. `books` are the numbers of cases that have a book here; `newId` gives ids.
 */
export function takeIn(
  children: Children,
  rows: readonly ReviewRecord[],
  books: Iterable<string>,
  newId: () => string,
): { readonly children: Children; readonly taken: Taken } {
  const here = new Set([...books].map(nameKey))
  const cases = { ...children.cases }
  const ids = new Map(Object.entries(cases).map(([id, record]) => [nameKey(record.caseCode ?? ''), id]))
  let [added, renewed, kept] = [0, 0, 0]
  for (const row of rows) {
    const key = nameKey(row.case)
    const known = ids.get(key)
    if (here.has(key)) kept++
    else if (known === undefined) {
      const id = newId()
      ids.set(key, id)
      cases[id] = { ...emptyCase(), ...fromRecord(row) }
      added++
    } else {
      cases[known] = renew(cases[known] ?? emptyCase(), row)
      renewed++
    }
  }
  return { children: { version: 1, cases }, taken: { added, renewed, kept } }
}

/** The newer row's dates over the older case. Later reviews, and what a row does not say, stay as they were. */
function renew(old: CaseRecord, row: ReviewRecord): CaseRecord {
  const { materials = [], reviewsHeld = [], ...rest } = fromRecord(row)
  const [written] = materials
  const before = written && materialsOf(old.materials, written.review)
  return {
    ...old,
    ...rest,
    reviewsHeld: [...reviewsHeld, ...old.reviewsHeld.slice(reviewsHeld.length)],
    materials: written
      ? [...old.materials.filter(each => each !== before), { ...before, ...written, agreed: before?.agreed ?? {} }]
      : old.materials,
  }
}
