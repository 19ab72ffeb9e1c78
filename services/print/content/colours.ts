/** Black is printed with black ink alone: RGB black through a profile is four inks, and small type then has coloured rims. */
import { decimal } from '../pdf/model.ts'
import { type Operation, operation } from './operations.ts'

/** The names of the graphics states that switch overprint on and off in a page's resources. */
export const overprintStates = { on: 'JbOverprint', off: 'JbKnockout' } as const

/** Red, green and blue, 0 to 1. */
export type Rgb = readonly [number, number, number]

/** Cyan, magenta, yellow and black, 0 to 1. */
export type Ink = readonly [number, number, number, number]

/** The ink for a colour; undefined leaves it RGB. */
export type InkOf = (rgb: Rgb) => Ink | undefined

/** Stands for a pattern or another colour space: never taken for black type. */
const notDark: Rgb = [1, 1, 1]

/** Type as dark as this in every channel, whatever its tint, is set in black ink alone. */
const darkType = 0.26

/** The K of a neutral; undefined for a colour. */
function neutralK([red, green, blue]: Rgb): number | undefined {
  return Math.max(red, green, blue) - Math.min(red, green, blue) < 0.004 ? 1 - (red + green + blue) / 3 : undefined
}

/**
 * Neutral RGB becomes K, and type that is nearly black becomes K that overprints what lies under it. Colours become what
 * `inkOf` says, or stay RGB for the page's DefaultRGB to define. `overprints` tells whether the overprint states are needed in the resources.
 */
export function toPrintColours(
  operations: readonly Operation[],
  inkOf?: InkOf,
): {
  readonly operations: readonly Operation[]
  readonly overprints: boolean
} {
  const out: Operation[] = []
  const saved: Rgb[] = []
  let fill: Rgb = [0, 0, 0]
  let overprints = false
  let inBlackType = false
  for (const one of operations) {
    if (one.op === 'q') saved.push(fill)
    if (one.op === 'Q') fill = saved.pop() ?? fill
    if (one.op === 'rg') fill = rgbOf(one)
    if (one.op === 'cs' || one.op === 'scn' || one.op === 'sc') fill = notDark
    if (one.op === 'rg' || one.op === 'RG') out.push(asInk(one, inkOf))
    else out.push(one)
    if (one.op === 'BT' && isDark(fill)) {
      out.push(operation('gs', `/${overprintStates.on}`), operation('k', '0', '0', '0', decimal(typeK(fill), 4)))
      inBlackType = true
      overprints = true
    }
    if (one.op === 'ET' && inBlackType) {
      out.push(operation('gs', `/${overprintStates.off}`), asInk(operation('rg', ...fill.map(String)), inkOf))
      inBlackType = false
    }
  }
  return { operations: out, overprints }
}

/** Nearly black counts as black; a true dark grey keeps its own depth. */
function typeK(fill: Rgb): number {
  const neutral = neutralK(fill)
  return neutral === undefined || neutral > 0.9 ? 1 : neutral
}

function isDark(fill: Rgb): boolean {
  return Math.max(...fill) <= darkType
}

function asInk(one: Operation, inkOf: InkOf | undefined): Operation {
  const k = neutralK(rgbOf(one))
  const ink = k === undefined ? inkOf?.(rgbOf(one)) : ([0, 0, 0, k] as const)
  if (ink === undefined) return one
  return operation(one.op === 'rg' ? 'k' : 'K', ...ink.map(value => decimal(value, 4)))
}

/** The colours among operations that are no neutrals, for {@link InkOf} to know. */
export function coloursIn(operations: readonly Operation[]): Rgb[] {
  const set = operations.filter(({ op }) => op === 'rg' || op === 'RG')
  return set.map(rgbOf).filter(rgb => neutralK(rgb) === undefined)
}

function rgbOf({ args }: Operation): Rgb {
  const [red = 0, green = 0, blue = 0] = args.map(Number)
  return [red, green, blue]
}
