/** Placing and sizing a cover or a red eye. Everything is in fractions of the upright original. */
import type { Crop, Eye } from '#core/book/recipe.ts'

/** What a key does to a spot; undefined when it does nothing. */
export type SpotKeys<S extends Eye> = (spot: S, key: string) => S | 'gone' | undefined

/** One press of an arrow key. */
const nudge = 0.01

/** Arrows move a spot, + and - size it about its middle, Delete takes it away. */
export function keyed<S extends Eye>(spot: S, key: string): S | 'gone' | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { ...spot, x: spot.x - nudge }
    case 'ArrowRight':
      return { ...spot, x: spot.x + nudge }
    case 'ArrowUp':
      return { ...spot, y: spot.y - nudge }
    case 'ArrowDown':
      return { ...spot, y: spot.y + nudge }
    case '+':
    case '=':
      return sized(spot, 1.1)
    case '-':
      return sized(spot, 1 / 1.1)
    case 'Delete':
    case 'Backspace':
      return 'gone'
    default:
      return undefined
  }
}

/** The spot so many times as large about its middle, never larger than the picture. */
export function sized<S extends Eye>(spot: S, times: number): S {
  const width = Math.min(1, spot.width * times)
  const height = Math.min(1, spot.height * times)
  return { ...spot, x: spot.x + (spot.width - width) / 2, y: spot.y + (spot.height - height) / 2, width, height }
}

/** The box between two corners, whichever way it was pulled. */
export function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }): Eye {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}

/** A spot in the middle of what is shown, `size` of its width across, as round as the original's shape makes it. */
export function inMiddle(shown: Crop, original: { width: number; height: number }, size: number): Eye {
  const width = shown.width * size
  const height = (width * original.width) / original.height
  return { x: shown.x + (shown.width - width) / 2, y: shown.y + (shown.height - height) / 2, width, height }
}
