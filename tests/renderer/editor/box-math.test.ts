import { describe, expect, it } from 'vitest'
import {
  aligned,
  carriedAlong,
  distributed,
  keepAllOnPage,
  keepOnPage,
  tidyBox,
  turnedTogether,
} from '#renderer/editor/stage/box-math.ts'
import { grown } from '#renderer/editor/stage/use-grow.ts'

const page = { width: 297, height: 210 }
const box = (x: number, y: number, width = 40, height = 20, rotation = 0) => ({ x, y, width, height, rotation })

describe('keeping frames on the page', () => {
  it('leaves a frame that is on the page where it is', () => {
    expect(keepOnPage(box(10, 10), page)).toEqual(box(10, 10))
  })

  it('brings a frame that left back until 8 mm of it can be taken hold of, on every side', () => {
    expect(keepOnPage(box(500, 10), page).x).toBe(289)
    expect(keepOnPage(box(-500, 10), page).x).toBe(-32)
    expect(keepOnPage(box(10, 900), page).y).toBe(202)
    expect(keepOnPage(box(10, -900), page).y).toBe(-12)
  })

  it('measures a turned frame by the room it takes up', () => {
    const upright = keepOnPage(box(500, 10), page).x
    expect(keepOnPage(box(500, 10, 40, 20, 90), page).x).toBe(upright - 10)
  })

  it('keeps a frame smaller than that whole', () => {
    expect(keepOnPage(box(400, 10, 4, 4), page).x).toBe(293)
  })
})

describe('keeping several on the page', () => {
  const apart = ([first, second]: ReturnType<typeof box>[]) => [second!.x - first!.x, second!.y - first!.y]

  it('moves them alike, so that they stand to each other as they did', () => {
    const gone = [box(280, 10), box(340, 60)]
    const kept = keepAllOnPage(gone, page)
    expect(apart(kept)).toEqual(apart(gone))
    expect(kept[1]!.x).toBe(289)
  })

  it('leaves them where all are in reach', () => {
    const here = [box(-20, 10), box(270, 190)]
    expect(keepAllOnPage(here, page)).toEqual(here)
  })

  it('brings each back by itself where no one move can', () => {
    expect(keepAllOnPage([box(-500, 10), box(500, 10)], page).map(({ x }) => x)).toEqual([-32, 289])
  })
})

describe('turning together', () => {
  it('comes back to where it was after a whole turn, degree by degree', () => {
    const start = [box(20, 30), box(200, 90, 60, 15, 10), box(90, 150, 10, 44)]
    let now = start
    for (let turn = 0; turn < 360; turn++) now = turnedTogether(now, 1)
    for (const [at, { x, y }] of now.entries()) {
      expect(Math.hypot(x - start[at]!.x, y - start[at]!.y)).toBeLessThan(0.5)
    }
  })

  it('turns one about its own middle', () => {
    expect(turnedTogether([box(20, 30)], 15)).toEqual([box(20, 30, 40, 20, 15)])
  })
})

describe('going along', () => {
  const whole = box(0, 0, 100, 50)

  it('moves, grows and turns a box with what it is part of', () => {
    const part = box(60, 10, 20, 10)
    expect(carriedAlong(part, whole, box(7, 3, 100, 50))).toEqual(box(67, 13, 20, 10))
    expect(carriedAlong(part, whole, box(0, 0, 200, 100))).toEqual(box(120, 20, 40, 20))
    // A quarter to the right about (50, 25): what stood right of the middle and above it stands below and right of it.
    expect(carriedAlong(part, whole, { ...whole, rotation: 90 })).toEqual(box(50, 40, 20, 10, 90))
  })

  it('keeps a turn between -180 and 180 degrees', () => {
    expect(carriedAlong(box(0, 0, 20, 10, 170), whole, { ...whole, rotation: 30 }).rotation).toBe(-160)
  })
})

describe('lining up', () => {
  it('lines one frame up with the page', () => {
    expect(aligned([box(10, 10)], 'centre', page)).toEqual([box(128.5, 10)])
    expect(aligned([box(10, 10)], 'bottom', page)).toEqual([box(10, 190)])
  })

  it('lines several up with what they take up together', () => {
    expect(aligned([box(10, 10), box(100, 50)], 'right', page).map(({ x }) => x)).toEqual([100, 100])
  })

  it('makes gaps equal and leaves the outer two, whatever order they were chosen in', () => {
    expect(distributed([box(200, 0), box(0, 0), box(50, 0)], 'across').map(({ x }) => x)).toEqual([200, 0, 100])
    expect(distributed([box(0, 0), box(50, 0)], 'across').map(({ x }) => x)).toEqual([0, 50])
  })
})

describe('a box in the document', () => {
  it('has hundredths of a millimetre, and never minus nought', () => {
    expect(tidyBox(box(1.23456, -0.001))).toEqual(box(1.23, 0))
  })
})

describe('a frame whose words grow', () => {
  it('grows by what they need and stops at the margin of the page', () => {
    expect(grown(box(10, 10), 113.6, 'a4-across')?.height).toBeCloseTo(30.35, 1)
    expect(grown(box(10, 150, 40, 40), 650, 'a4-across')?.height).toBe(52)
  })

  it('stays where its words fit, where it is turned, and where there is no room', () => {
    expect(grown(box(10, 10), 0, 'a4-across')).toBeUndefined()
    expect(grown(box(10, 10, 40, 20, 5), 200, 'a4-across')).toBeUndefined()
    expect(grown(box(10, 182, 40, 20), 200, 'a4-across')).toBeUndefined()
  })
})
