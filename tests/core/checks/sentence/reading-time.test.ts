import { expect, it } from 'vitest'
import { readAloudSeconds } from '#core/checks/sentence/reading-time.ts'

const words = (count: number) => 'mam '.repeat(count)

it('reads slower to the younger, in tens of seconds', () => {
  expect(readAloudSeconds([words(100)], '0-4')).toBe(80)
  expect(readAloudSeconds([words(50), words(50)], '5-7')).toBe(60)
  expect(readAloudSeconds([words(100)], '12+')).toBe(40)
})

it('takes no time without words, and at least ten seconds with one', () => {
  expect(readAloudSeconds(['', ' '], '5-7')).toBe(0)
  expect(readAloudSeconds(['Mam'], '5-7')).toBe(10)
})
