/** The room words have in their frame, as renderer/page/words.css gives it; px of the page's own. */
import type { FrameOf, Purpose } from '../schema.ts'

/** The whole px in which a length of so many mm is laid out, at least 1. */
export function wholePx(mm: number): number {
  return Math.max(1, Math.round((mm * 96) / 25.4))
}

/** The air between words and the edge of a panel or bubble. */
export function panelPaddingPx(frame: FrameOf<'words'> | FrameOf<'speech'>): {
  readonly across: number
  readonly down: number
} {
  if (frame.kind === 'speech') return { across: 15, down: 9 }
  return frame.panel === 'none' ? { across: 0, down: 0 } : { across: 17, down: 11 }
}

/** The air between two languages side by side. */
export const columnGapPx = 26

/** The narrowest column in which two languages stand side by side, mm. */
const leastColumnMm = 55

/** Whether two languages stand side by side in a frame of this width, or one under the other as titles always do. */
export function isSideBySide(purpose: Purpose, widthMm: number): boolean {
  return purpose !== 'title' && widthMm >= leastColumnMm * 2
}

/** The air between two languages under each other, in the size of the telling; both are as large as each other. */
export function pairGap(purpose: Purpose): number {
  return purpose === 'title' ? 0.4 : 0.6
}
