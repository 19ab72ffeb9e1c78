import type { Frame } from '#core/book/schema.ts'

/** A point of the screen, px. */
export type ScreenPoint = Pick<MouseEvent, 'clientX' | 'clientY'>

/** The foremost frame of the page at a point of the screen, under the handles too; undefined where there is none. */
export function frameUnder({ clientX, clientY }: ScreenPoint, frames: readonly Frame[]): Frame | undefined {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const id = element.closest<HTMLElement>('.sheet [data-frame]')?.dataset.frame
    if (id !== undefined) return frames.find(each => each.id === id)
  }
  return undefined
}
