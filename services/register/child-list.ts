/** Every child of the register: those with a book here, and those a spreadsheet brought in. */
import type { CaseRecord } from '#core/reviews/case-record.ts'
import { type Child, toChild } from '#core/reviews/child.ts'
import type { Library } from '#services/library/index.ts'
import { readCases } from './cases.ts'
import { childrenKept } from './documents.ts'
import { readAllEditions } from './editions.ts'

/** The children, and the numbers of the cases that have a book here. */
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
  const toOwn = (id: string, record: CaseRecord | undefined) => toChild(id, record, editions.get(id) ?? [])
  return {
    books: shelved.map(({ id }) => toOwn(id, cases.get(id))),
    others: children.ok ? Object.entries(children.value.cases).map(([id, record]) => toOwn(id, record)) : [],
  }
}
