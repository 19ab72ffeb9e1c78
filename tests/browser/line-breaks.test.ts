/** Words break alike while they are written, when they stand still, and at any zoom: what is seen is what is printed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fitWords, type WordyFrame } from '#core/book/fit/fit.ts'
import type { FrameOf } from '#core/book/schema.ts'
import type { Line, Run, Words } from '#core/book/words.ts'
import { bookForPages } from './support/page-book.ts'
import { openTestPage, type TestPage } from './support/test-page.ts'

let test: TestPage

beforeAll(async () => {
  test = await openTestPage('words', {
    width: 1300,
    height: 2600,
    serve: path => (path.endsWith('/updates') ? { type: 'text/plain', body: '', status: 204 } : undefined),
  })
  await test.page.waitForSelector('#first .telling-live .line')
  // A face is fetched when it is first used: all of them first, or the first paragraph is measured in none.
  await test.page.evaluate(() => Promise.all([...document.fonts].map(face => face.load())))
}, 60_000)
afterAll(() => test.close())

const vocabulary =
  'the sea was cold and blue you made pancakes every Friday with Mali grandmother’s photograph house windy a I Llanfairpwll roedd y tŷ wrth ymyl môr ŵyn bach gwyn oedden nhw’n byw gyda’i gilydd ac yna ymddiriedolaeth cwm ŷd hiraeth “Helo!” self-made gwrth-ddweud 12 o blant'.split(
    ' ',
  )

/** Numbers that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function randomLine(next: () => number): Line {
  const runs: Run[] = []
  const count = 2 + Math.floor(next() * 5)
  for (let at = 0; at < count; at++) {
    const kind = next()
    if (kind < 0.15) runs.push({ person: (kind < 0.08 ? 'pat' : 'glyn') as never })
    else {
      const words = Array.from(
        { length: 2 + Math.floor(next() * 9) },
        () => vocabulary[Math.floor(next() * vocabulary.length)],
      )
      const look = next()
      const bold = look < 0.25 ? { bold: true } : {}
      const italic = look > 0.15 && look < 0.4 ? { italic: true } : {}
      const colour = look > 0.9 ? { colour: 'book-ink' } : {}
      runs.push({ text: ` ${words.join(' ')} `, ...bold, ...italic, ...colour })
    }
  }
  const list = next() < 0.15 ? { list: 'bullet' as const } : {}
  const align = next() < 0.2 ? { align: 'centre' as const } : {}
  const purpose = next() < 0.1 && !list.list ? { purpose: 'title' as const } : {}
  return { ...purpose, ...align, ...list, runs }
}

const book = bookForPages()

/** The frame of the page under test, with these words in it. */
function telling(words: Words): WordyFrame {
  const frame = book.pages.flatMap(({ frames }) => frames).find(({ id }) => id === 'h-story') as FrameOf<'words'>
  return { ...frame, words: { 'en/5-7': words } }
}

/** How tall the still words stand, px of the page. */
function stillHeight(): Promise<number> {
  return test.page.evaluate(() => document.querySelector('#still [data-frame="h-story"] .telling')!.scrollHeight)
}

interface Placed {
  readonly word: string
  readonly left: number
  readonly top: number
}

/** Where each word of a telling stands, px from the telling's top left. */
async function wordPlaces(copy: string): Promise<Placed[]> {
  return test.page.evaluate(name => {
    const telling = document.querySelector(`#${name} [data-frame="h-story"] .telling`)!
    const from = telling.getBoundingClientRect()
    const walker = document.createTreeWalker(telling, NodeFilter.SHOW_TEXT)
    const places: { word: string; left: number; top: number }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of (node.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(node, match.index)
        range.setEnd(node, match.index + match[0].length)
        const rect = range.getBoundingClientRect()
        places.push({ word: match[0], left: rect.left - from.left, top: rect.top - from.top })
      }
    }
    return places
  }, copy)
}

/** A word on another line is 20 px and more away; a tenth is what rectangles are rounded to. */
const nearPx = 0.2

function differences(a: readonly Placed[], b: readonly Placed[]): unknown[] {
  return a.filter((place, at) => {
    const other = b[at]
    if (!other || other.word !== place.word) return true
    return Math.abs(place.left - other.left) > nearPx || Math.abs(place.top - other.top) > nearPx
  })
}

describe('line breaks', () => {
  it('are the same in the editor and in still words for 200 random paragraphs in two languages', async () => {
    const next = numbers(20261123)
    let compared = 0
    for (let round = 0; round < 50; round++) {
      const words: Words = Array.from({ length: 4 }, () => randomLine(next))
      await test.page.evaluate(async given => {
        ;(window as unknown as { write(words: unknown): void }).write(given)
        await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      }, words)
      const [live, still] = [await wordPlaces('first'), await wordPlaces('still')]
      expect(live.length).toBeGreaterThan(10)
      expect(still.length).toBe(live.length)
      expect(differences(live, still)).toEqual([])
      // What core works out without a browser is what the browser does, but for the rounding of each line's height.
      const { heightPx } = fitWords(telling(words), book, { language: 'en', layer: '5-7' })
      expect(Math.abs((await stillHeight()) - heightPx)).toBeLessThan(4)
      compared += words.length
    }
    expect(compared).toBe(200)
  }, 120_000)
})
