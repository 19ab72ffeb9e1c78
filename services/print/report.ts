/** What is said of a finished print: all of it read from the file itself. */
import type { MeasuredPage } from '#core/print/measured.ts'
import { numbersAt } from './pdf/model.ts'
import type { Written } from './pdf/write.ts'
import type { CheckResult } from './verify/checks.ts'
import type { PdfFacts } from './verify/facts.ts'

/** A finished print. */
export interface PrintReport {
  readonly pages: number
  /** Of each page, in pt: left, bottom, right, top. */
  readonly boxes: readonly { readonly media: number[]; readonly bleed: number[]; readonly trim: number[] }[]
  readonly fonts: readonly { readonly name: string; readonly type: string; readonly embedded: boolean }[]
  /** Every picture drawn, by page and place in the file; how sharp it is where it stands. */
  readonly images: readonly {
    readonly page: number
    readonly width: number
    readonly height: number
    readonly effectiveDpi: number
  }[]
  /** How long each stage took; `bake` runs beside the others, two pictures at a time. */
  readonly milliseconds: Readonly<Record<'pages' | 'bake' | 'finish' | 'checks' | 'total', number>>
  readonly checks: { readonly passed: readonly string[]; readonly failed: readonly CheckResult[] }
  readonly bytes: number
  readonly sha256: string
  /** What the printer's own profile calls its inks, where the file was made for it. */
  readonly press?: string
  /** Blank pages added at the end. */
  readonly blanks?: number
  /** The edge to turn the paper over on, where both sides are printed. */
  readonly flip?: 'long' | 'short'
  /** Leaves of a booklet. */
  readonly leaves?: number
  /** How wide a cover's spine is, mm. */
  readonly spineMm?: number
  /** What was measured on the pages while they were printed. */
  readonly measured?: readonly MeasuredPage[]
}

/** Puts the report together. */
export function describe(parts: {
  facts: PdfFacts
  written: Written
  results: readonly CheckResult[]
  milliseconds: PrintReport['milliseconds']
}): PrintReport {
  const { facts, written, results, milliseconds } = parts
  const rounded = Object.fromEntries(Object.entries(milliseconds).map(([stage, ms]) => [stage, Math.round(ms)]))
  return {
    pages: facts.pages.length,
    boxes: facts.pages.map(page => ({
      media: numbersAt(page, 'MediaBox') ?? [],
      bleed: numbersAt(page, 'BleedBox') ?? [],
      trim: numbersAt(page, 'TrimBox') ?? [],
    })),
    fonts: facts.fonts.map(({ name, type, program }) => ({ name, type, embedded: program !== undefined })),
    images: facts.images.map(({ page, width, height, ppi }) => ({
      page,
      width,
      height,
      effectiveDpi: Math.round(ppi * 10) / 10,
    })),
    milliseconds: rounded as PrintReport['milliseconds'],
    checks: {
      passed: results.filter(({ problem }) => problem === undefined).map(({ id }) => id),
      failed: results.filter(({ problem }) => problem !== undefined),
    },
    bytes: written.bytes,
    sha256: written.sha256,
  }
}
