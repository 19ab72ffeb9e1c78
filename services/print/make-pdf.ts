/** The whole way from a book to a finished, checked PDF. */
import { createHash } from 'node:crypto'
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import { withLaterPages } from '#core/book/later.ts'
import type { Book } from '#core/book/schema.ts'
import type { Clock } from '#core/ports/index.ts'
import type { PrintEngine, StopSignal } from '#core/ports/print-engine.ts'
import type { PrintJob } from '#core/print/job.ts'
import { type MeasuredPage, measuredSchema } from '#core/print/measured.ts'
import { type PrintPlan, planPrint } from '#core/print/plan.ts'
import type { Paper, PrintPurpose } from '#core/print/purposes.ts'
import type { Stock } from '#core/print/stocks.ts'
import type { TextDocument } from '#core/print/text-document.ts'
import { err, ok, type Result } from '#core/result.ts'
import { type PrintFailure, toFailure } from './failures.ts'
import { finishPdf } from './finish/finish.ts'
import { neutralTitles } from './finish/metadata.ts'
import type { Output } from './output.ts'
import { servePage } from './page-files.ts'
import { type BakeCache, type Originals, Pictures } from './pictures.ts'
import { toPrintJob } from './print-job.ts'
import { scanForPrivacy } from './privacy-scan.ts'
import { type PressProfile, pressIn, readSrgb } from './profiles.ts'
import { describe, type PrintReport } from './report.ts'
import { engineFaults } from './self-test.ts'
import { checksFor, runChecks } from './verify/checks.ts'
import { factsOf } from './verify/facts.ts'

/** How far a print is. */
export interface PrintProgress {
  readonly stage: 'pages' | 'pictures' | 'checks'
  readonly done: number
  readonly of: number
}

/** What a print is made from. */
export interface PrintRequest extends Originals {
  readonly book: Book
  readonly purpose: PrintPurpose
  readonly language: ShownLanguage
  readonly layer: Layer
  /** Crop marks, where the purpose may have them. */
  readonly marks: boolean
  /** The paper, for purposes that are made for more than one; the first of them where it is not given. */
  readonly paper?: Paper | undefined
  /** What the book's inner pages are printed on, for the width of a cover's spine and a booklet's creep. */
  readonly stock?: Stock | undefined
  /** The words of a guide, a letter or another paper, for purposes that print one. */
  readonly text?: TextDocument | undefined
  /** A printer's own profile; FOGRA39 where it is not given. */
  readonly press?: PressProfile | undefined
  /** Is told what was measured on the pages; false stops the print there, with `not-accepted`. */
  readonly accept?: (measured: readonly MeasuredPage[]) => boolean
  readonly readSticker: (id: string) => Promise<Uint8Array | undefined>
  readonly engine: PrintEngine
  /** The built renderer (`.build/renderer`). */
  readonly rendererFolder: string
  /** The app's `assets`, with the press profile and the fonts; beside the sources where it is not given. */
  readonly assetsFolder?: string
  /** Full names of the case record and whatever else must not be in the file. */
  readonly forbidden: readonly string[]
  readonly output: Output
  readonly clock: Clock
  readonly cache?: BakeCache
  readonly onProgress?: (progress: PrintProgress) => void
  readonly signal?: StopSignal
}

/**
 * Prints a book; a page that is folded closed is printed as a page for later, but for the agency's own copy. The file is kept at the output only when it is whole and the privacy scan found nothing in it; otherwise
 * nothing is left there. Checks that fail do not stop it: they are in the report, for whoever hands the file over.
 *
 * Fails with `no-such-size` (the purpose's printer makes no book of this format); `stopped`; `engine-failed` (Chromium or
 * the print page); `missing-picture` with the page; `not-accepted`; `privacy` with what was found; `disk-full`, `no-permission`, `gone`, `file-open` or
 * `io` from the output.
 */
