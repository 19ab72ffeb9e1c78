import { describe, expect, it } from 'vitest'
import { createMemoryCache } from '#electron/memory-cache.ts'

function counted(size: number) {
  const state = { made: 0 }
  const make = async () => {
    state.made++
    return new Uint8Array(size)
  }
  return { state, make }
}

describe('the memory cache', () => {
  it('makes a thing once, even for several who ask at once', async () => {
    const cache = createMemoryCache(1000)
    const { state, make } = counted(10)
    await Promise.all([cache.get('a', make), cache.get('a', make)])
    await cache.get('a', make)
    expect(state.made).toBe(1)
  })

  it('lets go of what was used longest ago when it is full', async () => {
    const cache = createMemoryCache(25)
    const { state, make } = counted(10)
    await cache.get('a', make)
    await cache.get('b', make)
    await cache.get('a', make)
    await cache.get('c', make)
    expect(state.made).toBe(3)
    await cache.get('a', make)
    expect(state.made).toBe(3)
    await cache.get('b', make)
    expect(state.made).toBe(4)
  })

  it('keeps nothing that was under way when it was cleared', async () => {
    const cache = createMemoryCache(1000)
    const slow = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
    const first = cache.get('a', () => slow.promise)
    cache.clear()
    slow.resolve(new Uint8Array(1))
    await first
    const { state, make } = counted(10)
    await cache.get('a', make)
    expect(state.made).toBe(1)
  })
})
