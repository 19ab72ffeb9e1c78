import type { Book } from '#core/book/schema.ts'
import type { Finding } from '#core/checks/finding.ts'
import { checkPrint } from '#core/checks/print.ts'
import { planPrint } from '#core/print/plan.ts'
import { purposeOf } from '#core/print/purposes.ts'
import { stockOf } from '#core/print/stocks.ts'
import type { PrintReport } from '#services/print/report.ts'
import type { PrintJob } from './jobs.ts'

/** What a finished print is told as: its checks, its sheets, and what was found on its pages. */
export function finished({ ask, book }: PrintJob, report: PrintReport) {
  const { pages, bytes, checks, blanks = 0, flip, leaves, spineMm } = report
  const [boxes] = report.boxes
  return {
    pages,
    bytes,
    passed: checks.passed.length,
    failed: checks.failed.map(check => check.id),
    sheets: {
      blanks,
      ...(flip && { flip }),
      ...(leaves !== undefined && { leaves }),
      ...(spineMm !== undefined && { spineMm }),
      ...boxes,
      safeMm: purposeOf(ask.purpose)?.safeMm ?? 0,
    },
    findings: findingsOf(ask, book, report),
  }
}

/** What the checks of print find on the pages as they were laid out. */
export function findingsOf(ask: PrintJob['ask'], book: Book, { measured = [] }: PrintReport): Finding[] {
  const purpose = purposeOf(ask.purpose)
  const stock = ask.stock === undefined ? undefined : stockOf(ask.stock)
  const plan = purpose && planPrint(book, purpose, { marks: ask.marks, paper: ask.paper, stock })
  if (!purpose || !plan?.ok) return []
  return checkPrint({ book, purpose, language: ask.language, layer: ask.layer, plan: plan.value, measured })
}
