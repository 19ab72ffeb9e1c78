/** Prints under way and finished previews. A preview is kept in memory only, and goes when the library is locked. */
import type { BookId } from '#core/book/ids.ts'
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { type Paper, purposeOf } from '#core/print/purposes.ts'
import { err, type Result } from '#core/result.ts'
import type { PrintProgress } from '#services/print/make-pdf.ts'
import { memoryOutput } from '#services/print/output.ts'
import type { NotOpenCode } from '../books/open-books.ts'
import { type Made, type MakeParts, makeFile } from './make.ts'

/** What is to be printed. */
export interface PrintAsk {
  readonly book: BookId
  readonly purpose: string
  readonly language: ShownLanguage
  readonly layer: Layer
  readonly marks: boolean
  readonly paper?: Paper | undefined
  /** The id of a paper of the inner pages. */
  readonly stock?: string | undefined
  /** The id of a printer's own profile. */
  readonly press?: string | undefined
}

/** One print. */
export interface PrintJob {
  readonly id: string
  readonly ask: PrintAsk
  /** The book as it was when the print began. */
  readonly book: Book
  readonly done: Promise<Made>
  /** The finished file; undefined until then, and when it failed. */
  bytes(): Uint8Array | undefined
  stop(): void
}

/** What prints are made with, and who is told how far they are. */
export interface JobsParts extends MakeParts {
  progress(job: string, progress: PrintProgress): void
}

/** The prints of this session. */
export interface Jobs {
  start(ask: PrintAsk): Promise<Result<PrintJob, 'no-such-purpose' | 'damaged' | NotOpenCode>>
  find(id: string): PrintJob | undefined
  /** Stops everything and forgets every file. */
  clear(): void
}

/** How many finished previews are kept: the one that is looked at and the one before. */
const kept = 2

/** Makes the list of prints. */
export function createJobs(parts: JobsParts): Jobs {
  const jobs = new Map<string, PrintJob>()
  return {
    find: id => jobs.get(id),
    start: async ask => {
      const opened = await parts.books.borrow(ask.book, async store => readBook(store.doc))
      if (!opened.ok) return opened
      if (!opened.value.ok) return err('damaged')
      if (!purposeOf(ask.purpose)) return err('no-such-purpose')
      const job = startJob(parts, ask, opened.value.value)
      jobs.set(job.id, job)
      for (const [id, old] of [...jobs].slice(0, -kept)) {
        old.stop()
        jobs.delete(id)
      }
      return { ok: true, value: job }
    },
    clear: () => {
      for (const job of jobs.values()) job.stop()
      jobs.clear()
    },
  }
}

function startJob(parts: JobsParts, ask: PrintAsk, book: Book): PrintJob {
  const id = parts.ports.ids.next()
  const output = memoryOutput()
  const abort = new AbortController()
  const onProgress = (progress: PrintProgress) => parts.progress(id, progress)
  const done = makeFile(parts, { ask, book, signal: abort.signal, onProgress }, output)
  // Whoever waits for the job is told; a job nobody waits for may fail in peace.
  done.catch(() => {})
  return {
    id,
    ask,
    book,
    done,
    bytes: output.bytes,
    stop: () => abort.abort(new DOMException('stopped', 'AbortError')),
  }
}
