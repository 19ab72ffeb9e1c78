import type { BookId } from '#core/book/ids.ts'
import { err, ok, type Result } from '#core/result.ts'
import { type CaseRecord, emptyCase } from '#core/reviews/case-record.ts'
import type { FileCode, Library } from '#services/library/index.ts'
import { readCase, removeCase, writeCase } from '#services/register/cases.ts'
import { childrenKept } from '#services/register/documents.ts'

export type ChangeCaseCode = 'no-such-book' | 'damaged' | 'register-damaged' | FileCode

/** The case of a child: its book's, one that was handed over, or one of the list a spreadsheet brought in. */
export async function findCase(
  library: Library,
  id: BookId,
): Promise<Result<CaseRecord | undefined, 'damaged' | 'register-damaged'>> {
  const own = await readCase(library, id)
  if (!own.ok || own.value) return own
  const children = await childrenKept.read(library)
  return children.ok ? ok(children.value.cases[id]) : children
}

/** Changes the case of a child where it is kept. A book without a case gets one; `no-such-book` for a child that is not there. */
export async function changeCase(
  library: Library,
  id: BookId,
  change: (record: CaseRecord) => CaseRecord,
): Promise<Result<void, ChangeCaseCode>> {
  const own = await readCase(library, id)
  if (!own.ok) return own
  const hasBook = (await library.listBooks()).some(book => book.id === id)
  if (hasBook || own.value) return writeCase(library, id, change(own.value ?? emptyCase()))
  const children = await childrenKept.read(library)
  if (!children.ok) return children
  const known = children.value.cases[id]
  if (!known) return err('no-such-book')
  return childrenKept.write(library, { version: 1, cases: { ...children.value.cases, [id]: change(known) } })
}

/** Takes a child who has no book here out of the register. */
export async function removeChild(library: Library, id: BookId): Promise<Result<void, ChangeCaseCode>> {
  if ((await library.listBooks()).some(book => book.id === id)) return err('no-such-book')
  const own = await removeCase(library, id)
  if (!own.ok) return own
  const children = await childrenKept.read(library)
  if (!children.ok) return children
  const { [id]: _, ...cases } = children.value.cases
  return childrenKept.write(library, { version: 1, cases })
}
