/** A family chooses page by page what goes back to the agency: what it leaves is not in the file, and is still at home after. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDoc, rootMap } from '#core/book/doc.ts'
import { createChildHand } from '#core/book/edits/child.ts'
import { chooseAtHome, pagesAtHome, pagesWithLayer } from '#core/book/edits/childs-layer.ts'
import { addChildsPage } from '#core/book/edits/childs-page.ts'
import { addFamily, foldPage, unfoldPage } from '#core/book/edits/family.ts'
import { writeWords } from '#core/book/edits/frames.ts'
import { setPage } from '#core/book/edits/pages.ts'
import { readFamily } from '#core/book/family.ts'
import type { PhotoId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import { writeFields } from '#core/book/record.ts'
import type { Page } from '#core/book/schema.ts'
import { unwrap } from '#core/result.ts'
import { createSender, mergeInto, mergeStates, readHandover, writeHandover } from '#services/handover/index.ts'
import { pageOne, pageThree, pageTwo, smallBook, storyOne } from '#support/books.ts'
import { tickingPorts } from '#support/library.ts'
import { countingIds } from '#support/ports.ts'

const ports = tickingPorts()
const telling = { language: 'en', layer: '5-7' } as const
const sheet = { x: 0, y: 0, width: 297, height: 210, rotation: 0 }
const photo = 'c'.repeat(64) as PhotoId
const takenOn = '1997-06-05'
const canaries = ['CANARYWORDS', 'CANARYALT', 'CANARYSLIP', takenOn]

/** A family's book: the child wrote, stuck, drew and put a photo on page one, and wrote on page two. */
function familyBook(): Y.Doc {
  const picture = { type: 'image/jpeg', width: 40, height: 30, agreed: true, takenOn }
  const doc = createDoc(smallBook())
  const ids = countingIds('made')
  const one = createChildHand(doc, ids, pageOne)
  one.write(one.beginWords(sheet, 20, 'red'), telling, 'my CANARYWORDS', 12)
  one.stick('star', { en: 'CANARYALT' }, sheet)
  one.draw({ colour: 'red', widthMm: 1, points: [1, 2, 1, 3, 4, 1] }, sheet)
  rootMap(doc, 'photos').set(photo, new Y.Map(Object.entries({ ...picture, order: 'a' })))
  one.putPicture({ photo }, 'plain', {}, sheet)
  one.close()
  const two = createChildHand(doc, ids, pageTwo)
  two.write(two.beginWords(sheet, 20, 'red'), telling, 'this one goes', 12)
  two.close()
  addFamily(doc, ids, 'slips', { page: pageOne, should: 'CANARYSLIP', on: '2026-03-03' })
  return doc
}

async function sentTo(doc: Y.Doc, audience = 'agency'): Promise<Y.Doc> {
  const identity = await generateX25519Identity()
  const state = Y.encodeStateAsUpdate(doc)
  const contents = { book: 'mali', state, photos: new Map(), sender: createSender(ports.random(32)), audience }
  const file = await writeHandover(contents, { recipients: [await identityToRecipient(identity)] }, ports)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, unwrap(await readHandover(file, { identity })).state)
  return copy
}

const textOf = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')
const pageOf = (doc: Y.Doc, id: string) => unwrap(readBook(doc)).pages.find(page => page.id === id) as Page
/** Everything of a page and of what lies around it that must survive. */
const whole = (doc: Y.Doc) => ({
  page: pageOf(doc, pageOne),
  slips: readFamily(doc, 'slips'),
  photo: rootMap(doc, 'photos').get(photo)?.toJSON(),
})

