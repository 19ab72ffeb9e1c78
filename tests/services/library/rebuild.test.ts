import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { FoundBook, FoundSegment } from '#services/library/read-book.ts'
import { rebuild } from '#services/library/rebuild.ts'
import { packUpdates } from '#services/library/updates.ts'
import { stateOf, wordsOf } from '#support/library.ts'

const here = { device: undefined, now: 0 }

/** A state, the updates that so many edits then made, each building on the one before, and the words after them. */
function written(count: number) {
  const state = stateOf('start;')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const updates: Uint8Array[] = []
  doc.on('update', update => updates.push(update))
  for (let i = 0; i < count; i++) doc.getText('story').insert(i, String(i % 10))
  return { state, updates, words: wordsOf(doc) }
}

function segmentOf(name: string, updates: readonly Uint8Array[]): FoundSegment {
  const tag = new Uint8Array(16)
  const frames = updates.map((update, at) => ({ sequence: at + 1, plain: packUpdates(at, [update]), tag }))
  return { name, count: frames.length, holes: [], frames, seen: {} }
}

function bookOf(state: Uint8Array, segments: readonly FoundSegment[]): FoundBook {
  const snapshot = { name: 'w-1.snap', number: 1, time: 0, covers: {}, gone: {}, state }
  return { segments, snapshots: [snapshot], badSnapshots: [], heads: {}, newest: 1, newer: false }
}

describe('a book is put together', () => {
  it('quickly where its files are listed newest first, as some disks do', () => {
    const { state, updates, words } = written(10_000)
    const segments = [5000, 0].map(from => segmentOf(`w-${2 + from}.seg`, updates.slice(from, from + 5000)))
    const began = performance.now()
    const rebuilt = rebuild(bookOf(state, segments), undefined, here)
    // One after another took over 6 s: all that waited was put together anew for each that came.
    expect(performance.now() - began).toBeLessThan(2000)
    expect(rebuilt && wordsOf(rebuilt.doc)).toBe(words)
    expect(rebuilt?.recovered).toBeUndefined()
  })

  it('without half of an edit where one that it builds on is lost: what was set stays as it was', () => {
    const state = Y.encodeStateAsUpdate(new Y.Doc())
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', update => updates.push(update))
    const frame = doc.getMap('frame')
    for (const box of ['first', 'lost', 'third']) frame.set('box', box)
    const [first, , third] = updates
    const segment = segmentOf('w-2.seg', [first!, third!])
    const rebuilt = rebuild(bookOf(state, [{ ...segment, holes: [2], count: 3 }]), undefined, here)
    expect(rebuilt?.doc.getMap('frame').toJSON()).toEqual({ box: 'first' })
    expect(rebuilt?.recovered).toMatchObject({ perhapsMore: true })
  })

  it('with all that is understood where something is not, and says so', () => {
    const { state, updates, words } = written(3)
    const nonsense = Uint8Array.of(255, 255, 255)
    const rebuilt = rebuild(bookOf(state, [segmentOf('w-2.seg', [nonsense, ...updates])]), undefined, here)
    expect(rebuilt && wordsOf(rebuilt.doc)).toBe(words)
    expect(rebuilt?.recovered).toMatchObject({ lostEdits: 1, goodTo: 3 })
  })
})
