/** What stands between a book and its print on the command line: the book's checks, and the names that no file may hold. */
import type { Book } from '#core/book/schema.ts'
import { checkBook, stopsPrint } from '#core/checks/book.ts'
import { caseNames } from '#core/checks/case-names.ts'
import type { Finding } from '#core/checks/finding.ts'
import { checkPrint } from '#core/checks/print.ts'
import type { Clock } from '#core/ports/index.ts'
import type { MeasuredPage } from '#core/print/measured.ts'
import { planPrint } from '#core/print/plan.ts'
import type { CaseRecord } from '#core/reviews/case-record.ts'
import { londonDay } from '#core/reviews/day.ts'
import { findTelling } from '#core/toolkit/kinds.ts'
import { readPlan } from '#core/toolkit/letterbox.ts'
import { minimumOf, sectionStates } from '#core/toolkit/parts.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import type { Wish } from './print-wish.ts'

/** A book that was checked for print. */
export interface CheckedBook {
  readonly findings: readonly Finding[]
  /** How many of them stop a print. */
  readonly mustFix: number
  /** Full names of the case record, which the finished file is searched for. */
  readonly forbidden: readonly string[]
}

/** What is known beside the book. */
export interface Beside {
  /** Its case record; without it there are no full names to look for. */
  readonly record: CaseRecord | undefined
  /** The parts its region asks for by the second review; undefined: the toolkit's own. */
  readonly settled: readonly string[] | undefined
  readonly clock: Clock
}

/** Checks a book. Without its template there is no minimum to hold it to. */
export async function checkForPrint(book: Book, { record, settled, clock }: Beside): Promise<CheckedBook> {
  const forbidden = caseNames(record)
  const template = findTelling(await readTemplates(), book.template, book.settings.layer)
  const minimum = template && minimumOf(sectionStates(book, template), settled)
  const missing = minimum?.filter(section => !section.in).map(({ kind }) => kind)
  const letters = record && readPlan(record.letterbox, book.people, record.fullNames)
  const findings = checkBook(book, {
    surnames: forbidden,
    today: londonDay(clock.now()),
    ...(missing && { missing }),
    ...(letters && { letters }),
  })
  return { findings, mustFix: stopsPrint(findings).length, forbidden }
}

/** What is found on the pages as they were laid out for this print. */
export function findingsOnPages(book: Book, wish: Wish, measured: readonly MeasuredPage[]): readonly Finding[] {
  const plan = planPrint(book, wish.purpose, wish)
  return plan.ok ? checkPrint({ book, ...wish, plan: plan.value, measured }) : []
}
