/** Putting other words in the place of found ones. */
import type { PersonId } from '#core/book/ids.ts'
import type { Line, Run, Words } from '#core/book/words.ts'

/**
 * The words with `text` in the place of what stands between two offsets of their plain text (core/book/words.ts: lines
 * joined by one letter each). Undefined when a name or a line's end lies between them: those are not replaced unseen.
 */
export function replaceInWords(
  words: Words,
  start: number,
  end: number,
  text: string,
  nameOf: (person: PersonId) => string,
): Words | undefined {
  let at = 0
  let left: string | undefined = text
  let torn = false
  const lines = words.map((line): Line => {
    const runs = line.runs.flatMap((run): Run[] => {
      const length = lengthOf(run, nameOf)
      const [from, to] = [at, at + length]
      at = to
      if (to <= start || from >= end) return [run]
      if (!('text' in run)) {
        torn = true
        return [run]
      }
      const put = left ?? ''
      left = undefined
      const kept = run.text.slice(0, Math.max(0, start - from)) + put + run.text.slice(Math.max(0, end - from))
      return kept === '' ? [] : [{ ...run, text: kept }]
    })
    if (at >= start && at < end) torn = true
    at += 1
    return { ...line, runs }
  })
  return torn || left !== undefined ? undefined : lines
}

function lengthOf(run: Run, nameOf: (person: PersonId) => string): number {
  if ('person' in run) return nameOf(run.person).length
  return 'break' in run ? 1 : run.text.length
}

/** The sentence round a find: what stands before it, it, and what follows, each no longer than reads easily. */
export function around(text: string, start: number, end: number): readonly [string, string, string] {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const from = Math.max(before.lastIndexOf('\n'), ...['. ', '! ', '? '].map(mark => before.lastIndexOf(mark) + 1)) + 1
  const stops = ['\n', '. ', '! ', '? '].map(mark => after.indexOf(mark)).filter(stop => stop >= 0)
  const to = stops.length > 0 ? Math.min(...stops) + 1 : after.length
  const lead = before.slice(Math.max(0, from)).trimStart()
  return [lead, text.slice(start, end), after.slice(0, to).trimEnd()]
}
