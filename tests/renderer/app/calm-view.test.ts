import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BookView, ViewListener } from '#core/book/view.ts'
import { createCalmView } from '#renderer/app/calm-view.ts'

/** A view that is told what happened. */
function world(options: { readonly busy?: true } = {}) {
  const heard = new Set<ViewListener>()
  const view = {
    subscribe: (listener: ViewListener) => {
      heard.add(listener)
      return () => heard.delete(listener)
    },
    close: () => undefined,
  } as unknown as BookView
  const gap: { run?: (() => void) | undefined } = {}
  const calm = createCalmView(view, run => {
    if (options.busy) gap.run = run
    else run()
    return () => {
      gap.run = undefined
    }
  })
  const told: boolean[] = []
  calm.subscribe(typing => told.push(typing))
  const happen = (typing: boolean) => {
    for (const listener of heard) listener(typing)
  }
  return { calm, told, happen, heard, gap }
}

describe('the view round the words', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
  afterEach(() => void vi.useRealTimers())

  it('hears of typing once the keys rest', () => {
    const { told, happen } = world()
    for (let key = 0; key < 5; key++) {
      happen(true)
      vi.advanceTimersByTime(100)
    }
    expect(told).toEqual([])
    vi.advanceTimersByTime(100)
    expect(told).toEqual([true])
  })

  it('never falls more than two seconds behind keys that do not rest', () => {
    const { told, happen } = world()
    for (let key = 0; key < 41; key++) {
      happen(true)
      vi.advanceTimersByTime(50)
    }
    expect(told).toEqual([true])
  })

  it('hears of typing in a gap between two frames, once', () => {
    const { told, happen, gap } = world({ busy: true })
    happen(true)
    vi.advanceTimersByTime(300)
    happen(true)
    expect(told).toEqual([])
    gap.run?.()
    expect(told).toEqual([true])
    vi.advanceTimersByTime(5_000)
    expect(told).toEqual([true])
  })

  it('waits for no gap when something else happens meanwhile', () => {
    const { told, happen, gap } = world({ busy: true })
    happen(true)
    vi.advanceTimersByTime(300)
    happen(false)
    expect([told, gap.run]).toEqual([[false], undefined])
  })

  it('hears of everything else at once, with what was typed before it', () => {
    const { told, happen } = world()
    happen(true)
    happen(false)
    vi.advanceTimersByTime(5_000)
    expect(told).toEqual([false])
  })

  it('hears nothing more once it is closed', () => {
    const { calm, told, happen, heard } = world()
    happen(true)
    calm.close()
    vi.advanceTimersByTime(5_000)
    expect([told, heard.size]).toEqual([[], 0])
  })
})
