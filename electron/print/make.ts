/** Makes what a purpose stands for, from a book of the open library: a file, or the folder of a copy to keep. */
import type { Book } from '#core/book/schema.ts'
import { caseNames } from '#core/checks/case-names.ts'
import type { Ports } from '#core/ports/index.ts'
import type { PrintEngine } from '#core/ports/print-engine.ts'
import { type PrintPurpose, purposeOf } from '#core/print/purposes.ts'
import { stockOf } from '#core/print/stocks.ts'
import { err, ok, type Result, unwrap } from '#core/result.ts'
import type { CaseRecord } from '#core/reviews/case-record.ts'
import { londonDay } from '#core/reviews/day.ts'
import type { PrintFailure } from '#services/print/failures.ts'
import { folderOutput } from '#services/print/folder/folder-output.ts'
import { makeFolder } from '#services/print/folder/make-folder.ts'
import { makePdf, type PrintProgress } from '#services/print/make-pdf.ts'
import type { Output } from '#services/print/output.ts'
import type { PrintArt } from '#services/print/own-art.ts'
import { paperFor } from '#services/print/paper-for.ts'
import type { PrintReport } from '#services/print/report.ts'
import { readCase } from '#services/register/cases.ts'
import { readEditions } from '#services/register/editions.ts'
import { openPress } from '#services/register/presses.ts'
import { makeOfficerPdf } from '#services/review-pack/make-officer-pdf.ts'
import { officerFacts } from '#services/review-pack/officer-facts.ts'
import type { NotOpenCode, OpenBooks } from '../books/open-books.ts'
import type { FindTemplate } from '../books/shelf.ts'
import type { IdleCheck } from '../idle-check.ts'
import type { LibrarySession } from '../library-session.ts'
import type { PrintCache } from './ahead.ts'
import type { PrintAsk } from './jobs.ts'
import { readPhoto } from './read-photo.ts'

/** What prints are made with. */
export interface MakeParts {
  readonly session: LibrarySession
  readonly books: OpenBooks
  readonly findTemplate: FindTemplate
  readonly art: PrintArt
  readonly engine: PrintEngine
  readonly ports: Ports
  readonly rendererFolder: string
  readonly assetsFolder: string
  /** Where printers' own profiles lie while files are made for them. */
  readonly pressFolder: string
  readonly cache: Pick<PrintCache, 'current' | 'stop'>
  readonly idleCheck: Pick<IdleCheck, 'whileBusy'>
}

/** One print. */
export interface Printing {
  readonly ask: PrintAsk
  readonly book: Book
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: PrintProgress) => void
}

/** A finished print, or why there is none. */
export type Made = Result<PrintReport, PrintFailure | NotOpenCode | 'no-letter' | 'no-guidance' | 'no-such-press'>

/** Whether a purpose makes a folder: its preview is the book's own file. */
export function makesFolder({ makes }: PrintPurpose): boolean {
  return makes === 'agency-copy' || makes === 'keepsake'
}

/** Makes the file that is previewed and handed over. */
export async function makeFile(parts: MakeParts, printing: Printing, output: Output): Promise<Made> {
  const purpose = purposeOf(printing.ask.purpose)
  if (!purpose) return err('io')
  return withBook(parts, printing, purpose, async (request, record) => {
    const template = await parts.findTemplate(printing.book.template)
    if (purpose.makes === 'review-pack') return officerPage(parts, printing, record, output)
    const text = paperFor(purpose, request, template)
    if (!text.ok) {
      await output.drop()
      return text
    }
    return makePdf({ ...request, text: text.value, output })
  })
}

/** Makes the folder of a copy to keep at a path. */
export async function makeFolderAt(parts: MakeParts, printing: Printing, path: string): Promise<Made> {
  const purpose = purposeOf(printing.ask.purpose)
  const library = parts.session.current()
  if (!purpose) return err('io')
  if (!library) return err('locked')
  const editions = await readEditions(library, printing.book.id)
  const today = londonDay(parts.ports.clock.now())
  return withBook(parts, printing, purpose, async request =>
    makeFolder({ ...request, folder: await folderOutput(path), editions, today }),
  )
}

type Request = Omit<Parameters<typeof makePdf>[0], 'output'>

async function withBook(
  parts: MakeParts,
  { ask, book, signal, onProgress }: Printing,
  purpose: PrintPurpose,
  act: (request: Request, record: CaseRecord | undefined) => Promise<Made>,
): Promise<Made> {
  const { session, books, art, engine, ports, rendererFolder, assetsFolder } = parts
  const library = session.current()
  if (!library) return err('locked')
  const record = unwrap(await readCase(library, book.id))
  const press = ask.press === undefined ? ok(undefined) : await openPress(library, ask.press, parts.pressFolder)
  if (!press.ok) return press
  parts.cache.stop()
  const cache = parts.cache.current()
  const made = await parts.idleCheck.whileBusy(() =>
    books.borrow(ask.book, store =>
      act(
        {
          book,
          purpose,
          language: ask.language,
          layer: ask.layer,
          marks: ask.marks,
          paper: ask.paper,
          stock: ask.stock === undefined ? undefined : stockOf(ask.stock),
          press: press.value,
          readPhoto: photo => readPhoto(store, photo),
          readArt: art.readArt,
          readSticker: art.readSticker,
          engine,
          rendererFolder,
          assetsFolder,
          forbidden: caseNames(record),
          clock: ports.clock,
          ...(cache && { cache }),
          ...(onProgress && { onProgress }),
          ...(signal && { signal }),
        },
        record,
      ),
    ),
  )
  return made.ok ? made.value : made
}

async function officerPage(
  { session, ports, engine, findTemplate }: MakeParts,
  { book }: Printing,
  record: CaseRecord | undefined,
  output: Output,
): Promise<Result<PrintReport, PrintFailure>> {
  const library = session.current()
  const editions = library ? await readEditions(library, book.id) : []
  const template = await findTemplate(book.template)
  const facts = officerFacts({ book, record, template, editions, today: londonDay(ports.clock.now()) })
  return makeOfficerPdf({ facts, engine, output, clock: ports.clock, forbidden: caseNames(record) })
}
