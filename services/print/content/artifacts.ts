/** Marks what no screen reader should read: Chromium leaves decoration unmarked, PDF/UA wants it called Artifact. */
import { type Operation, operation } from './operations.ts'

const pathStart = new Set(['m', 're'])
const pathEnd = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n'])
const begin = operation('BMC', '/Artifact')
const end = operation('EMC')

/**
 * Wraps every painting that stands outside marked content in `/Artifact BMC … EMC`. `isMarkedInside` says whether a form
 * has marked content of its own: that one is not wrapped, because its parts are read.
 */
export function markArtifacts(
  operations: readonly Operation[],
  isMarkedInside: (form: string) => boolean,
): readonly Operation[] {
  const marked: Operation[] = []
  let depth = 0
  /** Where the unmarked path or text that is being built began in `marked`. */
  let began: number | undefined
  for (const one of operations) {
    if (one.op === 'BDC' || one.op === 'BMC') depth++
    if (depth === 0 && began === undefined && (pathStart.has(one.op) || one.op === 'BT')) began = marked.length
    const wrapsItself = depth === 0 && (one.op === 'sh' || one.op === 'BI' || drawsUnmarked(one, isMarkedInside))
    if (wrapsItself) marked.push(begin, one, end)
    else marked.push(one)
    if (began !== undefined && (one.op === 'ET' || pathEnd.has(one.op))) {
      // A path that only clips paints nothing.
      if (one.op !== 'n') {
        marked.splice(began, 0, begin)
        marked.push(end)
      }
      began = undefined
    }
    if (one.op === 'EMC') depth--
  }
  return marked
}

function drawsUnmarked({ op, args }: Operation, isMarkedInside: (form: string) => boolean): boolean {
  return op === 'Do' && !isMarkedInside((args[0] ?? '').slice(1))
}

/** How many painting operations stand outside marked content: what {@link markArtifacts} leaves none of. */
export function countUnmarked(operations: readonly Operation[], isMarkedInside: (form: string) => boolean): number {
  let depth = 0
  let unmarked = 0
  for (const one of operations) {
    if (one.op === 'BDC' || one.op === 'BMC') depth++
    else if (one.op === 'EMC') depth--
    else if (depth > 0) continue
    else if (one.op === 'sh' || one.op === 'BI' || drawsUnmarked(one, isMarkedInside)) unmarked++
    else if (['Tj', 'TJ', "'", '"'].includes(one.op) || (pathEnd.has(one.op) && one.op !== 'n')) unmarked++
  }
  return unmarked
}
