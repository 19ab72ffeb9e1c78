/** The thinnest line of a file as it is drawn: a press cannot hold one thinner than a quarter of a point. */

import type { Operation } from '../content/operations.ts'
import { readOperations } from '../content/operations.ts'
import { type Matrix, multiply } from '../content/places.ts'
import { at, dictAt, nameText, numbersAt, type PDFDict, PDFRawStream, streamText } from '../pdf/model.ts'
import type { PdfFacts } from './facts.ts'

const unit: Matrix = [1, 0, 0, 1, 0, 0]
const strokes = new Set(['S', 's', 'B', 'B*', 'b', 'b*'])

/** The width in pt of the thinnest line that is drawn, and the page it is on, from 1; undefined when no line is. */
export function thinnestLine({
  pages,
  contents,
}: PdfFacts): { readonly pt: number; readonly page: number } | undefined {
  let thinnest: { pt: number; page: number } | undefined
  for (const [index, page] of pages.entries()) {
    const own = contents.find(({ owner }) => owner === page)
    const pt = own && thinnestIn(own.resources, own.operations, unit, 0)
    if (pt !== undefined && (thinnest === undefined || pt < thinnest.pt)) thinnest = { pt, page: index + 1 }
  }
  return thinnest
}

function thinnestIn(
  resources: PDFDict | undefined,
  operations: readonly Operation[],
  base: Matrix,
  depth: number,
): number | undefined {
  // A form that draws itself would never end; nothing we print nests this deep.
  if (depth > 12) return undefined
  const saved: { matrix: Matrix; width: number }[] = []
  let state = { matrix: base, width: 1 }
  let thinnest: number | undefined
  const see = (pt: number | undefined) => {
    if (pt !== undefined) thinnest = Math.min(thinnest ?? pt, pt)
  }
  for (const { op, args } of operations) {
    if (op === 'q') saved.push(state)
    else if (op === 'Q') state = saved.pop() ?? state
    else if (op === 'cm') state = { ...state, matrix: multiply(args.map(Number) as unknown as Matrix, state.matrix) }
    else if (op === 'w') state = { ...state, width: Number(args[0]) }
    else if (strokes.has(op)) see(state.width * scaleOf(state.matrix))
    else if (op === 'Do') see(formLine(resources, (args[0] ?? '').slice(1), state.matrix, depth))
  }
  return thinnest
}

function formLine(resources: PDFDict | undefined, drawn: string, matrix: Matrix, depth: number): number | undefined {
  const stream = at(dictAt(resources, 'XObject'), drawn)
  if (!(stream instanceof PDFRawStream) || nameText(at(stream.dict, 'Subtype')) !== 'Form') return undefined
  const own = (numbersAt(stream.dict, 'Matrix') ?? unit) as unknown as Matrix
  const inside = dictAt(stream.dict, 'Resources') ?? resources
  return thinnestIn(inside, readOperations(streamText(stream)), multiply(own, matrix), depth + 1)
}

/** How much a matrix makes a line's width: the square root of what it makes of an area. */
function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c))
}