export async function makePdf(asked: PrintRequest): Promise<Result<PrintReport, PrintFailure>> {
  const request = asked.purpose.makes === 'agency-copy' ? asked : { ...asked, book: withLaterPages(asked.book) }
  const plan = planPrint(request.book, request.purpose, request)
  if (!plan.ok) {
    await request.output.drop()
    return plan
  }
  let pictures: Pictures | undefined
  try {
    const press = request.press ?? (await pressIn(request.assetsFolder))
    pictures = new Pictures(request, request.purpose, press, request.cache)
    return await printed(request, plan.value, press, pictures)
  } catch (error) {
    await request.output.drop()
    return toFailure(error, request.signal, request.book)
  } finally {
    pictures?.stop()
  }
}

async function printed(
  request: PrintRequest,
  plan: PrintPlan,
  press: PressProfile,
  pictures: Pictures,
): Promise<Result<PrintReport, PrintFailure>> {
  const { purpose, language, output } = request
  const { sheet, flip } = plan
  const began = performance.now()
  const moment = request.clock.now()
  const job = toPrintJob(request, plan)
  const { pdf: raw, measured } = await printPages(request, job, pictures)
  if (request.accept?.(measured) === false) {
    await output.drop()
    return err('not-accepted')
  }
  const afterPages = performance.now()
  const seed = createHash('sha256')
    .update(JSON.stringify([job, purpose, sheet.marks, moment, press.name]))
    .digest('hex')
  const written = await finishPdf(raw, {
    sheet,
    flip,
    identity: { purpose, language, moment, seed },
    pictures,
    press,
    srgb: await readSrgb(),
    sink: {
      write: bytes => {
        throwIfStopped(request.signal)
        return output.write(bytes)
      },
    },
    onPicture: (done, of) => request.onProgress?.({ stage: 'pictures', done, of }),
  })
  const afterFinish = performance.now()
  request.onProgress?.({ stage: 'checks', done: 0, of: 1 })
  const facts = await factsOf(await output.readBack())
  const found = scanForPrivacy(facts, { forbidden: request.forbidden, title: neutralTitles[language] })
  if (found.length > 0) {
    await output.drop()
    return err('privacy', { what: [...new Set(found)].join(', ') })
  }
  const results = runChecks(facts, checksFor(purpose.standard, purpose.colour))
  throwIfStopped(request.signal)
  await output.keep()
  request.onProgress?.({ stage: 'checks', done: 1, of: 1 })
  const end = performance.now()
  const milliseconds = {
    pages: afterPages - began,
    bake: pictures.bakeMs,
    finish: afterFinish - afterPages,
    checks: end - afterFinish,
    total: end - began,
  }
  const own = purpose.standard === 'x4' ? request.press?.name : undefined
  const report = describe({ facts, written, results, milliseconds })
  return ok({ ...report, ...planWords(plan), ...(own !== undefined && { press: own }), measured })
}

/** What a person with the printed sheets in hand must know of the plan. */
function planWords({
  blanks,
  flip,
  leaves,
  spineMm,
}: PrintPlan): Pick<PrintReport, 'blanks' | 'flip' | 'leaves' | 'spineMm'> {
  return {
    blanks,
    ...(flip && { flip }),
    ...(leaves !== undefined && { leaves }),
    ...(spineMm !== undefined && { spineMm }),
  }
}

async function printPages(request: PrintRequest, job: PrintJob, pictures: Pictures) {
  const { engine, rendererFolder, readSticker, signal } = request
  request.onProgress?.({ stage: 'pages', done: 0, of: job.book.pages.length })
  const faults = await engineFaults(engine, request.assetsFolder)
  throwIfStopped(signal)
  const fatal = faults.filter(fault => fault !== 'pass-through')
  if (fatal.length > 0) throw new Error(`this browser prints in a way we do not know: ${fatal.join(', ')}`)
  const standIns = !faults.includes('pass-through')
  const serve = servePage({ rendererFolder, job, pictures, standIns, readSticker })
  let measured: readonly MeasuredPage[] = []
  const onMeasured = (text: string) => {
    measured = measuredSchema.parse(JSON.parse(text))
  }
  const pdf = await engine.print({ serve, sheetPx: job.sheetPx, onMeasured, ...(signal && { signal }) })
  request.onProgress?.({ stage: 'pages', done: job.book.pages.length, of: job.book.pages.length })
  return { pdf, measured }
}

function throwIfStopped(signal: StopSignal | undefined): void {
  if (signal?.aborted) throw signal.reason
}
