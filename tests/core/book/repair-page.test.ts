/** A repair page says in the open what the book had wrong, right behind the page it was on. */
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { addFamily } from '#core/book/edits/family.ts'
import { setPage } from '#core/book/edits/pages.ts'
import { addRepairPage } from '#core/book/edits/repair-page.ts'
import { readFamily } from '#core/book/family.ts'
import type { FrameId } from '#core/book/ids.ts'
import { readBook } from '#core/book/read.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { unwrap } from '#core/result.ts'
import { repairTexts } from '#renderer/together/corner/childs-page-texts.ts'
import { pageOne, pageTwo, smallBook } from '#support/books.ts'
import { countingIds } from '#support/ports.ts'

const ids = countingIds('made')

function repair(doc: Y.Doc, about = pageOne, was: string | undefined = 'We live in Bangor.') {
  const frame = 'one-story' as FrameId
  addFamily(doc, ids, 'slips', {
    page: about,
    frame,
    should: 'Rydyn ni’n byw ym Mangor',
    on: '2027-03-01',
    ...(was && { was }),
  })
  const slip = readFamily(doc, 'slips').at(-1)!
  const page = addRepairPage(doc, ids, slip, '2027-03-01', repairTexts(was !== ''))
  const pages = unwrap(readBook(doc)).pages
  return { page, pages, made: pages.find(({ id }) => id === page)! }
}

const textsIn = (page: ReturnType<typeof repair>['made'], language: 'en' | 'cy') =>
  page.frames.flatMap(frame =>
    frame.kind === 'words' ? plainText(frame.words[versionKey(language, '8-11')] ?? [], () => '') : [],
  )

describe('a repair page', () => {
  it('stands right behind the page it is about, is noted on its slip and quotes it unchanged in both languages', () => {
    const doc = createDoc(smallBook())
    const { page, pages, made } = repair(doc)
    expect(pages.findIndex(({ id }) => id === page)).toBe(pages.findIndex(({ id }) => id === pageOne) + 1)
    expect(made).toMatchObject({ from: 'repair', begun: '2027-03-01', hard: false })
    expect(readFamily(doc, 'slips')[0]?.repair).toBe(page)
    expect(textsIn(made, 'en')).toEqual([
      'We put it right',
      'We wrote:',
      'We live in Bangor.',
      'It should be:',
      'Rydyn ni’n byw ym Mangor',
      'We are sorry. Thank you for telling us.',
    ])
    expect(textsIn(made, 'cy').slice(2, 5)).toEqual([
      'We live in Bangor.',
      'Fe ddylai fod:',
      'Rydyn ni’n byw ym Mangor',
    ])
  })

  it('waits for a grown-up where the page it quotes does', () => {
    const doc = createDoc(smallBook())
    setPage(doc, pageTwo, { hard: true })
    expect(repair(doc, pageTwo).made.hard).toBe(true)
  })

  it('says that something was not right where the slip names no words', () => {
    const texts = textsIn(repair(createDoc(smallBook()), pageOne, '').made, 'en')
    expect(texts).toContain('Something on the page before this one was not right.')
    expect(texts).not.toContain('')
  })

  it('keeps every frame on the sheet and none over another, in every format', () => {
    for (const format of ['a4-across', 'a4-up', 'square-210'] as const) {
      const book = smallBook()
      const { made } = repair(createDoc({ ...book, settings: { ...book.settings, format } }))
      for (const [at, { box }] of made.frames.entries()) {
        expect(Math.min(box.x, box.y, box.width, box.height)).toBeGreaterThan(0)
        for (const other of made.frames.slice(at + 1)) expect(overlap(box, other.box)).toBe(false)
      }
    }
  })
})

function overlap(a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
