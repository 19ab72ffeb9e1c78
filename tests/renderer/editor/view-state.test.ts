import { describe, expect, it } from 'vitest'
import type { FrameId, PageId } from '#core/book/ids.ts'
import { changeView, type ViewState, zoomStep } from '#renderer/editor/view-state.ts'

const start: ViewState = {
  page: 'one' as PageId,
  selected: [],
  writing: false,
  zoom: 'fit',
  language: 'en',
  layer: '5-7',
  panel: 'guide',
}
const [a, b, c] = ['a', 'b', 'c'] as FrameId[] as [FrameId, FrameId, FrameId]

describe('what the editor has chosen', () => {
  it('is nothing on another page', () => {
    const chosen = changeView(start, { do: 'select', frames: [a], writing: true })
    expect(changeView(chosen, { do: 'go', page: 'two' as PageId })).toMatchObject({
      page: 'two',
      selected: [],
      writing: false,
    })
  })

  it('goes in and out with Shift', () => {
    const one = changeView(start, { do: 'toggle', frame: a })
    const two = changeView(one, { do: 'toggle', frame: b })
    expect(two.selected).toEqual([a, b])
    expect(changeView(two, { do: 'toggle', frame: a }).selected).toEqual([b])
  })

  it('stays while Tab goes on to others, when Space kept it, and goes when a hand chooses', () => {
    const kept = changeView(changeView(start, { do: 'select', frames: [a] }), { do: 'keep' })
    const on = changeView(changeView(kept, { do: 'step', frame: b }), { do: 'step', frame: c })
    expect(on.selected).toEqual([c, a])
    const both = changeView(on, { do: 'keep' })
    expect(changeView(both, { do: 'step', frame: b }).selected).toEqual([b, a, c])
    const back = changeView(both, { do: 'step', frame: a })
    expect(changeView(changeView(back, { do: 'keep' }), { do: 'step', frame: b }).selected).toEqual([b, c])
    const chosen = changeView(both, { do: 'select', frames: [b] })
    expect(changeView(chosen, { do: 'step', frame: c }).selected).toEqual([c])
  })

  it('is written in only when it is one frame', () => {
    expect(changeView(start, { do: 'select', frames: [a, b], writing: true }).writing).toBe(false)
  })

  it('is the same object when nothing changes, so that nothing is drawn again', () => {
    const chosen = changeView(start, { do: 'select', frames: [a] })
    expect(changeView(chosen, { do: 'select', frames: [a] })).toBe(chosen)
    expect(changeView(start, { do: 'stop-writing' })).toBe(start)
  })
})

describe('zoom', () => {
  it('stays between a quarter and four times', () => {
    expect(changeView(start, { do: 'zoom', zoom: 9 }).zoom).toBe(4)
    expect(changeView(start, { do: 'zoom', zoom: 0 }).zoom).toBe(0.25)
  })

  it('goes to the next step people know, also from between two', () => {
    expect(zoomStep(0.61, 1)).toBe(0.67)
    expect(zoomStep(0.61, -1)).toBe(0.5)
    expect(zoomStep(1, 1)).toBe(1.25)
    expect(zoomStep(4, 1)).toBe(4)
  })
})
