/** Prints a test book with the real engine and the real page. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { PrintEngine } from '#core/ports/print-engine.ts'
import { purposeOf } from '#core/print/purposes.ts'
import { makePdf, type PrintRequest } from '#services/print/make-pdf.ts'
import { memoryOutput } from '#services/print/output.ts'
import { createPrintEngine } from '#stand-in/print-engine.ts'
import { makePrintBook, type PrintBookOptions } from './print-book.ts'
import { builtPrintPage } from './print-page.ts'

/** 13 June 2026, 09:00 UTC. */
export const fixedMoment = Date.UTC(2026, 5, 13, 9)

let shared: PrintEngine | undefined

/** One engine for a test file; close it in `afterAll`. */
export function sharedEngine(): PrintEngine {
  shared ??= createPrintEngine()
  return shared
}

/** Closes the shared engine. */
export async function closeEngine(): Promise<void> {
  await shared?.close()
  shared = undefined
}

/** A request for a test book; anything in it may be replaced. */
export async function printRequest(
  purposeId: string,
  options: PrintBookOptions = {},
  more: Partial<PrintRequest> = {},
): Promise<PrintRequest & { output: ReturnType<typeof memoryOutput> }> {
  const purpose = purposeOf(purposeId)
  if (purpose === undefined) throw new Error('no such purpose')
  return {
    ...(await makePrintBook(options)),
    purpose,
    language: 'en',
    layer: '5-7',
    marks: purpose.marks,
    engine: sharedEngine(),
    rendererFolder: await builtPrintPage(),
    forbidden: ['Mali Prydderch'],
    clock: { now: () => fixedMoment },
    ...more,
    output: memoryOutput(),
  }
}

/** Prints and gives the file's bytes with the report; fails the test when there is no file. */
export async function printed(purposeId: string, options: PrintBookOptions = {}, more: Partial<PrintRequest> = {}) {
  const request = await printRequest(purposeId, options, more)
  const result = await makePdf(request)
  const bytes = request.output.bytes()
  if (!result.ok || bytes === undefined) throw new Error(`no file: ${JSON.stringify(result)}`)
  return { bytes, report: result.value, book: request.book }
}

const execute = promisify(execFile)

/** What a tool prints. */
export async function run(tool: string, ...args: string[]): Promise<string> {
  const { stdout } = await execute(tool, args, { maxBuffer: 64 * 1024 * 1024 })
  return stdout
}
