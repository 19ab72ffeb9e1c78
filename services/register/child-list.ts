/** Every child of the register: those with a book here, those a colleague handed over, and those a spreadsheet brought in. */
import type { CaseRecord } from '#core/reviews/case-record.ts'
import { type Child, toChild } from '#core/reviews/child.ts'
import type { Library } from '#services/library/index.ts'
import { readCases } from './cases.ts'
import { childrenKept } from './documents.ts'
import { readAllEditions } from './editions.ts'

/** The children with a book here, and those without. */
export interface ChildList {
  readonly books: readonly Child[]
  readonly others: readonly Child[]
}

/** Reads them all. A list of other children that cannot be read counts as none: the books' own must still be seen. */
export async function listChildren(library: Library): Promise<ChildList> {
  const [shelved, cases, editions, children] = await Promise.all([
    library.listBooks(),
    readCases(library),
    readAllEditions(library),
    childrenKept.read(library),
  ])
  const shelf = new Set(shelved.map(({ id }) => id))
  const waiting = [...cases].filter(([id]) => !shelf.has(id))
  const brought = children.ok ? Object.entries(children.value.cases) : []
  const toOwn = (id: string, record: CaseRecord | undefined) => toChild(id, record, editions.get(id) ?? [])
  return {
    books: shelved.map(({ id }) => toOwn(id, cases.get(id))),
    others: [...waiting, ...brought.filter(([id]) => !cases.has(id) && !shelf.has(id))].map(([id, record]) =>
      toOwn(id, record),
    ),
  }
}
