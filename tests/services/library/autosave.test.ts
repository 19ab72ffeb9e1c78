import { describe, expect, it } from 'vitest'
import { createAutosave } from '#services/library/autosave.ts'
import type { SaveState } from '#services/library/index.ts'

describe('autosave', () => {
  it('writes at once when there is more than 2 KB, and waits for less', async () => {
    const written: number[] = []
    const autosave = createAutosave(async updates => {
      written.push(updates.length)
    })
    autosave.add(new Uint8Array(10))
    expect(written).toEqual([])
    autosave.add(new Uint8Array(2100))
    expect(written).toEqual([2])
    await autosave.flush()
    autosave.stop()
  })

  it('keeps what could not be written, says why, and has it saved once the disk takes it', async () => {
    const states: SaveState[] = []
    const written: Uint8Array[] = []
    let isFull = true
    const autosave = createAutosave(async updates => {
      if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      written.push(...updates)
    })
    autosave.onSaved(state => states.push(state))
    autosave.add(Uint8Array.of(1))
    expect(await autosave.flush()).toMatchObject({ code: 'disk-full' })
    autosave.add(Uint8Array.of(2))
    isFull = false
    expect((await autosave.flush()).ok).toBe(true)
    expect(written).toEqual([Uint8Array.of(1), Uint8Array.of(2)])
    expect(states).toEqual(['saved', 'saving', { notSaved: 'disk-full' }, 'saved'])
  })

  it('has written what was added while an earlier write was still going', async () => {
    const written: number[] = []
    let letGo = () => {}
    const first = new Promise<void>(resolve => {
      letGo = resolve
    })
    const autosave = createAutosave(async updates => {
      if (written.length === 0) await first
      for (const update of updates) written.push(update[0] ?? 0)
    })
    autosave.add(Uint8Array.of(1))
    const one = autosave.flush()
    autosave.add(Uint8Array.of(2))
    const two = autosave.flush()
    letGo()
    await Promise.all([one, two])
    expect(written).toEqual([1, 2])
  })

  it('is never told to write twice at once', async () => {
    let running = 0
    let most = 0
    const autosave = createAutosave(async () => {
      most = Math.max(most, ++running)
      await new Promise(resolve => setImmediate(resolve))
      running--
    })
    for (let i = 0; i < 50; i++) {
      autosave.add(new Uint8Array(700))
      void autosave.flush()
    }
    await autosave.flush()
    expect(most).toBe(1)
  })
})
