import { describe, expect, it } from 'vitest'
import { createAutoLock } from '#electron/auto-lock.ts'

function setUp(minutes = 10) {
  let now = Date.parse('2027-03-01T09:00:00Z')
  const locked: string[] = []
  const settings = { minutes }
  const lock = createAutoLock({
    clock: { now: () => now },
    minutes: () => settings.minutes,
    lock: why => locked.push(why),
  })
  const pass = (ms: number) => {
    now += ms
    lock.look()
  }
  return { lock, locked, pass, settings }
}
const minute = 60_000

describe('the idle lock', () => {
  it('locks after the minutes of the setting, and not before', () => {
    const { locked, pass } = setUp()
    pass(10 * minute - 1)
    expect(locked).toEqual([])
    pass(1)
    expect(locked).toEqual(['idle'])
  })

  it('is put off by somebody at work', () => {
    const { lock, locked, pass } = setUp()
    pass(9 * minute)
    lock.stillHere()
    pass(9 * minute)
    expect(locked).toEqual([])
  })

  it('follows a changed setting at once', () => {
    const { locked, pass, settings } = setUp()
    pass(3 * minute)
    settings.minutes = 2
    pass(0)
    expect(locked).toEqual(['idle'])
  })

  it('counts the time the computer slept', () => {
    const { locked, pass } = setUp()
    pass(8 * 60 * minute)
    expect(locked).toEqual(['idle'])
  })

  it('locks in time even when the clock was set back', () => {
    const { locked, pass } = setUp()
    pass(-365 * 24 * 60 * minute)
    pass(10 * minute)
    expect(locked).toEqual(['idle'])
  })
})
