import { describe, expect, it } from 'vitest'
import { createDoc } from '#core/book/doc.ts'
import { type Drawing, strokesAt, strokeToPlane, toPlane, widened } from '#core/book/drawing.ts'
import { drawOnPage, rubOut } from '#core/book/edits/drawings.ts'
import { setBoxes } from '#core/book/edits/frames.ts'
import { readBook } from '#core/book/read.ts'
import type { FrameOf, Stroke } from '#core/book/schema.ts'
import { createUndo } from '#core/book/undo.ts'
import { unwrap } from '#core/result.ts'
import { smallBook } from '#support/books.ts'
import { countingIds } from '#support/ports.ts'

const stroke = (...points: number[]): Stroke => ({ colour: 'ink', widthMm: 2, points })
const across = stroke(20, 30, 0.5, 60, 30, 0.5)
const down = stroke(40, 10, 0.5, 40, 50, 0.5)

function desk() {
  const doc = createDoc(smallBook())
  const ids = countingIds()
  const drawing = () =>
    unwrap(readBook(doc)).pages[0]?.frames.find(each => each.kind === 'drawing') as FrameOf<'drawing'>
  const where = { page: 'one' as never, by: 'grown-up' as const }
  return { doc, ids, drawing, where }
}

describe('drawing on a page', () => {
  it('makes a frame round the first stroke and widens it with each one after', () => {
    const { doc, ids, drawing, where } = desk()
    const frame = drawOnPage(doc, ids, across, where)
    expect(drawing().box).toEqual({ x: 19, y: 29, width: 42, height: 2, rotation: 0 })
    drawOnPage(doc, ids, down, { ...where, frame })
    expect(drawing().box).toEqual({ x: 19, y: 9, width: 42, height: 42, rotation: 0 })
    expect(drawing().strokes.map(({ points }) => points)).toEqual([across.points, down.points])
  })

  it('takes a stroke back with each undo', () => {
    const { doc, ids, drawing, where } = desk()
    const undo = createUndo(doc)
    const frame = drawOnPage(doc, ids, across, where)
    undo.stop()
    drawOnPage(doc, ids, down, { ...where, frame })
    undo.undo()
    expect(drawing().strokes).toHaveLength(1)
    expect(drawing().box.height).toBe(2)
    undo.undo()
    expect(drawing()).toBeUndefined()
  })

  it('rubs out whole strokes, and the frame with the last of them', () => {
    const { doc, ids, drawing, where } = desk()
    const frame = drawOnPage(doc, ids, across, where)!
    drawOnPage(doc, ids, down, { ...where, frame })
    expect(rubOut(doc, frame, { x: 5, y: 5 }, 2)).toBe(0)
    expect(rubOut(doc, frame, { x: 22, y: 31 }, 2)).toBe(1)
    expect(drawing().strokes.map(({ points }) => points)).toEqual([down.points])
    expect(rubOut(doc, frame, { x: 40, y: 20 }, 2)).toBe(1)
    expect(drawing()).toBeUndefined()
  })

  it('goes under the pen in a drawing that was moved, made larger and turned since', () => {
    const { doc, ids, drawing, where } = desk()
    const frame = drawOnPage(doc, ids, across, where)!
    drawOnPage(doc, ids, down, { ...where, frame })
    setBoxes(doc, new Map([[frame, { x: 100, y: 50, width: 84, height: 84, rotation: 90 }]]))
    drawOnPage(doc, ids, stroke(142, 92, 0.5, 150, 92, 0.5), { ...where, frame })
    // The middle of the frame is the middle of what it showed: 40, 30. Turned a quarter, right on the page is up in it.
    const [last] = drawing().strokes.slice(-1)
    expect(last?.points).toEqual([40, 30, 0.5, 40, 26, 0.5])
    expect(last?.widthMm).toBe(1)
    expect(drawing().box).toEqual({ x: 100, y: 50, width: 84, height: 84, rotation: 90 })
  })
})

describe('the plane of a drawing', () => {
  const drawing: Drawing = { box: { x: 10, y: 10, width: 20, height: 10, rotation: 0 } }

  it('is the frame itself where nothing else is said', () => {
    expect(toPlane(drawing, { x: 15, y: 12 })).toEqual({ x: 5, y: 2 })
    expect(strokeToPlane(drawing, stroke(15, 12, 1)).points).toEqual([5, 2, 1])
  })

  it('stays where it was when the frame is widened', () => {
    const wide = widened(drawing, { x: -5, y: 0, width: 10, height: 20 })
    expect(wide.box).toEqual({ x: 5, y: 10, width: 25, height: 20, rotation: 0 })
    expect(toPlane(wide, { x: 15, y: 12 })).toEqual({ x: 5, y: 2 })
    const turned = widened({ box: { ...drawing.box, rotation: 30 } }, { x: -5, y: 0, width: 10, height: 20 })
    const before = toPlane({ box: { ...drawing.box, rotation: 30 } }, { x: 22, y: 13 })
    const after = toPlane(turned, { x: 22, y: 13 })
    expect(after.x).toBeCloseTo(before.x, 1)
    expect(after.y).toBeCloseTo(before.y, 1)
  })

  it('finds strokes between their points', () => {
    const frame = {
      ...drawing,
      kind: 'drawing',
      strokes: [stroke(0, 0, 0.5, 20, 10, 0.5)],
    } as unknown as FrameOf<'drawing'>
    expect(strokesAt(frame, { x: 20, y: 15 }, 1)).toEqual([0])
    expect(strokesAt(frame, { x: 12, y: 19 }, 1)).toEqual([])
  })
})
