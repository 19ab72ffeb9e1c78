import { describe, expect, it } from 'vitest'
import { placeLabels } from '#renderer/page/generated/label-rows.ts'

describe('labels along a line', () => {
  it('stand in one row over their middles where there is room', () => {
    expect(
      placeLabels(
        [
          { middle: 20, width: 20 },
          { middle: 70, width: 30 },
        ],
        100,
        2,
      ),
    ).toEqual([
      { middle: 20, row: 0 },
      { middle: 70, row: 0 },
    ])
  })

  it('go to another row rather than over each other, and back as soon as they can', () => {
    const places = placeLabels(
      [
        { middle: 30, width: 40 },
        { middle: 52, width: 40 },
        { middle: 56, width: 8 },
        { middle: 86, width: 20 },
      ],
      100,
      2,
    )
    expect(places.map(({ row }) => row)).toEqual([0, 1, 0, 0])
  })

  it('stay on the line at its ends', () => {
    expect(
      placeLabels(
        [
          { middle: 1, width: 20 },
          { middle: 99, width: 20 },
        ],
        100,
        2,
      ).map(({ middle }) => middle),
    ).toEqual([10, 90])
  })
})
