/** Figures: what a benchmark measured, as one line each. */

/** One figure. */
export interface Figure {
  readonly name: string
  readonly unit: string
  readonly median: number
  readonly p95: number
}

/** The figure of some measurements. Throws when there are none. */
export function toFigure(name: string, unit: string, measured: readonly number[]): Figure {
  if (measured.length === 0) throw new Error(`${name} measured nothing`)
  const sorted = measured.toSorted((a, b) => a - b)
  // Nearest rank: the smallest value that this share of the measurements does not exceed.
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { name, unit, median: round(at(0.5)), p95: round(at(0.95)) }
}

/** A figure as a line: JSON, or words. */
export function toLine(figure: Figure, json: boolean): string {
  const { name, unit, median, p95 } = figure
  return json ? JSON.stringify(figure) : `${name.padEnd(24)} median ${median} ${unit}, p95 ${p95} ${unit}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
