/** How two languages stand in one frame. */
import type { Purpose } from '#core/book/schema.ts'

/** The narrowest column in which two languages stand side by side, mm; in a narrower frame one stands under the other. */
const leastColumnMm = 55

/** `across`: side by side. `down`: one under the other, as titles always are. */
export function pairDirection(purpose: Purpose, widthMm: number): 'across' | 'down' {
  return purpose !== 'title' && widthMm >= leastColumnMm * 2 ? 'across' : 'down'
}
