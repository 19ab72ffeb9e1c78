/** Putting a wording in the place of what was found. */

/** A stretch of a text and what is to stand there. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * How a wording of a finding takes its place: one that is empty takes the space and comma before it out as well, or, at the
 * beginning of the text, those after it.
 */
export function replacementFor(text: string, start: number, end: number, wording: string): Replacement {
  if (wording !== '') return { start, end, text: wording }
  const before = /[\s,]*$/.exec(text.slice(0, start))?.[0].length ?? 0
  const after = before === start ? (/^[\s,]*/.exec(text.slice(end))?.[0].length ?? 0) : 0
  return { start: start - before, end: end + after, text: '' }
}
