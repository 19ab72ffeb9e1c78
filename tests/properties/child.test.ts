/** Nothing a child does in Together changes one byte of a grown-up's words or pictures, whatever ids it is given. */
import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { type ChildHand, createChildHand } from '#core/book/edits/child.ts'
import { addFamily, foldPage, setFeeling, unfoldPage } from '#core/book/edits/family.ts'
import { weathers } from '#core/book/family.ts'
import type { FrameId, PageId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import type { Box } from '#core/book/schema.ts'
import { unwrap } from '#core/result.ts'
import { pageOne, pageThree, pageTwo, smallBook } from '#support/books.ts'
import { countingIds } from '#support/ports.ts'

const actions = process.env.JOURNEYBOOK_NIGHTLY === '1' ? 10_000 : 1_500
const pages = [pageOne, pageTwo, pageThree]
const day = '2026-03-03'

const sheet: Box = { x: 0, y: 0, width: 297, height: 210, rotation: 0 }
const box = (at: number): Box => ({ x: at % 250, y: at % 180, width: 20 + (at % 40), height: 30, rotation: at % 360 })

interface Desk {
  readonly doc: Y.Doc
  readonly hand: ChildHand
  readonly page: PageId
  /** Any frame of the book, the grown-ups' as well as the child's own, and one that is not there. */
  readonly any: FrameId
}

type Act = (desk: Desk, at: number) => void

const acts = {
  draw: ({ hand }, at) =>
    hand.draw({ colour: 'book-ink', widthMm: 2, points: [at % 9, 3, 0.5, 7, at % 11, 0.4] }, sheet),
  stick: ({ hand }, at) => void hand.stick('glowing-star', { en: 'star' }, box(at)),
  putPicture: ({ hand }, at) => void hand.putPicture({ art: 'bear' }, at % 2 ? 'bleed' : 'print', {}, box(at)),
  beginWords: ({ hand }, at) => {
    const id = hand.beginWords(box(at), 24, 'ink')
    hand.write(id, { language: at % 2 ? 'en' : 'cy', layer: '5-7' }, `dw i ${at}`, 20)
  },
  write: ({ hand, any }, at) => hand.write(any, { language: 'en', layer: '5-7' }, `not yours\n${at}`, 20),
  paint: ({ hand, any }, at) => hand.paint(any, at % 2 ? 'red' : 'ink'),
  move: ({ hand, any }, at) => hand.move(any, box(at)),
  rubOut: ({ hand, any }, at) => hand.rubOut(any, at % 4),
  takeAway: ({ hand, any }) => hand.takeAway(any),
  undo: ({ hand }) => hand.undo.undo(),
  redo: ({ hand }) => hand.undo.redo(),
  fold: ({ doc, page }) => foldPage(doc, page, 'glowing-star'),
  unfold: ({ doc, page }) => unfoldPage(doc, page),
  feel: ({ doc, page }, at) => setFeeling(doc, { page, weather: weathers[at % weathers.length] ?? 'sunny', on: day }),
  ask: ({ doc, page }, at) => void addFamily(doc, countingIds(`q${at}`), 'questions', { text: 'why?', page, on: day }),
} satisfies Record<string, Act>

const names = Object.keys(acts) as (keyof typeof acts)[]

/** Everything that grown-ups made, to the last byte, and all of the book but what hangs on the child's hand. */
function grownUps(doc: Y.Doc): string {
  const book = unwrap(readBook(doc))
  const made = book.pages.map(({ fold: _, state: __, stack, frames, ...page }) => {
    const theirs = frames.filter(frame => frame.by === 'grown-up')
    return { ...page, frames: theirs, stack: stack.filter(id => theirs.some(frame => frame.id === id)) }
  })
  const ids = new Set(made.flatMap(page => page.frames.map(frame => frame.id)))
  const words = [...doc.share.keys()]
    .filter(name => name.startsWith('words/') && ids.has(name.split('/')[1] as FrameId))
    .sort()
    .map(name => [name, JSON.stringify(doc.get(name, Y.XmlText).toDelta())])
  const records = [...ids].sort().map(id => doc.getMap<Y.Map<unknown>>('frames').get(id)?.toJSON())
  return JSON.stringify({ ...book, pages: made, words, records })
}

describe('a child', () => {
  it(`leaves every word and picture of the grown-ups as it was, in ${actions} things it may do`, () => {
    const one = fc.record({ what: fc.constantFrom(...names), page: fc.nat(2), at: fc.nat(100_000) })
    const sequence = fc.array(one, { minLength: actions, maxLength: actions, size: 'max' })
    fc.assert(
      fc.property(sequence, done => {
        const doc = createDoc(smallBook())
        const before = grownUps(doc)
        const ids = countingIds('child')
        const hands = pages.map(page => createChildHand(doc, ids, page))
        for (const { what, page, at } of done) {
          const known = [...doc.getMap('frames').keys(), 'nobody']
          const desk = { doc, hand: hands[page]!, page: pages[page]!, any: known[at % known.length] as FrameId }
          acts[what](desk, at)
        }
        for (const hand of hands) while (hand.undo.canUndo()) hand.undo.undo()
        expect(grownUps(doc)).toBe(before)
      }),
      { seed: 8, numRuns: 3, endOnFailure: true },
    )
  })

  it('can undo all it made on a page, thing by thing, and have it back again', () => {
    const doc = createDoc(smallBook())
    const hand = createChildHand(doc, countingIds('child'), pageOne)
    const own = () => unwrap(readBook(doc)).pages.flatMap(page => page.frames.filter(frame => frame.by === 'child'))
    for (let at = 0; at < 40; at++) {
      acts.stick({ doc, hand, page: pageOne, any: 'x' as FrameId }, at)
      acts.draw({ doc, hand, page: pageOne, any: 'x' as FrameId }, at)
    }
    const made = own()
    expect(made).toHaveLength(80)
    let steps = 0
    for (; hand.undo.canUndo(); steps++) hand.undo.undo()
    expect([steps, own()]).toEqual([80, []])
    while (hand.undo.canRedo()) hand.undo.redo()
    expect(own()).toEqual(made)
  })
})
