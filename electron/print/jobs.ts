/** Prints under way and finished previews. A preview is kept in memory only, and goes when the library is locked. */
import type { BookId } from '#core/book/ids.ts'
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import type { Ports } from '#core/ports/index.ts'
import type { PrintEngine } from '#core/ports/print-engine.ts'
import { purposeOf } from '#core/print/purposes.ts'
import { err, type Result } from '#core/result.ts'
import type { PrintFailure } from '#services/print/failures.ts'
import { makePdf, type PrintProgress } from '#services/print/make-pdf.ts'
import { memoryOutput } from '#services/print/output.ts'
import type { PrintArt } from '#services/print/own-art.ts'
import type { PrintReport } from '#services/print/report.ts'
import type { NotOpenCode, OpenBooks } from '../books/open-books.ts'

/** What is to be printed. */
export interface PrintAsk {
  readonly book: BookId
  readonly purpose: string
  readonly language: ShownLanguage
  readonly layer: Layer
  readonly marks: boolean
}

/** One print. */
export interface PrintJob {
  readonly id: string
  readonly ask: PrintAsk
  /** The book as it was when the print began. */
  readonly book: Book
  readonly done: Promise<Result<PrintReport, PrintFailure | 'locked' | NotOpenCode>>
  /** The finished file; undefined until then, and when it failed. */
  bytes(): Uint8Array | undefined
  stop(): void
}

/** What prints are made with. */
export interface JobsParts {
  readonly books: OpenBooks
  readonly art: PrintArt
  readonly engine: PrintEngine
  readonly ports: Ports
  readonly rendererFolder: string
  readonly assetsFolder: string
  /** Full names that must not be in a file. */
  forbidden(book: BookId): Promise<readonly string[]>
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
  const done = printBook(parts, { id, ask, book, output, signal: abort.signal })
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

interface Printing {
  readonly id: string
  readonly ask: PrintAsk
  readonly book: Book
  readonly output: ReturnType<typeof memoryOutput>
  readonly signal: AbortSignal
}

async function printBook(parts: JobsParts, { id, ask, book, output, signal }: Printing): PrintJob['done'] {
  const { art, engine, ports, rendererFolder, assetsFolder } = parts
  const purpose = purposeOf(ask.purpose)
  if (!purpose) return err('io')
  const forbidden = await parts.forbidden(ask.book)
  const made = await parts.books.borrow(ask.book, store =>
    makePdf({
      book,
      purpose,
      language: ask.language,
      layer: ask.layer,
      marks: ask.marks,
      readPhoto: async photo => {
        const blob = await store.getBlob(photo)
        return blob.ok ? blob.value : undefined
      },
      readArt: art.readArt,
      readSticker: art.readSticker,
      engine,
      rendererFolder,
      assetsFolder,
      forbidden,
      output,
      clock: ports.clock,
      onProgress: progress => parts.progress(id, progress),
      signal,
    }),
  )
  return made.ok ? made.value : made
}
