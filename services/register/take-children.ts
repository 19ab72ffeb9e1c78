/**
 * Takes a colleague's children in: each with its case, its log and its book, all of them or none. What was there before is
 * noted first, so that a full disk, a lost drive or a stopped computer half-way leaves the library as it was.
 */
import { z } from 'zod'
import { err, ok, type Result } from '#core/result.ts'
import { nameKey } from '#core/reviews/regions.ts'
import type { HandedChild, HandedChildren } from '#services/handover/index.ts'
import type { FileCode, Library } from '#services/library/index.ts'
import { childrenKept } from './documents.ts'

/** What is noted of a taking while it is under way, by the computer that does it. */
const noteKind = 'taking'
/** Records of a child, in the order they are written: until its case is there nothing of it is seen. */
const kinds = ['editions', 'disclosures', 'case'] as const
const noteSchema = z.strictObject({
  /** Books that were not here. */
  books: z.array(z.string()),
  /** Records as they were, base64; without bytes where there was none. */
  records: z.array(z.strictObject({ kind: z.string(), id: z.string(), bytes: z.string().optional() })),
})
type Note = z.infer<typeof noteSchema>

/** How children are taken in. */
export interface TakeWays {
  /** Also those that are here already: their case becomes the one that came, and the two books come together. */
  readonly replace: boolean
  /** The name of this computer in the library. */
  readonly device: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** Brings a book that came together with the one on the shelf. */
  merge(child: Required<HandedChild>): Promise<Result<unknown>>
}

/** What taking in came to, in children. */
export interface ChildrenTaken {
  readonly added: number
  readonly replaced: number
  readonly kept: number
}

/** Takes them in. After a failure everything is as it was, but for books that had come together already: they lose nothing. */
export async function takeChildren(
  library: Library,
  { from, children }: HandedChildren,
  ways: TakeWays,
): Promise<Result<ChildrenTaken, FileCode | 'register-damaged' | 'damaged'>> {
  const [shelved, cases] = await Promise.all([library.listBooks(), library.getRecords('case')])
  const shelf = new Set(shelved.map(({ id }) => id))
  const isHere = ({ id }: HandedChild) => shelf.has(id) || cases.has(id)
  const coming = ways.replace ? children : children.filter(child => !isHere(child))
  const noted = await note(library, coming, shelf, ways.device)
  if (!noted.ok) return noted
  const taken = await takeEach(library, from, coming, shelf, ways)
  // While the note is there, the next start would undo it all: only without it are they here.
  const settled = taken.ok ? await library.removeRecord(noteKind, ways.device) : taken
  if (!settled.ok) {
    await undoTaking(library, ways.device)
    return narrow(settled.code)
  }
  const replaced = coming.filter(isHere).length
  return ok({ added: coming.length - replaced, replaced, kept: children.length - coming.length })
}

/** Undoes what a taking that was stopped half-way has left; false where there is nothing. What cannot be undone now is tried again. */
export async function undoTaking(library: Library, device: string): Promise<Result<boolean, FileCode>> {
  const bytes = await library.getRecord(noteKind, device)
  if (!bytes) return ok(false)
  const { books, records } = noteSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  for (const { kind, id, bytes: before } of records.toReversed()) {
    const put =
      before === undefined
        ? await library.removeRecord(kind, id)
        : await library.putRecord(kind, id, Buffer.from(before, 'base64'))
    if (!put.ok) return put
  }
  for (const id of books) {
    const gone = await library.removeBook(id)
    if (!gone.ok && gone.code !== 'no-such-book') return err(gone.code)
  }
  const done = await library.removeRecord(noteKind, device)
  return done.ok ? ok(true) : done
}

async function note(
  library: Library,
  coming: readonly HandedChild[],
  shelf: ReadonlySet<string>,
  device: string,
): Promise<Result<void, FileCode>> {
  const places = [...coming.flatMap(({ id }) => kinds.map(kind => ({ kind, id }))), { kind: 'children', id: 'all' }]
  const records: Note['records'] = []
  for (const { kind, id } of places) {
    const bytes = await library.getRecord(kind, id)
    records.push({ kind, id, ...(bytes && { bytes: Buffer.from(bytes).toString('base64') }) })
  }
  const books = coming.flatMap(({ id, book }) => (book && !shelf.has(id) ? [id] : []))
  return library.putRecord(noteKind, device, Buffer.from(JSON.stringify({ books, records } satisfies Note)))
}

async function takeEach(
  library: Library,
  from: HandedChildren['from'],
  coming: readonly HandedChild[],
  shelf: ReadonlySet<string>,
  { now, merge }: TakeWays,
): Promise<Result<void>> {
  const received = { at: new Date(now).toISOString(), from: from.sender.name ?? '' }
  for (const { id, record, editions, disclosures, book } of coming) {
    const log = disclosures.map(each => (each.share === from.share ? { ...each, received } : each))
    const values = { editions, disclosures: log, case: record }
    for (const kind of kinds) {
      const put = await library.putRecord(kind, id, Buffer.from(JSON.stringify(values[kind])))
      if (!put.ok) return put
    }
    if (!book || shelf.has(id)) continue
    const { state, photos, voices } = book.handover
    const made = await library.createBook(state, { id, photos: new Map([...photos, ...voices]) })
    if (!made.ok) return made
    await made.value.close()
  }
  const cleared = await clearSpreadsheetRows(library, coming)
  if (!cleared.ok) return cleared
  // Books come together last: nothing else can fail then, and what has come together is not taken apart again.
  for (const child of coming) {
    if (!child.book || !shelf.has(child.id)) continue
    const merged = await merge({ ...child, book: child.book })
    if (!merged.ok) return merged
  }
  return ok(undefined)
}

/** A child that only a spreadsheet had brought in becomes the one that came. */
async function clearSpreadsheetRows(
  library: Library,
  children: readonly HandedChild[],
): Promise<Result<void, FileCode | 'register-damaged'>> {
  const known = await childrenKept.read(library)
  if (!known.ok) return known
  const ids = new Set(children.map(({ id }) => id))
  const numbers = new Set(children.flatMap(({ record }) => (record.caseCode ? [nameKey(record.caseCode)] : [])))
  const left = Object.entries(known.value.cases).filter(
    ([id, { caseCode }]) => !ids.has(id) && !numbers.has(nameKey(caseCode ?? '')),
  )
  if (left.length === Object.keys(known.value.cases).length) return ok(undefined)
  return childrenKept.write(library, { version: 1, cases: Object.fromEntries(left) })
}

function narrow(code: string): Result<never, FileCode | 'register-damaged' | 'damaged'> {
  const known = (['disk-full', 'no-permission', 'register-damaged', 'damaged'] as const).find(each => each === code)
  return err(known ?? 'io')
}
