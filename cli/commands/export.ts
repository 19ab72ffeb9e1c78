import type { Book } from '#core/book/schema.ts'
import { stopsPrint } from '#core/checks/book.ts'
import type { Clock } from '#core/ports/index.ts'
import type { MeasuredPage } from '#core/print/measured.ts'
import { purposes } from '#core/print/purposes.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { CaseRecord } from '#core/reviews/case-record.ts'
import { londonDay } from '#core/reviews/day.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import type { Template } from '#core/toolkit/template.ts'
import { toFailure } from '#services/print/failures.ts'
import { folderOutput } from '#services/print/folder/folder-output.ts'
import { makeFolder } from '#services/print/folder/make-folder.ts'
import { makePdf, type PrintProgress } from '#services/print/make-pdf.ts'
import { fileOutput } from '#services/print/output.ts'
import { createPrintArt } from '#services/print/own-art.ts'
import { paperFor } from '#services/print/paper-for.ts'
import type { PrintReport } from '#services/print/report.ts'
import { makeOfficerPdf } from '#services/review-pack/make-officer-pdf.ts'
import { officerFacts } from '#services/review-pack/officer-facts.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { type OpenedFile, openBookFile } from '../book-file.ts'
import { builtRenderer } from '../built-renderer.ts'
import { readCaseFile } from '../case-file.ts'
import type { Command, CommandIo } from '../command.ts'
import { minimumUsage, readMinimum } from '../minimum.ts'
import { type CheckedBook, checkForPrint, findingsOnPages } from '../print-checks.ts'
import { readWish, type Wish } from '../print-wish.ts'

/** What an export is made from. */
interface ExportParts {
  readonly opened: OpenedFile
  readonly wish: Wish
  readonly checked: CheckedBook
  readonly record: CaseRecord | undefined
  /** The parts its region asks for by the second review. */
  readonly settled: readonly string[] | undefined
  readonly rendererFolder: string
}

/** `export`: a book, or a paper about it, as a finished, checked PDF, or as a folder of files to keep. */
export const exportPdf: Command = {
  name: 'export',
  summary: 'Make a PDF or a folder for a print shop, an office printer, the screen or the archive',
  usage:
    `BOOK --for ${purposes.map(({ id }) => id).join('|')} [--lang en|cy|both] [--layer 0-4|5-7|8-11|12+] [--marks] --out FILE\n` +
    '[--paper a4|sra3] [--stock PAPER] [--profile PRINTERS.icc]\n' +
    `[--case FILE.json] ${minimumUsage} [--allow-findings "REASON"] [--passphrase-file FILE]`,
  options: {
    for: { type: 'string' },
    lang: { type: 'string' },
    layer: { type: 'string' },
    marks: { type: 'boolean' },
    paper: { type: 'string' },
    stock: { type: 'string' },
    profile: { type: 'string' },
    out: { type: 'string' },
    case: { type: 'string' },
    minimum: { type: 'string' },
    'allow-findings': { type: 'string' },
  },
  positionals: { min: 1, max: 1 },
  run: async (input, io) => {
    const settled = await readMinimum(input.values.minimum)
    if (!settled.ok) return settled
    const opened = await openBookFile(input.positionals[0] ?? '', input, io)
    if (!opened.ok) return opened
    const wish = await readWish(input, opened.value.book)
    if (!wish.ok) return wish
    const record = await readCaseFile(input.values.case)
    if (!record.ok) return record
    const beside = { record: record.value, settled: settled.value, clock: io.ports.clock }
    const checked = await checkForPrint(opened.value.book, beside)
    if (checked.mustFix > 0 && wish.value.allowed === undefined) return err('must-fix', { count: checked.mustFix })
    const renderer = await builtRenderer()
    if (!renderer.ok) return renderer
    const parts = {
      opened: opened.value,
      wish: wish.value,
      checked,
      record: record.value,
      settled: settled.value,
      rendererFolder: renderer.value,
    }
    const made = await print(parts, io)
    if (!made.ok) return made.code === 'not-accepted' ? err('must-fix-pages', made.details) : made
    return ok({
      json: jsonOf(opened.value.book, made.value, wish.value, checked),
      text: textOf(made.value, wish.value),
    })
  },
}

