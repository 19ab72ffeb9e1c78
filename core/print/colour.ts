import type { Recipe } from '#core/book/recipe.ts'

/** Three rows of three: how much of red, green and blue makes each of red, green and blue. */
export type ColourMatrix = [[number, number, number], [number, number, number], [number, number, number]]

/** What light, contrast, warmth and grey come to: one matrix and one number (0-255) added to every channel. */
export interface ColourChange {
  readonly matrix: ColourMatrix
  readonly add: number
}

/** Rec. 709 weights of red, green and blue in what an eye calls bright. */
const bright = [0.2126, 0.7152, 0.0722] as const

/**
 * The change of colour a recipe asks for; undefined when it asks for none. Full light is 1.6 times as bright, full
 * contrast 1.6 times about the middle grey, full warmth 15 % more red and 15 % less blue; the other way is the inverse.
 */
export function colourChange(recipe: Recipe): ColourChange | undefined {
  const { light, contrast, warmth, grey } = recipe
  if (light === 0 && contrast === 0 && warmth === 0 && !grey) return undefined
  const steep = 1.6 ** contrast
  const gain = 1.6 ** light * steep
  const tint = [1.15 ** warmth, 1, 1.15 ** -warmth] as const
  const row = (channel: 0 | 1 | 2): [number, number, number] => {
    const k = gain * tint[channel]
    if (grey) return [k * bright[0], k * bright[1], k * bright[2]]
    return [channel === 0 ? k : 0, channel === 1 ? k : 0, channel === 2 ? k : 0]
  }
  return { matrix: [row(0), row(1), row(2)], add: 128 * (1 - steep) }
}
