import { describe, expect, it } from 'vitest'
import { boxBetween, inMiddle, keyed, sized } from '#renderer/editor/photo/spot-math.ts'

const spot = { x: 0.4, y: 0.4, width: 0.2, height: 0.1 }

describe('a place on a photo', () => {
  it('is moved, sized and taken away by keys, and left alone by others', () => {
    expect(keyed(spot, 'ArrowLeft')).toMatchObject({ x: 0.39, y: 0.4 })
    expect(keyed(spot, 'ArrowDown')).toMatchObject({ x: 0.4, y: 0.41000000000000003 })
    expect(keyed(spot, 'Delete')).toBe('gone')
    expect(keyed(spot, 'a')).toBeUndefined()
  })

  it('keeps its middle when it is sized, and is never larger than the picture', () => {
    const larger = sized(spot, 2)
    expect(larger.x + larger.width / 2).toBeCloseTo(0.5, 9)
    expect(larger.width).toBeCloseTo(0.4, 9)
    expect(sized(spot, 50)).toMatchObject({ width: 1, height: 1 })
  })

  it('is the box that was pulled, whichever way', () => {
    const box = boxBetween({ x: 0.5, y: 0.2 }, { x: 0.3, y: 0.6 })
    expect(box.x).toBe(0.3)
    expect(box.y).toBe(0.2)
    expect(box.width).toBeCloseTo(0.2, 9)
    expect(box.height).toBeCloseTo(0.4, 9)
  })

  it('begins round in the middle of what is shown', () => {
    const shown = { x: 0.5, y: 0, width: 0.5, height: 1 }
    const made = inMiddle(shown, { width: 4000, height: 2000 }, 0.2)
    expect(made.x + made.width / 2).toBeCloseTo(0.75, 9)
    expect(made.width * 4000).toBeCloseTo(made.height * 2000, 9)
  })
})
