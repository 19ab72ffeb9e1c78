import { describe, expect, it } from 'vitest'
import { openGuesses } from '#renderer/editor/photo/guess-math.ts'

const whole = { x: 0, y: 0, width: 1, height: 1 }
const left = { x: 0.1, y: 0.2, width: 0.2, height: 0.3 }
const right = { x: 0.6, y: 0.2, width: 0.2, height: 0.3 }
const cover = (place: typeof left) => ({ ...place, shape: 'round', how: 'block' }) as const

describe('the faces that are still asked about', () => {
  it('are all of them while nothing is covered', () => {
    expect(openGuesses([left, right], [], whole)).toEqual([left, right])
  })

  it('are not those under a cover, whoever put it there, and come back without it', () => {
    expect(openGuesses([left, right], [cover(left)], whole)).toEqual([right])
    expect(openGuesses([left, right], [cover({ x: 0.65, y: 0.3, width: 0.1, height: 0.1 })], whole)).toEqual([left])
  })

  it('are not those whose middle is cut away', () => {
    expect(openGuesses([left, right], [], { x: 0.5, y: 0, width: 0.5, height: 1 })).toEqual([right])
    expect(openGuesses([left, right], [], { x: 0.15, y: 0, width: 0.85, height: 1 })).toEqual([left, right])
  })
})
