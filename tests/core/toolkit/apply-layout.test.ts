import { describe, expect, it } from 'vitest'
import { pageFormats } from '#core/book/format.ts'
import { type Frame, frameSchema } from '#core/book/schema.ts'
import { applyLayout, changeFormat, layoutFrames, stackOf } from '#core/toolkit/apply-layout.ts'
import { findLayout, layoutBoxes, layouts } from '#core/toolkit/layouts.ts'

function countingIds() {
  let next = 0
  return { next: () => `id${next++}` }
}

const ids = countingIds()
const layout = (id: string) => findLayout(id)!

function written(frames: readonly Frame[]): Frame[] {
  return frames.map((frame, index) => {
    if (frame.kind === 'words') return { ...frame, words: { 'en/5-7': [{ runs: [{ text: `words ${index}` }] }] } }
    return frame.kind === 'photo' ? { ...frame, picture: { art: `art-${index}` } } : frame
  })
}

const contents = (frames: readonly Frame[]) =>
  frames
    .flatMap(frame => {
      if (frame.kind === 'words') return Object.keys(frame.words).length === 0 ? [] : [JSON.stringify(frame.words)]
      return frame.kind === 'photo' && frame.picture ? [JSON.stringify(frame.picture)] : []
    })
    .toSorted()

describe('changing a layout', () => {
  it('keeps every word and picture, from any layout to any other', () => {
    for (const from of layouts())
      for (const to of layouts()) {
        const before = written(layoutFrames(from, 'a4-across', ids))
        const after = applyLayout(before, to, 'a4-across', ids)
        expect(contents(after), `${from.id} to ${to.id}`).toEqual(contents(before))
        for (const frame of after) frameSchema.parse(frame)
      }
  })

  it('keeps what the child made, where the child put it', () => {
    const drawing = frameSchema.parse({
      id: 'mine',
      kind: 'drawing',
      by: 'child',
      box: { x: 20, y: 30, width: 40, height: 40, rotation: 0 },
      strokes: [],
      alt: {},
    })
    const after = applyLayout(
      [...layoutFrames(layout('photo-left'), 'a4-up', ids), drawing],
      layout('letter'),
      'a4-up',
      ids,
    )
    expect(after).toContainEqual(drawing)
  })

  it('puts a frame in the slot of its own name and drops only empty frames', () => {
    const before = written(layoutFrames(layout('photo-left'), 'a4-across', ids))
    const after = applyLayout(before, layout('photo-right'), 'a4-across', ids)
    const boxes = layoutBoxes(layout('photo-right'), 'a4-across')
    for (const frame of before) expect(after.find(each => each.id === frame.id)?.box).toEqual(boxes[frame.slot!])
    expect(
      applyLayout(layoutFrames(layout('two-photos'), 'a4-across', ids), layout('words-only'), 'a4-across', ids),
    ).toHaveLength(2)
  })

  it('moves a third photo into the free place of a layout with other names', () => {
    const before = written(layoutFrames(layout('photo-right'), 'a4-across', ids)).map(frame =>
      frame.kind === 'photo' ? { ...frame, slot: 'photo-3' } : frame,
    )
    const after = applyLayout(before, layout('photo-left'), 'a4-across', ids)
    expect(after.filter(frame => frame.kind === 'photo').map(frame => frame.slot)).toEqual(['photo-1'])
  })
})

describe('changing the format', () => {
  it('moves frames of a layout to where it puts them on the new page, and back again', () => {
    for (const each of layouts())
      for (const to of pageFormats) {
        const before = layoutFrames(each, 'a4-across', ids)
        const there = changeFormat(before, each, 'a4-across', to)
        expect(there.map(frame => frame.box)).toEqual(layoutFrames(each, to, ids).map(frame => frame.box))
        expect(changeFormat(there, each, to, 'a4-across').map(frame => frame.box)).toEqual(
          before.map(frame => frame.box),
        )
      }
  })

  it('takes the strokes of a drawing and the tail of a bubble with it', () => {
    const base = { id: 'd', by: 'grown-up', box: { x: 60, y: 60, width: 80, height: 40, rotation: 0 } }
    const strokes = [{ colour: 'ink', widthMm: 2, points: [10, 10, 0.5, 70, 30, 0.5] }]
    const frames = [
      frameSchema.parse({ ...base, kind: 'drawing', strokes, alt: {} }),
      frameSchema.parse({ ...base, id: 's', kind: 'speech', tail: { x: 20, y: 52 }, fill: 'white', words: {} }),
    ]
    const [drawing, speech] = changeFormat(frames, undefined, 'a4-across', 'a5-across')
    expect(drawing).toMatchObject({ strokes, window: { x: 0, y: 0, width: 80, height: 40 } })
    const scale = (speech?.box.width ?? 0) / 80
    expect(scale).toBeLessThan(0.75)
    expect(speech).toMatchObject({ tail: { x: expect.closeTo(20 * scale, 0), y: expect.closeTo(52 * scale, 0) } })
  })

  it('keeps a frame moved by hand at the same part of the page', () => {
    const [title] = layoutFrames(layout('words-only'), 'a4-across', ids)
    const moved = { ...title!, box: { x: 100, y: 80, width: 97, height: 50, rotation: 0 } }
    const [after] = changeFormat([moved], layout('words-only'), 'a4-across', 'a5-across')
    expect((after!.box.x + after!.box.width / 2) / 210).toBeCloseTo((100 + 97 / 2) / 297, 2)
    expect(after!.box.width).toBeCloseTo(97 * (148 / 210), 0)
  })
})

describe('what is in front', () => {
  it('puts a full picture behind its panel and the panel behind the words', () => {
    const frames = layoutFrames(layout('photo-full-with-panel'), 'a4-across', ids).toReversed()
    const slots = stackOf(frames).map(id => frames.find(frame => frame.id === id)?.slot)
    expect(slots.slice(0, 2)).toEqual(['photo-1', 'panel'])
  })
})
