/** Black is printed with black ink alone: RGB black through a profile is four inks, and small type then has coloured rims. */
import { decimal } from '../pdf/model.ts'
import { type Operation, operation } from './operations.ts'

/** The names of the graphics states that switch overprint on and off in a page's resources. */
export const overprintStates = { on: 'JbOverprint', off: 'JbKnockout' } as const

type Rgb = readonly [number, number, number]

/** Type as dark as this in every channel, whatever its tint, is set in black ink alone. */
const darkType = 0.26

/** The K of a neutral; undefined for a colour. */
function neutralK([red, green, blue]: Rgb): number | undefined {
  return Math.max(red, green, blue) - Math.min(red, green, blue) < 0.004 ? 1 - (red + green + blue) / 3 : undefined
}

/**
 * Neutral RGB becomes K, and type that is nearly black becomes K that overprints what lies under it. Colours stay RGB, for the
 * page's DefaultRGB to define. `overprints` tells whether the overprint states are needed in the resources.
 */
export function toPrintColours(operations: readonly Operation[]): {
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
    if (one.op === 'rg' || one.op === 'RG') out.push(...asInk(one))
    else out.push(one)
    if (one.op === 'BT' && isDark(fill)) {
      out.push(operation('gs', `/${overprintStates.on}`), operation('k', '0', '0', '0', decimal(typeK(fill), 4)))
      inBlackType = true
      overprints = true
    }
    if (one.op === 'ET' && inBlackType) {
      out.push(operation('gs', `/${overprintStates.off}`), ...asInk(operation('rg', ...fill.map(String))))
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

function asInk(one: Operation): Operation[] {
  const k = neutralK(rgbOf(one))
  if (k === undefined) return [one]
  return [operation(one.op === 'rg' ? 'k' : 'K', '0', '0', '0', decimal(k, 4))]
}

function rgbOf({ args }: Operation): Rgb {
  const [red = 0, green = 0, blue = 0] = args.map(Number)
  return [red, green, blue]
}
