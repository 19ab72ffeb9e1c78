/** Nothing a child does in Together changes one byte of a grown-up's words or pictures, whatever ids it is given. */
import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { type ChildHand, createChildHand } from '#core/book/edits/child.ts'
import { addChildsPage } from '#core/book/edits/childs-page.ts'
import { addFamily, deleteFamily, foldPage, setFeeling, unfoldPage } from '#core/book/edits/family.ts'
import { removeFamilyPage } from '#core/book/edits/family-page.ts'
import { addPhoto } from '#core/book/edits/people.ts'
import { addRepairPage } from '#core/book/edits/repair-page.ts'
import { readFamily, voiceOwners, weathers } from '#core/book/family.ts'
import type { FrameId, PageId, PersonId, PhotoId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import type { Book, Box, Photo } from '#core/book/schema.ts'
import type { Ids } from '#core/ports/index.ts'
import { unwrap } from '#core/result.ts'
import { childsPageTexts, repairTexts } from '#renderer/together/corner/childs-page-texts.ts'
import { pageOne, pageThree, pageTwo, photoOne, smallBook, storyOne } from '#support/books.ts'
import { countingIds } from '#support/ports.ts'

const actions = process.env.JOURNEYBOOK_NIGHTLY === '1' ? 10_000 : 1_500
const pages = [pageOne, pageTwo, pageThree]
const on = '2026-03-03'

const sheet: Box = { x: 0, y: 0, width: 297, height: 210, rotation: 0 }
const box = (at: number): Box => ({ x: at % 250, y: at % 180, width: 20 + (at % 40), height: 30, rotation: at % 360 })
const photo = (digit: number): Photo => ({
  id: String(digit).repeat(64) as PhotoId,
  width: 800,
  height: 600,
  type: 'image/jpeg',
  agreed: true,
})

/** The small book with a photo of the grown-ups' on its first page. */
function book(): Book {
  const plain = smallBook({ photos: [photo(0)] })
  return {
    ...plain,
    pages: plain.pages.map(page => ({
      ...page,
      frames: page.frames.map(frame =>
        frame.id === photoOne && frame.kind === 'photo' ? { ...frame, picture: { photo: photo(0).id } } : frame,
      ),
    })),
  }
}

/** One of a list that holds any, chosen by a number; undefined for none. */
function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length]
}

interface Desk {
  readonly doc: Y.Doc
  readonly ids: Ids
  readonly hand: ChildHand
  /** A page of the book or one that the family added. */
  readonly page: PageId
  /** Any frame of the book, the grown-ups' as well as the child's own, and one that is not there. */
  readonly any: FrameId
}

/** Pages are made more seldom than things on them. */
const seldom = (at: number) => at % 8 === 0

type Act = (desk: Desk, at: number) => void

/** All that a child does in the room and in its corner; what a grown-up of the family does to its own pages as well. */
const acts = {
  draw: ({ hand }, at) =>
    hand.draw({ colour: 'book-ink', widthMm: 2, points: [at % 9, 3, 0.5, 7, at % 11, 0.4] }, sheet),
  stick: ({ hand }, at) => void hand.stick('glowing-star', { en: 'star' }, box(at)),
  putFace: ({ hand }, at) =>
    void hand.putPicture({ art: 'feeling-happy' }, at % 2 ? 'bleed' : 'plain', { en: 'happy', cy: 'hapus' }, box(at)),
  putPhoto: ({ doc, hand }, at) => {
    // The picture may be one that the grown-ups have in the book already, and agreed to.
    const put = photo(at % 4)
    addPhoto(doc, { ...put, agreed: false })
    hand.putPicture({ photo: put.id }, 'print', {}, box(at))
  },
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
  feel: ({ doc, page }, at) => setFeeling(doc, { page, weather: pick(weathers, at) ?? 'sunny', on }),
  ask: ({ doc, ids, page }) => void addFamily(doc, ids, 'questions', { text: 'why?', page, on }),
  worry: ({ doc, ids }) => void addFamily(doc, ids, 'worries', { text: 'I miss Glyn', on }),
  speak: ({ doc, ids, page }, at) =>
    void addFamily(doc, ids, 'voices', {
      page,
      by: pick(voiceOwners, at) ?? 'child',
      sound: photo(at % 10).id,
      seconds: 2,
      on,
    }),
  takeVoiceAway: ({ doc }, at) => deleteFamily(doc, 'voices', pick(readFamily(doc, 'voices'), at)?.id ?? 'nobody'),
  wishName: ({ doc, ids }, at) =>
    void addFamily(doc, ids, 'names', { person: 'kelly' as PersonId, language: 'en', name: `Mam ${at}`, on }),
  notRight: ({ doc, ids, page }, at) =>
    void addFamily(doc, ids, 'slips', {
      page,
      should: 'Mummy Kelly.',
      on,
      ...(at % 2 && { frame: storyOne, was: 'Kelly.' }),
    }),
  repair: ({ doc, ids }, at) => {
    const slip = pick(readFamily(doc, 'slips'), at)
    if (slip && seldom(at)) addRepairPage(doc, ids, slip, on, repairTexts(slip.was !== undefined))
  },
  aboutMe: ({ doc, ids }, at) => {
    const texts = childsPageTexts('about-me', { years: 6, half: at % 2 === 0 })
    if (seldom(at)) addChildsPage(doc, ids, { kind: 'about-me', begun: on, texts })
  },
  objectStory: ({ doc, ids }, at) => {
    if (seldom(at)) addChildsPage(doc, ids, { kind: 'object-story', begun: on, texts: childsPageTexts('object-story') })
  },
  takePageOut: ({ doc, page }, at) => seldom(at) && removeFamilyPage(doc, page),
} satisfies Record<string, Act>