describe('a page whose layer a family leaves at home', () => {
  it('is listed when the child or the family added to it', () => {
    const doc = familyBook()
    expect(pagesWithLayer(doc, unwrap(readBook(doc)))).toEqual([pageOne, pageTwo])
    addFamily(doc, countingIds('more'), 'slips', { page: pageThree, should: 'other', on: '2026-03-03' })
    expect(pagesWithLayer(doc, unwrap(readBook(doc)))).toEqual([pageOne, pageTwo, pageThree])
  })

  it('goes with all that is a grown-up’s, and with no word, sticker, photo or slip of the family’s in the file', async () => {
    const doc = familyBook()
    for (const canary of canaries) expect(textOf(await sentTo(doc))).toContain(canary)
    chooseAtHome(doc, [pageOne])
    const copy = await sentTo(doc)
    for (const canary of canaries) expect(textOf(copy)).not.toContain(canary)
    expect(pageOf(copy, pageOne)).toEqual(pageOf(createDoc(smallBook()), pageOne))
    expect(pageOf(copy, pageTwo)).toEqual(pageOf(doc, pageTwo))
    expect(pagesAtHome(copy)).toEqual([])
    for (const audience of ['family', 'self'])
      for (const canary of canaries) expect(textOf(await sentTo(doc, audience))).toContain(canary)
  })

  it('has its layer still when the agency’s copy comes back, with what the agency wrote, however often', async () => {
    const doc = familyBook()
    chooseAtHome(doc, [pageOne])
    const before = whole(doc)
    const agency = await sentTo(doc)
    writeWords(agency, storyOne, 'en', '5-7', [{ runs: [{ text: 'Written at the agency' }] }])
    const back = await sentTo(agency, 'family')
    for (let times = 0; times < 2; times++) {
      mergeInto(doc, Y.encodeStateAsUpdate(back))
      const after = whole(doc)
      expect(after.slips).toEqual(before.slips)
      expect(after.photo).toEqual(before.photo)
      expect(after.page.frames.filter(({ by }) => by === 'child')).toEqual(
        before.page.frames.filter(({ by }) => by === 'child'),
      )
      expect(JSON.stringify(after.page)).toContain('Written at the agency')
      expect(pagesAtHome(doc)).toEqual([pageOne])
    }
    for (const pair of [
      [doc, back],
      [back, doc],
    ] as const) {
      const merged = new Y.Doc()
      const [one, other] = pair.map(each => Y.encodeStateAsUpdate(each)) as [Uint8Array, Uint8Array]
      Y.applyUpdate(merged, mergeStates(one, other)!)
      for (const canary of canaries) expect(textOf(merged)).toContain(canary)
    }
  })

  it('reaches the agency when it is chosen a later time, although the agency’s copy holds it as deleted', async () => {
    const doc = familyBook()
    chooseAtHome(doc, [pageOne])
    const agency = await sentTo(doc)
    const before = whole(doc)
    chooseAtHome(doc, [])
    expect(whole(doc)).toEqual(before)
    expect(pagesAtHome(doc)).toEqual([])
    mergeInto(agency, Y.encodeStateAsUpdate(await sentTo(doc)))
    expect(whole(agency)).toEqual(before)
  })

  it('that the family added itself does not go at all, is at home after, and goes whole a later time', async () => {
    const doc = familyBook()
    const texts = { title: 'CANARYTITLE', picture: 'this is me', lines: ['CANARYLINE'] }
    const added = addChildsPage(doc, countingIds('page'), {
      kind: 'about-me',
      begun: '2026-03-03',
      texts: { en: texts, cy: texts },
    })
    const hand = createChildHand(doc, countingIds('drawn'), added)
    hand.write(hand.beginWords(sheet, 20, 'red'), telling, 'CANARYOWN', 12)
    hand.close()
    const page = pageOf(doc, added)
    expect(pagesWithLayer(doc, unwrap(readBook(doc)))).toContain(added)
    chooseAtHome(doc, [added])
    const agency = await sentTo(doc)
    expect(unwrap(readBook(agency)).pages.map(({ id }) => id)).not.toContain(added)
    for (const canary of ['CANARYTITLE', 'CANARYLINE', 'CANARYOWN', 'about-me'])
      expect(textOf(agency)).not.toContain(canary)
    writeWords(agency, storyOne, 'en', '5-7', [{ runs: [{ text: 'Written at the agency' }] }])
    mergeInto(doc, Y.encodeStateAsUpdate(await sentTo(agency, 'family')))
    expect(pageOf(doc, added)).toEqual(page)
    chooseAtHome(doc, [])
    mergeInto(agency, Y.encodeStateAsUpdate(await sentTo(doc)))
    expect(pageOf(agency, added)).toEqual(page)
  })

  it('goes unfolded, is still folded at home, and is folded at the agency only when that is chosen', async () => {
    const doc = createDoc(smallBook())
    foldPage(doc, pageTwo, 'canary-fold')
    expect(pageOf(doc, pageTwo)).toMatchObject({ state: 'not-yet', fold: { sticker: 'canary-fold' } })
    expect(pagesWithLayer(doc, unwrap(readBook(doc)))).toEqual([pageTwo])
    chooseAtHome(doc, [pageTwo])
    const agency = await sentTo(doc)
    expect(textOf(agency)).not.toContain('canary-fold')
    expect(pageOf(agency, pageTwo)).toEqual(pageOf(createDoc(smallBook()), pageTwo))
    setPage(agency, pageTwo, { state: 'waiting' })
    mergeInto(doc, Y.encodeStateAsUpdate(await sentTo(agency, 'family')))
    expect(pageOf(doc, pageTwo)).toMatchObject({ state: 'not-yet', fold: { sticker: 'canary-fold', was: 'waiting' } })
    chooseAtHome(doc, [])
    mergeInto(agency, Y.encodeStateAsUpdate(await sentTo(doc)))
    expect(pageOf(agency, pageTwo)).toMatchObject({ state: 'not-yet', fold: { sticker: 'canary-fold' } })
    unfoldPage(agency, pageTwo)
    expect(pageOf(agency, pageTwo).state).toBe('waiting')
  })

  it('keeps the record of a photo that a grown-up’s frame shows too', async () => {
    const doc = familyBook()
    const frame = rootMap(doc, 'frames').get('two-photo') as Y.Map<unknown>
    writeFields(frame, { picture: { photo } })
    chooseAtHome(doc, [pageOne])
    expect(rootMap(await sentTo(doc), 'photos').has(photo)).toBe(true)
  })
})