async function print(parts: ExportParts, io: CommandIo): Promise<Result<PrintReport, string>> {
  const { opened, wish } = parts
  // Ctrl+C leaves no half-written book behind.
  const stop = new AbortController()
  const abort = () => stop.abort(new Error('stopped'))
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, abort)
  const template = findTelling(await readTemplates(), opened.book.template)
  try {
    const request = await requestFor(parts, io, stop.signal)
    if (wish.purpose.makes === 'review-pack') return await makeOfficerPage(parts, template, request)
    if (wish.purpose.makes === 'agency-copy' || wish.purpose.makes === 'keepsake') {
      const folder = await folderOutput(wish.out)
      return await makeFolder({ ...request, folder, editions: [], today: today(request.clock) })
    }
    const text = paperFor(wish.purpose, request, template)
    if (!text.ok) return text
    return await makePdf({ ...request, text: text.value, output: await fileOutput(wish.out) })
  } catch (error) {
    return toFailure(error, stop.signal)
  } finally {
    for (const signal of signals) process.off(signal, abort)
  }
}

async function requestFor({ opened, wish, checked, rendererFolder }: ExportParts, io: CommandIo, signal: AbortSignal) {
  return {
    ...createPrintArt(),
    ...wish,
    book: opened.book,
    readPhoto: async (id: string) => opened.photos.get(id as never),
    engine: await io.engine(),
    rendererFolder,
    forbidden: checked.forbidden,
    clock: exportClock(io.ports.clock),
    accept: (measured: readonly MeasuredPage[]) =>
      wish.allowed !== undefined || stopsPrint(findingsOnPages(opened.book, wish, measured)).length === 0,
    onProgress: (progress: PrintProgress) => {
      if (isWorthSaying(progress)) io.progress(progressLine(progress))
    },
    signal,
  }
}

async function makeOfficerPage(
  { opened, wish, record, settled }: ExportParts,
  template: Template | undefined,
  { engine, clock, forbidden }: Awaited<ReturnType<typeof requestFor>>,
) {
  const facts = officerFacts({ book: opened.book, record, template, settled, editions: [], today: today(clock) })
  return makeOfficerPdf({ facts, engine, output: await fileOutput(wish.out), clock, forbidden })
}

function today(clock: Clock): string {
  return londonDay(clock.now())
}

/** SOURCE_DATE_EPOCH (reproducible-builds.org) sets the moment, so that the same book gives the same bytes. */
function exportClock(clock: Clock): Clock {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH ?? Number.NaN)
  return Number.isFinite(seconds) ? { now: () => seconds * 1000 } : clock
}

/** Every fifth part of the way, and the end. */
function isWorthSaying({ done, of }: PrintProgress): boolean {
  return done === of || (done > 0 && done % Math.max(1, Math.ceil(of / 5)) === 0)
}

function progressLine({ stage, done, of }: PrintProgress): string {
  const names = { pages: 'Pages laid out', pictures: 'Pictures written', checks: 'File checked' }
  return `${names[stage]}: ${done} of ${of}`
}

function jsonOf(book: Book, { measured = [], ...report }: PrintReport, wish: Wish, checked: CheckedBook) {
  return {
    purpose: wish.purpose.id,
    language: wish.language,
    layer: wish.layer,
    ...report,
    findings: [...checked.findings, ...findingsOnPages(book, wish, measured)],
    ...(wish.allowed !== undefined && { allowed: wish.allowed }),
  }
}

function textOf(report: PrintReport, { purpose }: Wish): string {
  const { passed, failed } = report.checks
  const soft = report.images.filter(({ effectiveDpi }) => effectiveDpi < Math.min(200, purpose.dpi)).length
  const standard = purpose.standard === 'x4' ? 'PDF/X-4 and PDF/UA-1' : 'PDF/UA-1'
  return [
    `${report.pages} pages in ${(report.milliseconds.total / 1000).toFixed(1)} s, ${(report.bytes / 1e6).toFixed(1)} MB.`,
    `Made to the rules of ${standard}; ${passed.length} of our ${passed.length + failed.length} checks pass; not certified.`,
    ...failed.map(({ id, problem }) => `  ${id}: ${problem}`),
    ...sheetLines(report),
    ...(soft > 0 ? [`${soft} pictures have under 200 pixels to the inch where they stand.`] : []),
    'The privacy scan found nothing in the file.',
  ].join('\n')
}

/** What whoever prints or folds the sheets must know. */
function sheetLines({ blanks = 0, flip, leaves, spineMm }: PrintReport): string[] {
  return [
    ...(leaves === undefined ? [] : [`${leaves} leaves, two pages a side; fold and staple in the middle.`]),
    ...(flip === undefined ? [] : [`Print on both sides and turn over on the ${flip} edge, at its own size.`]),
    ...(blanks === 0 ? [] : [`${blanks} blank ${blanks === 1 ? 'page was' : 'pages were'} added at the end.`]),
    ...(spineMm === undefined ? [] : [`The spine is ${spineMm.toFixed(1)} mm wide; ask the printer for theirs.`]),
  ]
}
