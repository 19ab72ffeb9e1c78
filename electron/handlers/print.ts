import type { AreaHandlers } from '#contract/define.ts'
import type { print as spec } from '#contract/print.ts'
import type { BookId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { ownVersionName } from '#core/book/version-names.ts'
import { stopsPrint } from '#core/checks/book.ts'
import type { Finding } from '#core/checks/finding.ts'
import type { Clock } from '#core/ports/index.ts'
import { purposeOf } from '#core/print/purposes.ts'
import { ok, type Result } from '#core/result.ts'
import type { Edition } from '#core/reviews/edition.ts'
import { type PrintFailure, toFailure } from '#services/print/failures.ts'
import { neutralTitles } from '#services/print/finish/metadata.ts'
import { fileOutput } from '#services/print/output.ts'
import type { PrintReport } from '#services/print/report.ts'
import { listPrinters, printFile } from '#services/print/system-printer.ts'
import { changedSince, contentsOf } from '#services/register/edition-contents.ts'
import { addEdition, readEditions } from '#services/register/editions.ts'
import { addPress, listPresses, removePress } from '#services/register/presses.ts'
import type { OpenBooks } from '../books/open-books.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Tell } from '../events.ts'
import type { LibrarySession } from '../library-session.ts'
import { findingsOf, finished } from '../print/finished.ts'
import type { Jobs, PrintJob } from '../print/jobs.ts'
import { type Made, type MakeParts, makeFolderAt, makesFolder } from '../print/make.ts'
import { refuse } from '../replies.ts'

/** What the calls about printing work with. */
export interface PrintParts {
  readonly session: LibrarySession
  readonly books: OpenBooks
  readonly jobs: Jobs
  /** Makes the folder of a copy to keep. */
  readonly prints: MakeParts
  readonly dialogs: Dialogs
  readonly clock: Clock
  readonly tell: Tell
  /** What the checks find in a book, with the names and agreements of its case. */
  check(book: Book): Promise<readonly Finding[]>
  /** The minimum set of today: what of it is in the book, and what is missing. */
  minimumOf(book: Book): Promise<Edition['minimum']>
}

type PrintHandlers = AreaHandlers<typeof spec>
const writeCodes = ['disk-full', 'no-permission', 'io'] as const
const handCodes = [
  ...writeCodes,
  'gone',
  'file-open',
  'bad-name',
  'folder-exists',
  'missing-picture',
  'privacy',
  'no-such-printer',
  'not-printed',
] as const
const failures = [
  'stopped',
  'engine-failed',
  'missing-picture',
  'privacy',
  'no-such-size',
  'no-letter',
  'no-guidance',
  'no-such-press',
  'disk-full',
  'io',
  'locked',
] as const

/** Handlers of the area `print`. */
export function createPrintHandlers(parts: PrintParts): PrintHandlers {
  const { session, books, jobs } = parts
  return {
    check: async ({ book }) => {
      const read = await books.borrow(book, async store => readBook(store.doc))
      if (!read.ok) return refuse(read, ['no-such-book', 'locked'], 'no-such-book')
      return read.value.ok ? ok([...(await parts.check(read.value.value))]) : { ok: false, code: 'no-such-book' }
    },
    start: async ask => {
      const started = await jobs.start(ask)
      return started.ok ? ok({ job: started.value.id }) : refuse(started, ['no-such-book', 'locked'], 'no-such-book')
    },
    finish: async ({ job: id }) => {
      const job = jobs.find(id)
      const made = await job?.done
      if (!job || !made) return { ok: false, code: 'no-such-job' }
      if (!made.ok) return refuse(made, failures, 'engine-failed')
      return ok(finished(job, made.value))
    },
    stop: async ({ job: id }) => {
      jobs.find(id)?.stop()
      return ok(undefined)
    },
    listPrinters: async () => ok([...(await listPrinters())]),
    listPresses: async () => {
      const library = session.current()
      return library ? ok([...(await listPresses(library))]) : { ok: false, code: 'locked' }
    },
    addPress: async () => {
      const library = session.current()
      const file = library && (await parts.dialogs.choosePress())
      if (!library) return { ok: false, code: 'locked' }
      if (file === undefined) return ok({})
      const added = await addPress(library, file)
      if (!added.ok) return refuse(added, ['no-such-file', 'not-a-press-profile', ...writeCodes], 'io')
      return ok({ added: added.value })
    },
    removePress: async ({ id }) => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      const removed = await removePress(library, id)
      return removed.ok ? removed : refuse(removed, writeCodes, 'io')
    },
    makeEdition: async input => makeEdition(parts, input),
    listEditions: async ({ book }) => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      const editions = await readEditions(library, book)
      const read = await books.borrow(book, async store => readBook(store.doc))
      const now = read.ok && read.value.ok ? read.value.value : undefined
      return ok(editions.map(edition => withChanges(edition, now)))
    },
  }
}

