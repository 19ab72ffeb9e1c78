import { beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import {
  addFrame,
  addStroke,
  deleteFrames,
  type NewFrame,
  restack,
  setBoxes,
  setFrame,
  setReadingOrder,
  writeWords,
} from '#core/book/edits/frames.ts'
import { addPage, deletePage, duplicatePage, movePage, setNotes } from '#core/book/edits/pages.ts'
import { addPerson, addPhoto, deletePerson, movePerson, setPerson } from '#core/book/edits/people.ts'
import { keepFinding, setSettings, setTitle } from '#core/book/edits/settings.ts'
import type { FrameId, PersonId, PhotoId, SectionId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { createUndo } from '#core/book/undo.ts'
import { createBookView } from '#core/book/view.ts'
import { wordsRoot, writeWordsInto } from '#core/book/words-doc.ts'
import { unwrap } from '#core/result.ts'
import { pageOne, pageThree, pageTwo, photoOne, smallBook, storyOne, titleOne } from '#support/books.ts'
import { countingIds } from '#support/ports.ts'

let doc: Y.Doc
const ids = countingIds('new')
const book = (): Book => unwrap(readBook(doc))
const now = 'now' as SectionId

beforeEach(() => {
  doc = createDoc(smallBook())
})

describe('every edit', () => {
  const photo = { id: 'a'.repeat(64) as PhotoId, width: 4, height: 3, type: 'image/jpeg', agreed: false } as const
  const shape = {
    kind: 'shape',
    shape: 'heart',
    by: 'grown-up',
    box: { x: 1, y: 2, width: 3, height: 4, rotation: 0 },
  } as const
  const drawing: NewFrame = { kind: 'drawing', strokes: [], alt: {}, by: 'child', box: shape.box }
  const edits: Record<string, () => void> = {
    setSettings: () => setSettings(doc, { accent: 'robin', layer: '8-11' }),
    setTitle: () => setTitle(doc, { en: 'My story', cy: 'Fy stori' }),
    keepFinding: () => keepFinding(doc, 'words.label/one-story/0', 'her own word'),
    addPerson: () => void addPerson(doc, ids, { role: 'pet', name: { en: 'Pwdin' } }),
    setPerson: () => setPerson(doc, 'kelly' as PersonId, { name: { en: 'Kel', cy: 'Kel' } }),
    deletePerson: () => deletePerson(doc, 'kelly' as PersonId),
    movePerson: () => movePerson(doc, 'kelly' as PersonId, undefined),
    addPhoto: () => addPhoto(doc, photo),
    addPage: () =>
      void addPage(doc, ids, now, pageOne, { layout: 'blank', background: { colour: 'sky' }, frames: [shape] }),
    duplicatePage: () => void duplicatePage(doc, ids, pageOne),
    deletePage: () => deletePage(doc, pageOne),
    movePage: () => movePage(doc, pageOne, pageTwo, now),
    setNotes: () => setNotes(doc, pageOne, 'ask Pat'),
    addFrame: () => void addFrame(doc, ids, pageOne, shape),
    setFrame: () => setFrame(doc, photoOne, { alt: { en: 'Sand and sea' } }),
    setBoxes: () => setBoxes(doc, new Map([[photoOne, { x: 0, y: 0, width: 10, height: 10, rotation: 0 }]])),
    deleteFrames: () => deleteFrames(doc, [storyOne, photoOne]),
    restack: () => restack(doc, photoOne, 'back'),
    setReadingOrder: () => setReadingOrder(doc, pageOne, [photoOne]),
    writeWords: () => writeWords(doc, storyOne, 'cy', '5-7', [{ runs: [{ text: 'Dyma ti.' }] }]),
    addStroke: () => {
      const id = addFrame(doc, ids, pageOne, drawing)
      addStroke(doc, id, { colour: 'ink', widthMm: 1, points: [0, 0, 0.5] })
    },
  }
  const notes = () => createBookView(doc).notes(pageOne)

  for (const [name, change] of Object.entries(edits)) {
    it(`${name} changes the book, is undone and done again`, () => {
      const undo = createUndo(doc)
      const before = { book: book(), notes: notes() }
      change()
      const after = { book: book(), notes: notes() }
      expect(after).not.toEqual(before)
      undo.undo()
      expect({ book: book(), notes: notes() }).toEqual(before)
      undo.redo()
      expect({ book: book(), notes: notes() }).toEqual(after)
    })
  }
})

describe('pages', () => {
  it('are put right after the page named, or first', () => {
    const blank = { layout: 'blank', background: { colour: 'white' }, frames: [] } as const
    const second = addPage(doc, ids, now, pageOne, blank)
    const first = addPage(doc, ids, now, undefined, blank)
    expect(book().pages.map(page => page.id)).toEqual([first, pageOne, second, pageTwo, pageThree])
  })

  it('move to another section', () => {
    movePage(doc, pageOne, pageThree, 'before' as SectionId)
    expect(book().pages.map(page => page.id)).toEqual([pageTwo, pageThree, pageOne])
  })

  it('are doubled with frames of their own', () => {
    const copy = duplicatePage(doc, ids, pageOne)
    deleteFrames(doc, [storyOne])
    const doubled = book().pages.find(page => page.id === copy)
    expect(doubled?.frames.map(frame => frame.kind)).toEqual(['words', 'words', 'photo'])
    expect(JSON.stringify(doubled)).toContain('You live with')
  })
})

describe('frames', () => {
  it('lie in the order they were put in front or behind', () => {
    restack(doc, titleOne, 'front')
    expect(book().pages[0]?.stack).toEqual([storyOne, photoOne, titleOne])
    restack(doc, titleOne, 'backward')
    expect(book().pages[0]?.stack).toEqual([storyOne, titleOne, photoOne])
    restack(doc, photoOne, 'back')
    expect(book().pages[0]?.stack).toEqual([photoOne, storyOne, titleOne])
  })

  it('leave none of their words behind when they go', async () => {
    const { encodeStateAsUpdate } = await import('yjs')
    writeWords(doc, storyOne, 'en', '5-7', [{ runs: [{ text: 'Only here.' }] }])
    const holds = () => Buffer.from(encodeStateAsUpdate(doc)).includes('Only here.')
    expect(holds()).toBe(true)
    deleteFrames(doc, [storyOne])
    expect(holds()).toBe(false)
  })

  it('refuse a box that no page could hold', () => {
    const wrong = { x: Number.NaN, y: 0, width: 10, height: 10, rotation: 0 }
    expect(() => setBoxes(doc, new Map([[photoOne, wrong]]))).toThrow()
    expect(book()).toEqual(smallBook())
  })
})

describe('two copies edited apart', () => {
  it('keep both writers’ words, captions in each language and new pages', async () => {
    const { applyUpdate, encodeStateAsUpdate } = await import('yjs')
    const { loadDoc } = await import('#core/book/doc.ts')
    const other = unwrap(loadDoc(encodeStateAsUpdate(doc)))
    writeWords(doc, storyOne, 'cy', '5-7', [{ runs: [{ text: 'Geiriau un.' }] }])
    writeWords(other, storyOne, 'cy', '8-11', [{ runs: [{ text: 'Geiriau dau.' }] }])
    setFrame(doc, photoOne, { caption: { en: 'The beach', cy: 'Y traeth' } })
    setFrame(other, photoOne, { caption: { en: 'At the beach' } })
    const blank = { layout: 'blank', background: { colour: 'white' }, frames: [] } as const
    addPage(doc, countingIds('mine'), now, pageOne, blank)
    addPage(other, countingIds('yours'), now, pageOne, blank)
    applyUpdate(doc, encodeStateAsUpdate(other))
    applyUpdate(other, encodeStateAsUpdate(doc))
    const merged = book()
    expect(unwrap(readBook(other))).toEqual(merged)
    expect(merged.pages.map(page => page.id)).toEqual([pageOne, 'mine-1', 'yours-1', pageTwo, pageThree])
    expect(JSON.stringify(merged)).toContain('Geiriau un.')
    expect(JSON.stringify(merged)).toContain('Geiriau dau.')
    expect(merged.pages[0]?.frames.find(frame => frame.id === photoOne)).toMatchObject({
      caption: { en: 'At the beach', cy: 'Y traeth' },
    })
  })

  it('can put a page between two that were put in the very same place', async () => {
    const { applyUpdate, encodeStateAsUpdate } = await import('yjs')
    const { loadDoc } = await import('#core/book/doc.ts')
    const other = unwrap(loadDoc(encodeStateAsUpdate(doc)))
    const blank = { layout: 'blank', background: { colour: 'white' }, frames: [] } as const
    const mine = addPage(doc, countingIds('mine'), now, pageOne, blank)
    addPage(other, countingIds('yours'), now, pageOne, blank)
    applyUpdate(doc, encodeStateAsUpdate(other))
    const between = addPage(doc, ids, now, mine, blank)
    expect(book().pages.map(page => page.id)).toEqual([pageOne, mine, 'yours-1', between, pageTwo, pageThree])
  })
})

describe('the view of a living book', () => {
  it('gives the same snapshot until what it shows changes', () => {
    const view = createBookView(doc)
    const [one, two, outline] = [view.page(pageOne), view.page(pageTwo), view.outline()]
    writeWords(doc, storyOne, 'en', '5-7', [{ runs: [{ text: 'You live by the sea.' }] }])
    expect(view.page(pageTwo)).toBe(two)
    expect(view.outline()).toBe(outline)
    expect(view.page(pageOne)).not.toBe(one)
    expect(view.page(pageOne)).toEqual(book().pages[0])
  })

  it('follows every kind of change and agrees with reading the whole book', () => {
    const view = createBookView(doc)
    let calls = 0
    view.subscribe(() => calls++)
    addFrame(doc, ids, pageOne, {
      kind: 'sticker',
      sticker: 'sheep',
      alt: {},
      by: 'child',
      box: { x: 1, y: 1, width: 9, height: 9, rotation: 0 },
    })
    restack(doc, photoOne, 'back')
    setPerson(doc, 'kelly' as PersonId, { name: { en: 'Kel' } })
    deletePage(doc, pageTwo)
    const { pages, ...rest } = book()
    const { pages: listed, ...outline } = view.outline()
    expect(outline).toEqual(rest)
    expect(listed.map(page => view.page(page.id))).toEqual(pages)
    expect(view.page(pageTwo)).toBeUndefined()
    expect(calls).toBe(4)
  })

  it('tells typed words from every other change', () => {
    const view = createBookView(doc)
    const undo = createUndo(doc)
    const editor = { name: 'an editor of words' }
    undo.track(editor)
    const told: boolean[] = []
    view.subscribe(typing => told.push(typing))
    const root = wordsRoot(doc, storyOne, 'en', '5-7')
    doc.transact(() => writeWordsInto(root, [{ runs: [{ text: 'Typed' }] }]), editor)
    undo.undo()
    writeWords(doc, storyOne, 'en', '5-7', [{ runs: [{ text: 'Put in' }] }])
    doc.transact(() => doc.getMap<Y.Map<unknown>>('frames').get(storyOne)?.set('locked', true), editor)
    expect(told).toEqual([true, false, false, false])
    undo.close()
  })

  it('passes over a frame it cannot read and keeps the rest of the page', () => {
    const view = createBookView(doc)
    doc.getMap<Y.Map<unknown>>('frames').get(storyOne)?.set('box', 'nowhere')
    expect(view.page(pageOne)?.frames.map(frame => frame.id)).toEqual([titleOne, photoOne] satisfies FrameId[])
  })
})