const names = Object.keys(acts) as (keyof typeof acts)[]

/** Everything that grown-ups made, to the last byte, and all of the book but what hangs on the child's hand. */
function grownUps(doc: Y.Doc): string {
  const { photos, ...rest } = unwrap(readBook(doc))
  const made = rest.pages
    .filter(({ begun }) => begun === undefined)
    .map(({ fold: _, state: __, stack, frames, ...page }) => {
      const theirs = frames.filter(frame => frame.by === 'grown-up')
      return { ...page, frames: theirs, stack: stack.filter(id => theirs.some(frame => frame.id === id)) }
    })
  const ids = made.flatMap(page => page.frames.map(frame => frame.id))
  const theirs = photos.filter(({ id }) => id === photo(0).id)
  return JSON.stringify({ ...rest, photos: theirs, pages: made, written: writtenIn(doc, ids) })
}

/** The words and the records of frames as the document holds them. */
function writtenIn(doc: Y.Doc, frames: readonly FrameId[]) {
  const ids = new Set(frames)
  const words = [...doc.share.keys()]
    .filter(name => name.startsWith('words/') && ids.has(name.split('/')[1] as FrameId))
    .sort()
    .map(name => [name, JSON.stringify(doc.get(name, Y.XmlText).toDelta())])
  return [words, [...ids].sort().map(id => doc.getMap<Y.Map<unknown>>('frames').get(id)?.toJSON())]
}

/** The pages that the family added. */
function addedTo(doc: Y.Doc): PageId[] {
  const records = [...doc.getMap<Y.Map<unknown>>('pages').entries()]
  return records.filter(([, record]) => record.has('begun')).map(([id]) => id as PageId)
}

/** What stands on a page that the family added, but for what the child made there. */
function printedOn(doc: Y.Doc, page: PageId): string {
  const records = [...doc.getMap<Y.Map<unknown>>('frames').entries()]
  const printed = records.filter(([, record]) => record.get('page') === page && record.get('by') === 'grown-up')
  const ids = printed.map(([id]) => id as FrameId)
  return JSON.stringify(writtenIn(doc, ids))
}

describe('a child', () => {
  it(`leaves every word and picture of the grown-ups as it was, in ${actions} things it may do`, {
    timeout: 600_000,
  }, () => {
    const one = fc.record({ what: fc.constantFrom(...names), page: fc.nat(100), at: fc.nat(100_000) })
    const sequence = fc.array(one, { minLength: actions, maxLength: actions, size: 'max' })
    fc.assert(
      fc.property(sequence, done => {
        const doc = createDoc(book())
        const before = grownUps(doc)
        const ids = countingIds('child')
        const hands = new Map<PageId, ChildHand>()
        const handOn = (page: PageId) => {
          const hand = hands.get(page) ?? createChildHand(doc, ids, page)
          hands.set(page, hand)
          return hand
        }
        const printed = new Map<PageId, string>()
        for (const { what, page: nth, at } of done) {
          const page = pick([...pages, ...printed.keys()], nth) ?? pageOne
          const known = [...doc.getMap('frames').keys(), 'nobody']
          acts[what]({ doc, ids, hand: handOn(page), page, any: pick(known, at) as FrameId }, at)
          for (const added of addedTo(doc)) if (!printed.has(added)) printed.set(added, printedOn(doc, added))
        }
        for (const hand of hands.values()) while (hand.undo.canUndo()) hand.undo.undo()
        expect(grownUps(doc)).toBe(before)
        const stand = addedTo(doc)
        expect(stand.length).toBeGreaterThan(3)
        expect(stand.map(page => printedOn(doc, page))).toEqual(stand.map(page => printed.get(page)))
      }),
      { seed: 8, numRuns: 3, endOnFailure: true },
    )
  })

  it('can undo all it made on a page, thing by thing, and have it back again', () => {
    const doc = createDoc(smallBook())
    const ids = countingIds('child')
    const hand = createChildHand(doc, ids, pageOne)
    const desk = { doc, ids, hand, page: pageOne, any: 'x' as FrameId }
    const own = () => unwrap(readBook(doc)).pages.flatMap(page => page.frames.filter(frame => frame.by === 'child'))
    for (let at = 0; at < 40; at++) {
      acts.stick(desk, at)
      acts.draw(desk, at)
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
