import { resolve } from 'node:path'
import { layerSchema, shownLanguageSchema } from '#core/book/language.ts'
import type { Book } from '#core/book/schema.ts'
import type { Clock } from '#core/ports/index.ts'
import { type PrintPurpose, purposeOf, purposes } from '#core/print/purposes.ts'
import { err, ok, type Result } from '#core/result.ts'
import { toFailure } from '#services/print/failures.ts'
import { makePdf, type PrintProgress } from '#services/print/make-pdf.ts'
import { fileOutput } from '#services/print/output.ts'
import { createPrintArt } from '#services/print/own-art.ts'
import type { PrintReport } from '#services/print/report.ts'
import { type OpenedFile, openBookFile } from '../book-file.ts'
import { builtRenderer } from '../built-renderer.ts'
import { readCaseFile } from '../case-file.ts'
import type { Command, CommandInput, CommandIo } from '../command.ts'
import { type CheckedBook, checkForPrint } from '../print-checks.ts'

/** What was asked for, once it is known to be possible. */
interface Wish {
  readonly purpose: PrintPurpose
  readonly language: Book['settings']['language']
  readonly layer: Book['settings']['layer']
  readonly marks: boolean
  readonly out: string
  readonly allowed: string | undefined
}

/** `export`: a book as a finished, checked PDF. */
export const exportPdf: Command = {
  name: 'export',
  summary: 'Make a PDF for a print shop or for the screen',
  usage:
    `BOOK --for ${purposes.map(({ id }) => id).join('|')} [--lang en|cy|both] [--layer 0-4|5-7|8-11|12+] [--marks] --out FILE.pdf\n` +
    '[--case FILE.json] [--allow-findings "REASON"] [--passphrase-file FILE]',
  options: {
    for: { type: 'string' },
    lang: { type: 'string' },
    layer: { type: 'string' },
    marks: { type: 'boolean' },
    out: { type: 'string' },
    case: { type: 'string' },
    'allow-findings': { type: 'string' },
  },
  positionals: { min: 1, max: 1 },
  run: async (input, io) => {
    const opened = await openBookFile(input.positionals[0] ?? '', input, io)
    if (!opened.ok) return opened
    const wish = readWish(input, opened.value.book)
    if (!wish.ok) return wish
    const record = await readCaseFile(input.values.case)
    if (!record.ok) return record
    const checked = await checkForPrint(opened.value.book, record.value, io.ports.clock)
    if (checked.mustFix > 0 && wish.value.allowed === undefined) return err('must-fix', { count: checked.mustFix })
    const renderer = await builtRenderer()
    if (!renderer.ok) return renderer
    const made = await print(opened.value, wish.value, checked, renderer.value, io)
    if (!made.ok) return made
    return ok({ json: jsonOf(made.value, wish.value, checked), text: textOf(made.value, wish.value) })
  },
}

function readWish({ values }: CommandInput, book: Book): Result<Wish, 'usage' | 'no-such-purpose'> {
  const language = shownLanguageSchema.safeParse(values.lang ?? book.settings.language)
  const layer = layerSchema.safeParse(values.layer ?? book.settings.layer)
  const { for: purposeId, out, 'allow-findings': allowed } = values
  if (typeof purposeId !== 'string' || typeof out !== 'string' || out === '') return err('usage')
  if (!language.success) return err('usage', { why: '--lang is en, cy or both.' })
  if (!layer.success) return err('usage', { why: '--layer is 0-4, 5-7, 8-11 or 12+.' })
  if (allowed === '') return err('usage', { why: '--allow-findings wants a reason.' })
  const purpose = purposeOf(purposeId)
  if (purpose === undefined) return err('no-such-purpose')
  return ok({
    purpose,
    language: language.data,
    layer: layer.data,
    marks: values.marks === true,
    out: resolve(out),
    allowed: typeof allowed === 'string' ? allowed : undefined,
  })
}

async function print(opened: OpenedFile, wish: Wish, checked: CheckedBook, rendererFolder: string, io: CommandIo) {
  // Ctrl+C leaves no half-written book behind.
  const stop = new AbortController()
  const abort = () => stop.abort(new Error('stopped'))
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, abort)
  try {
    return await makePdf({
      ...createPrintArt(),
      ...wish,
      book: opened.book,
      readPhoto: async id => opened.photos.get(id),
      engine: await io.engine(),
      rendererFolder,
      forbidden: checked.forbidden,
      output: await fileOutput(wish.out),
      clock: exportClock(io.ports.clock),
      onProgress: progress => {
        if (isWorthSaying(progress)) io.progress(progressLine(progress))
      },
      signal: stop.signal,
    })
  } catch (error) {
    return toFailure(error, stop.signal)
  } finally {
    for (const signal of signals) process.off(signal, abort)
  }
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

function jsonOf(report: PrintReport, wish: Wish, checked: CheckedBook) {
  return {
    purpose: wish.purpose.id,
    language: wish.language,
    layer: wish.layer,
    ...report,
    findings: checked.findings,
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
    ...(soft > 0 ? [`${soft} pictures have under 200 pixels to the inch where they stand.`] : []),
    'The privacy scan found nothing in the file.',
  ].join('\n')
}