/** An edition as the list tells it: how much of the book has changed since, in place of the pages' fingerprints. */
function withChanges({ contents, ...edition }: Edition, now: Book | undefined) {
  const changed = now && changedSince({ contents }, now)
  return { ...edition, ...(changed !== undefined && { changed }) }
}

type EditionInput = Parameters<PrintHandlers['makeEdition']>[0]

async function makeEdition(parts: PrintParts, input: EditionInput): ReturnType<PrintHandlers['makeEdition']> {
  const job = parts.jobs.find(input.job)
  const made = await job?.done
  const bytes = job?.bytes()
  if (!job || !made?.ok || !bytes) return { ok: false, code: 'no-such-job' }
  if (plain(input.code) !== plain(job.book.code)) return { ok: false, code: 'wrong-code' }
  const found = [...(await parts.check(job.book)), ...findingsOf(job.ask, job.book, made.value)]
  const mustFix = stopsPrint(found)
  const reason = input.allow?.trim()
  if (mustFix.length > 0 && !reason) return { ok: false, code: 'must-fix', details: { findings: mustFix.length } }
  const handed = await handOver(parts, job, made.value, bytes, input.printer)
  if (!handed.ok) return refuse(handed, handCodes, 'io')
  if (!handed.value) return ok({ saved: false })
  const edition = describe(job, made.value, input, mustFix.length > 0 ? reason : undefined, parts.clock)
  const minimum = await parts.minimumOf(job.book)
  return record(parts, job, { ...edition, ...(minimum && { minimum }) })
}

/** Prints the file, or puts it where a person says; false when they changed their mind. */
async function handOver(
  parts: PrintParts,
  job: PrintJob,
  { flip }: PrintReport,
  bytes: Uint8Array,
  printer: string | undefined,
): Promise<Result<boolean>> {
  const purpose = purposeOf(job.ask.purpose)
  const asFolder = purpose !== undefined && makesFolder(purpose)
  if (printer !== undefined && !asFolder) {
    const sent = await printFile(bytes, { printer, flip, title: neutralTitles[job.ask.language] })
    return sent.ok ? ok(true) : sent
  }
  const place = await parts.dialogs.chooseSavePlace(asFolder ? 'folder' : 'pdf', fileName(job, parts.clock))
  if (place === undefined) return ok(false)
  const saved = asFolder ? await saveFolder(parts, job, place) : await savePdf(place, bytes)
  return saved.ok ? ok(true) : saved
}

/** Puts a file where a person says; one that cannot be finished leaves nothing. */
async function savePdf(place: string, bytes: Uint8Array): Promise<Result<void, PrintFailure>> {
  try {
    const output = await fileOutput(place)
    try {
      await output.write(bytes)
      await output.keep()
    } catch (error) {
      await output.drop()
      throw error
    }
    return ok(undefined)
  } catch (error) {
    return toFailure(error, undefined)
  }
}

/** Makes the folder of a copy to keep; a folder that was begun and not finished leaves nothing. */
async function saveFolder({ prints }: PrintParts, { ask, book }: PrintJob, place: string): Promise<Made> {
  return makeFolderAt(prints, { ask, book }, place).catch((error: unknown) => toFailure(error, undefined))
}

/** Ties the edition to its book, and keeps the book as it was printed among its versions. */
async function record(parts: PrintParts, job: PrintJob, edition: Omit<Edition, 'number'>) {
  const library = parts.session.current()
  if (!library) return { ok: false, code: 'locked' } as const
  const kept = await addEdition(library, job.ask.book, edition)
  if (!kept.ok) return refuse(kept, writeCodes, 'io')
  await parts.books.borrow(job.ask.book, store =>
    store.nameVersion(ownVersionName({ why: 'edition', number: kept.value.number })),
  )
  parts.tell('books.changed', { id: job.ask.book as BookId })
  return ok({ saved: true, edition: withChanges(kept.value, undefined) })
}

function describe(
  { ask, book }: PrintJob,
  report: PrintReport,
  { review, agreedBy }: EditionInput,
  allowed: string | undefined,
  clock: Clock,
): Omit<Edition, 'number'> {
  return {
    made: new Date(clock.now()).toISOString(),
    purpose: ask.purpose,
    language: ask.language,
    layer: ask.layer,
    pages: report.pages,
    fingerprint: report.sha256,
    contents: contentsOf(book),
    ...(report.press !== undefined && { press: report.press }),
    ...(agreedBy?.trim() && { agreedBy: agreedBy.trim() }),
    ...(review !== undefined && { review }),
    ...(allowed !== undefined && { allowed }),
  }
}

/** The code as people type it: with or without its space, in any case. */
function plain(code: string): string {
  return code.replaceAll(/\s/g, '').toUpperCase()
}

/** A name that does not say whose book it is. */
function fileName({ ask }: PrintJob, clock: Clock): string {
  return `journeybook-${ask.purpose}-${new Date(clock.now()).toISOString().slice(0, 10)}`
}
