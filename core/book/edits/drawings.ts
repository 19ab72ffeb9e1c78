/** Drawing by hand on a page: the first stroke makes the frame, each one after widens it, the last one rubbed out takes it away. */
import type * as Y from 'yjs'
import type { Ids } from '#core/ports/index.ts'
import { type Point, strokeBounds, strokesAt, strokeToPlane, widened } from '../drawing.ts'
import { edit } from '../edit.ts'
import type { FrameId, PageId } from '../ids.ts'
import { readFrame } from '../read.ts'
import type { FrameOf, Stroke } from '../schema.ts'
import { addStroke, deleteStroke, putFrames, removeFrames, setFrame } from './frames.ts'

/** Where a stroke goes. */
interface Where {
  readonly page: PageId
  /** The drawing that it goes into; a new one where it is absent or gone. */
  readonly frame?: FrameId | undefined
  readonly by: 'grown-up' | 'child'
}

/** Adds a stroke given in mm of the page, as one step; gives the frame it is in. A stroke with no point adds nothing. */
export function drawOnPage(doc: Y.Doc, ids: Ids, stroke: Stroke, { page, frame, by }: Where): FrameId | undefined {
  const bounds = strokeBounds(stroke)
  if (!bounds) return frame
  const drawing = drawingOf(doc, frame)
  return edit(doc, () => {
    if (!drawing) {
      const box = { ...bounds, rotation: 0 }
      const [made] = putFrames(doc, ids, page, [
        { kind: 'drawing', by, box, window: bounds, strokes: [stroke], alt: {} },
      ])
      return made
    }
    const own = strokeToPlane(drawing, stroke)
    addStroke(doc, drawing.id, own)
    setFrame(doc, drawing.id, widened(drawing, strokeBounds(own) ?? bounds))
    return drawing.id
  })
}

/** Rubs out the strokes of a drawing that a rubber touches at a point of the page, as one step; gives how many. */
export function rubOut(doc: Y.Doc, frame: FrameId, at: Point, rubberMm: number): number {
  const drawing = drawingOf(doc, frame)
  const touched = drawing ? strokesAt(drawing, at, rubberMm) : []
  if (!drawing || touched.length === 0) return 0
  edit(doc, () => {
    if (touched.length === drawing.strokes.length) removeFrames(doc, [frame])
    else for (const place of touched) deleteStroke(doc, frame, place)
  })
  return touched.length
}

function drawingOf(doc: Y.Doc, frame: FrameId | undefined): FrameOf<'drawing'> | undefined {
  const found = frame && readFrame(doc, frame)
  return found?.kind === 'drawing' ? found : undefined
}
