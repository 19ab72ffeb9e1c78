import { describe, expect, it } from 'vitest'
import type { PageId } from '#core/book/ids.ts'
import { makeSum } from '#renderer/together/care/sum.ts'
import { ageOn, isAboutMeDue, monthsSince } from '#renderer/together/corner/months.ts'
import { changeRoom, roomAt } from '#renderer/together/room-state.ts'

const page = 'one' as PageId

describe('the room', () => {
  it('puts every tool down and closes what was opened with a grown-up when it is stopped', () => {
    let room = roomAt(page)
    for (const action of [
      { do: 'grown-up' },
      { do: 'open', page },
      { do: 'tool', tool: 'stickers' },
      { do: 'go', place: 'stopped' },
    ] as const)
      room = changeRoom(room, action)
    expect(room).toEqual({ ...roomAt(page), place: 'stopped' })
  })

  it('keeps the tool in the hand when the page turns, and closes its card', () => {
    const busy = changeRoom(changeRoom(roomAt(page), { do: 'tool', tool: 'words' }), {
      do: 'turn',
      to: 'two' as PageId,
    })
    expect([busy.tool, busy.card, busy.page]).toEqual(['words', false, 'two'])
  })
})

describe('a grown-up’s sum', () => {
  it('always carries a ten, so that fingers are not enough', () => {
    for (const chance of [0, 0.21, 0.5, 0.77, 0.999]) {
      const { one, other } = makeSum(() => chance)
      expect((one % 10) + (other % 10)).toBeGreaterThan(10)
      expect(Math.min(one, other)).toBeGreaterThanOrEqual(10)
      expect(one + other).toBeLessThan(120)
    }
  })
})

describe('what comes round', () => {
  it('asks for a page about me at first, and again half a year after the last', () => {
    expect(isAboutMeDue([], '2027-03-01')).toBe(true)
    expect(isAboutMeDue(['2026-03-20', '2026-10-02'], '2027-03-01')).toBe(false)
    expect(isAboutMeDue(['2026-03-20', '2026-10-02'], '2027-04-01')).toBe(true)
  })

  it('counts months at home by the calendar, and ages in halves', () => {
    expect(monthsSince('2026-08', '2027-03-01')).toBe(7)
    expect(monthsSince('2027-03', '2027-03-01')).toBe(1)
    expect(monthsSince('2026', '2027-03-01')).toBe(8)
    expect(ageOn('2020-08', '2027-03-01')).toEqual({ years: 6, half: true })
    expect(ageOn('2020-03', '2027-03-01')).toEqual({ years: 7, half: false })
    expect(ageOn(undefined, '2027-03-01')).toBeUndefined()
  })
})
