/** R17: copies edited apart and merged in any order are the same book, and nobody's words are lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDoc, loadDoc } from '#core/book/doc.ts'
import { addFrame, deleteFrames, restack, setBoxes, setFrame } from '#core/book/edits/frames.ts'
import { addPage, deletePage, duplicatePage, movePage, setNotes } from '#core/book/edits/pages.ts'
import { addPerson, setPerson } from '#core/book/edits/people.ts'
import { setSettings } from '#core/book/edits/settings.ts'
import type { FrameId, PageId } from '#core/book/ids.ts'
import { framesByPage, readBook } from '#core/book/read.ts'
import { wordsRoot } from '#core/book/words-doc.ts'
import { unwrap } from '#core/result.ts'
import { smallBook } from '#support/books.ts'
import { countingIds } from '#support/ports.ts'

/** One thing somebody does in one of three copies; `at` picks among what is there. */
interface Act {
  copy: number
  what: keyof typeof acts
  at: number
}

const box = (at: number) => ({ x: at % 90, y: at % 70, width: 20, height: 10, rotation: at % 360 })
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

const acts = {
  type: (doc: Y.Doc, at: number, stamp: string) => {
    const frame = pick([...doc.getMap('frames').keys()].sort(), at) as FrameId | undefined
    if (frame) wordsRoot(doc, frame, at % 2 ? 'cy' : 'en', '5-7').insert(0, stamp)
  },
  addPage: (doc: Y.Doc, at: number, stamp: string) => {
    const after = pick(pagesOf(doc), at)
    const frames = [{ kind: 'shape', shape: 'star', by: 'grown-up', box: box(at) }] as const
    const page = { layout: 'blank', background: { colour: 'white' }, frames } as const
    addPage(doc, countingIds(stamp), 'now' as never, after, page)
  },
  duplicatePage: (doc: Y.Doc, at: number, stamp: string) =>
    onPage(doc, at, page => duplicatePage(doc, countingIds(stamp), page)),
  deletePage: (doc: Y.Doc, at: number) => onPage(doc, at, page => deletePage(doc, page)),
  movePage: (doc: Y.Doc, at: number) => {
    const [page, after] = [pick(pagesOf(doc), at), pick(pagesOf(doc), at * 7 + 1)]
    if (page && page !== after) movePage(doc, page, after, 'before' as never)
  },
  note: (doc: Y.Doc, at: number, stamp: string) => onPage(doc, at, page => setNotes(doc, page, stamp)),
  addFrame: (doc: Y.Doc, at: number, stamp: string) =>
    onPage(doc, at, page =>
      addFrame(doc, countingIds(stamp), page, {
        kind: 'sticker',
        sticker: 'sheep',
        alt: {},
        by: 'child',
        box: box(at),
      }),
    ),
  move: (doc: Y.Doc, at: number) => onFrame(doc, at, frame => setBoxes(doc, new Map([[frame, box(at)]]))),
  restack: (doc: Y.Doc, at: number) => onFrame(doc, at, frame => restack(doc, frame, at % 2 ? 'front' : 'back')),
  lock: (doc: Y.Doc, at: number) => onFrame(doc, at, frame => setFrame(doc, frame, { locked: at % 2 === 0 })),
  deleteFrame: (doc: Y.Doc, at: number) => onFrame(doc, at, frame => deleteFrames(doc, [frame])),
  person: (doc: Y.Doc, at: number, stamp: string) => {
    if (at % 3 === 0) addPerson(doc, countingIds(stamp), { role: 'friend', name: { en: stamp } })
    else setPerson(doc, 'kelly' as never, { name: { en: stamp, cy: stamp } })
  },
  settings: (doc: Y.Doc, at: number) => setSettings(doc, { accent: at % 2 ? 'robin' : 'grug', layer: '8-11' }),
}

function pagesOf(doc: Y.Doc): PageId[] {
  return unwrap(readBook(doc)).pages.map(page => page.id)
}

function textOf(doc: Y.Doc, name: string): string {
  return name.startsWith('words/') ? doc.get(name, Y.XmlText).toString() : ''
}

function onPage(doc: Y.Doc, at: number, act: (page: PageId) => void): void {
  const page = pick(pagesOf(doc), at)
  if (page) act(page)
}

function onFrame(doc: Y.Doc, at: number, act: (frame: FrameId) => void): void {
  const frame = pick([...framesByPage(doc).values()].flat().sort(), at)
  if (frame && doc.getMap('frames').has(frame)) act(frame)
}

const act = fc.record({
  copy: fc.integer({ min: 0, max: 2 }),
  what: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
  at: fc.nat(10_000),
})

describe('three copies of a book', () => {
  it('are the same book after merging in any order, with nothing pending and every word typed', () => {
    const start = Y.encodeStateAsUpdate(createDoc(smallBook()))
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 25 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (done: Act[], order) => {
          const copies = [0, 1, 2].map(() => unwrap(loadDoc(start)))
          done.forEach(({ copy, what, at }, turn) => {
            acts[what](copies[copy]!, at, `w${copy}-${turn}`)
          })
          const updates = copies.map(copy => Y.encodeStateAsUpdate(copy))
          const merged = [order, [...order].reverse()].map(sequence => {
            const doc = unwrap(loadDoc(start))
            for (const at of [...sequence, sequence[0]!]) Y.applyUpdate(doc, updates[at]!)
            expect(doc.store.pendingStructs).toBeNull()
            return unwrap(readBook(doc))
          })
          expect(merged[0]).toEqual(merged[1])
          for (const copy of copies) for (const update of updates) Y.applyUpdate(copy, update)
          for (const copy of copies) expect(unwrap(readBook(copy))).toEqual(merged[0])
          // Words go only when somebody takes their frame or page away.
          if (done.some(({ what }) => what.startsWith('delete'))) return
          const typed = done.flatMap(({ copy, what }, turn) => (what === 'type' ? [`w${copy}-${turn}`] : []))
          const text = [...copies[0]!.share.keys()].map(name => textOf(copies[0]!, name)).join()
          for (const stamp of typed) expect(text).toContain(stamp)
        },
      ),
      { seed: 17, numRuns: Number(process.env.JOURNEYBOOK_RUNS ?? 150) },
    )
  })
})
