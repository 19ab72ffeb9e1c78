import { describe, expect, it } from 'vitest'
import { snapMove } from '#renderer/editor/stage/snap.ts'

const page = { width: 297, height: 210 }
const rect = (x: number, y: number, width = 30, height = 20) => ({ x, y, width, height })

describe('something that is moved', () => {
  it('is drawn to the middle and the margins of the page, within reach and no further', () => {
    expect(snapMove(rect(134, 60), { page, others: [] }, 2)).toMatchObject({ x: -0.5, y: 0 })
    expect(snapMove(rect(9, 60), { page, others: [] }, 2)).toMatchObject({ x: -1, lines: [{ way: 'down', at: 8 }] })
    expect(snapMove(rect(12, 60), { page, others: [] }, 2)).toEqual({ x: 0, y: 0, lines: [] })
  })

  it('is drawn to the edges of another, each way by itself', () => {
    const others = [rect(60, 100, 40, 40)]
    expect(snapMove(rect(101, 139), { page, others }, 2)).toMatchObject({ x: -1, y: 1 })
  })

  it('makes the gaps between three things even: after two, before them and between them', () => {
    const others = [rect(20, 50), rect(70, 52)]
    const after = snapMove(rect(121, 55), { page, others }, 2)
    expect(after).toMatchObject({
      x: -1,
      lines: [
        {
          way: 'gap-across',
          spans: [
            [50, 70],
            [100, 120],
          ],
        },
      ],
    })
    const wide = [rect(20, 50), rect(140, 50)]
    expect(snapMove(rect(79, 53), { page, others: wide }, 2)).toMatchObject({
      x: 1,
      lines: [
        {
          way: 'gap-across',
          spans: [
            [50, 80],
            [110, 140],
          ],
        },
      ],
    })
  })

  it('leaves gaps alone to things that do not stand beside it', () => {
    const others = [rect(20, 150), rect(70, 152)]
    expect(snapMove(rect(121, 20), { page, others }, 1.5).lines).toEqual([])
  })
})
