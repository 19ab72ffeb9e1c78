/** Our own checks of a file: made to the rules, not certified (print.md 6). */
import type { PdfFacts } from './facts.ts'
import { ua1Checks } from './ua1.ts'
import { x4Checks } from './x4.ts'
import { inksOnly } from './x4-colours.ts'

/** One rule. `problem` says what is wrong, in plain English for the print room; undefined when the rule is kept. */
export interface PdfCheck {
  /** Such as `x4.output-intent`. */
  readonly id: string
  /** What it asks, in one line. */
  readonly rule: string
  readonly problem: (facts: PdfFacts) => string | undefined
}

/** What a check said of a file. */
export interface CheckResult {
  readonly id: string
  readonly rule: string
  /** Absent when the file keeps the rule. */
  readonly problem?: string
}

/** The checks of a standard. A print-shop file is tagged too, so it is held to both; one in inks holds no RGB. */
export function checksFor(standard: 'x4' | 'ua1', colour?: 'inks'): readonly PdfCheck[] {
  const more = colour === 'inks' ? [inksOnly] : []
  return standard === 'x4' ? [...x4Checks, ...ua1Checks, ...more] : ua1Checks
}

/** The checks of one standard alone, as `verify-pdf --as` asks for them. */
export function checksOf(standard: 'x4' | 'ua1'): readonly PdfCheck[] {
  return standard === 'x4' ? x4Checks : ua1Checks
}

/** Runs checks over a file. A check that stumbles over a malformed file counts as failed. */
export function runChecks(facts: PdfFacts, checks: readonly PdfCheck[]): CheckResult[] {
  return checks.map(({ id, rule, problem }) => {
    const said = attempt(() => problem(facts))
    return { id, rule, ...(said === undefined ? {} : { problem: said }) }
  })
}

function attempt(check: () => string | undefined): string | undefined {
  try {
    return check()
  } catch (error) {
    return `could not be checked: ${error instanceof Error ? error.message : 'malformed'}`
  }
}
