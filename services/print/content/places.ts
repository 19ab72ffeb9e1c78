/** Where things stand on a page, found by following its content: for the checks, the report and the boxes of figures. */
import type { Operation } from './operations.ts'

/** PDF's six numbers of a transformation. */
export type Matrix = readonly [number, number, number, number, number, number]

/** Left, bottom, right, top in pt. */
export type Bounds = readonly [number, number, number, number]

/** One drawing of an image or a form. */
export interface Drawn {
  readonly name: string
  /** Maps the unit square (an image) or the form's space to the page, in pt. */
  readonly matrix: Matrix
  /** The marked content it is in, where it is in one. */
  readonly mcid?: number
}

/** What is found on a page. */
export interface Places {
  readonly drawn: readonly Drawn[]
  /** Round everything each marked content paints with paths and images; text is passed over. */
  readonly bounds: ReadonlyMap<number, Bounds>
}

const unit: Matrix = [1, 0, 0, 1, 0, 0]

/** Follows a page's content. */
export function findPlaces(operations: readonly Operation[]): Places {
  const drawn: Drawn[] = []
  const bounds = new Map<number, Bounds>()
  const saved: Matrix[] = []
  const marks: (number | undefined)[] = []
  let matrix = unit
  let path: [number, number][] = []
  const grow = (points: readonly (readonly [number, number])[]) => {
    const mcid = marks.findLast(mark => mark !== undefined)
    if (mcid !== undefined && points.length > 0) bounds.set(mcid, around(points, bounds.get(mcid)))
  }
  for (const { op, args } of operations) {
    const numbers = () => args.map(Number)
    if (op === 'q') saved.push(matrix)
    else if (op === 'Q') matrix = saved.pop() ?? unit
    else if (op === 'cm') matrix = multiply(numbers() as unknown as Matrix, matrix)
    else if (op === 'BDC' || op === 'BMC') marks.push(mcidOf(args))
    else if (op === 'EMC') marks.pop()
    else if (op === 'm' || op === 'l' || op === 'c' || op === 'v' || op === 'y') path.push(...pairs(numbers(), matrix))
    else if (op === 're') path.push(...rectangle(numbers(), matrix))
    else if (op === 'n') path = []
    else if (/^([fFBbSs]\*?)$/.test(op)) {
      grow(path)
      path = []
    } else if (op === 'Do') {
      const mcid = marks.findLast(mark => mark !== undefined)
      drawn.push({ name: (args[0] ?? '').slice(1), matrix, ...(mcid === undefined ? {} : { mcid }) })
      grow(rectangle([0, 0, 1, 1], matrix))
    }
  }
  return { drawn, bounds }
}

/** The width and height in pt of an image drawn with a matrix. */
export function sidesOf([a, b, c, d]: Matrix): { width: number; height: number } {
  return { width: Math.hypot(a, b), height: Math.hypot(c, d) }
}

/** One matrix after another: `first` is applied first. */
export function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** The MCID a marked-content operator names in line. */
export function mcidOf(args: readonly string[]): number | undefined {
  const found = /\/MCID\s+(\d+)/.exec(args[1] ?? '')
  return found === null ? undefined : Number(found[1])
}

function apply(x: number, y: number, [a, b, c, d, e, f]: Matrix): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

function pairs(numbers: readonly number[], matrix: Matrix): [number, number][] {
  const points: [number, number][] = []
  for (let index = 0; index + 1 < numbers.length; index += 2)
    points.push(apply(numbers[index] ?? 0, numbers[index + 1] ?? 0, matrix))
  return points
}

function rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[], matrix: Matrix): [number, number][] {
  return pairs([x, y, x + width, y, x, y + height, x + width, y + height], matrix)
}

function around(points: readonly (readonly [number, number])[], before?: Bounds): Bounds {
  const xs = [...points.map(([x]) => x), ...(before ? [before[0], before[2]] : [])]
  const ys = [...points.map(([, y]) => y), ...(before ? [before[1], before[3]] : [])]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
