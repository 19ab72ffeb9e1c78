import { describe, expect, it } from 'vitest'
import { fewAtOnce } from '#electron/few-at-once.ts'

describe('a line of so many at once', () => {
  it('runs no more than that, in the order they came, and goes on after one that fails', async () => {
    const inLine = fewAtOnce(2)
    const begun: number[] = []
    const ends: ((error?: Error) => void)[] = []
    const act = (number: number) => () =>
      new Promise<number>((resolve, reject) => {
        begun.push(number)
        ends[number] = error => (error ? reject(error) : resolve(number))
      })
    const asked = [0, 1, 2, 3].map(number => inLine(act(number)))
    await Promise.resolve()
    expect(begun).toEqual([0, 1])
    ends[1]?.(new Error('no picture'))
    await expect(asked[1]).rejects.toThrow('no picture')
    expect(begun).toEqual([0, 1, 2])
    for (const number of [0, 2]) ends[number]?.()
    await Promise.all([asked[0], asked[2]])
    ends[3]?.()
    expect(await asked[3]).toBe(3)
    expect(begun).toEqual([0, 1, 2, 3])
  })
})
