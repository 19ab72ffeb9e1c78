/** What the agency knows of some children, so that a colleague can be given all of it. */
import { err, ok, type Result } from '#core/result.ts'
import { emptyCase } from '#core/reviews/case-record.ts'
import type { HandedCase } from '#services/handover/index.ts'
import type { Library } from '#services/library/index.ts'
import { readCases } from './cases.ts'
import { readAllDisclosures } from './disclosures.ts'
import { childrenKept } from './documents.ts'
import { readAllEditions } from './editions.ts'

/** Their cases, editions and logs, in the order of `ids`; children that are not there are left out. `damaged`: a case cannot be read. */
export async function gatherChildren(
  library: Library,
  ids: readonly string[],
): Promise<Result<readonly HandedCase[], 'register-damaged' | 'damaged'>> {
  const [shelved, written, cases, editions, disclosures, children] = await Promise.all([
    library.listBooks(),
    library.listRecords('case'),
    readCases(library),
    readAllEditions(library),
    readAllDisclosures(library),
    childrenKept.read(library),
  ])
  if (!children.ok) return children
  // Without its case a child must not go: the colleague would take it for one of which nothing is known.
  const unread = new Set(written.filter(id => !cases.has(id)))
  if (ids.some(id => unread.has(id))) return err('damaged')
  const shelf = new Set(shelved.map(({ id }) => id))
  return ok(
    ids.flatMap(id => {
      const record = cases.get(id) ?? children.value.cases[id] ?? (shelf.has(id) ? emptyCase() : undefined)
      if (!record) return []
      return [{ id, record, editions: [...(editions.get(id) ?? [])], disclosures: [...(disclosures.get(id) ?? [])] }]
    }),
  )
}
