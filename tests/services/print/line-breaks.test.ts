import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ShownLanguage } from '#core/book/language.ts'
import { type Book, bookSchema } from '#core/book/schema.ts'
import type { Run } from '#core/book/words.ts'
import { planPrint } from '#core/print/plan.ts'
import { purposeOf } from '#core/print/purposes.ts'
import { unwrap } from '#core/result.ts'
import { inMemory } from '#services/print/output.ts'
import { servePage } from '#services/print/page-files.ts'
import { Pictures } from '#services/print/pictures.ts'
import { toPrintJob } from '#services/print/print-job.ts'
import { pressIn } from '#services/print/profiles.ts'
import { factsOf } from '#services/print/verify/facts.ts'
import { seam, textRuns } from '#services/print/verify/text.ts'
import { launchHeadless } from '#stand-in/launch.ts'
import { builtPrintPage } from '#support/print-page.ts'

const english =
  'when you were three you went to live with Pat and Glyn by the sea every Friday made pancakes and fed the ducks on Tuesday they are foster carers who looked after you very well indeed'
const welsh =
  'pan oeddet ti’n dair oed est ti i fyw gyda Pat a Glyn wrth y môr roedd y tŷ a’r gŵr drws nesaf yn chwerthin llanfairpwllgwyngyll pob dydd Gwener gwnaethoch grempogau ŵyn ŷd sŵn'

/** Always the same: words of both languages, plain, bold and italic. */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function styledRuns(next: (below: number) => number): Run[] {
  const words = (next(2) === 0 ? english : welsh).split(' ')
  return Array.from({ length: 2 + next(3) }, () => {
    const text = `${Array.from({ length: 2 + next(5) }, () => words[next(words.length)]).join(' ')} `
    const style = next(4)
    return { text, ...(style === 1 && { bold: true }), ...(style === 2 && { italic: true }) }
  })
}

/** Pages of narrow and wide columns in many sizes. */
function makeBook(pages: number, storyFont: Book['settings']['storyFont']): Book {
  const next = random(77)
  return bookSchema.parse({
    id: 'lines',
    code: 'LIN 1',
    template: 'lines',
    title: {},
    settings: { format: 'a4-up', language: 'en', layer: '5-7', accent: 'mor', storyFont },
    sections: [{ id: 'now', kind: 'now', title: {} }],
    people: [],
    facts: [],
    kept: [],
    photos: [],
    pages: Array.from({ length: pages }, (_, page) => {
      const placed = Array.from({ length: frames }, (_unused, index) => ({
        id: `f-${page}-${index}`,
        kind: 'words',
        by: 'grown-up',
        purpose: (['story', 'story', 'title', 'caption', 'note'] as const)[next(5)],
        panel: (['none', 'white', 'tint'] as const)[next(3)],
        box: {
          x: 5 + (index % 2) * 100 + next(30) / 7,
          y: 4 + Math.floor(index / 2) * 95,
          width: 55 + next(400) / 10,
          height: 90,
          rotation: 0,
        },
        sizePt: 9 + next(16) / 2,
        words: { 'en/5-7': [{ runs: styledRuns(next) }], 'cy/5-7': [{ runs: styledRuns(next) }] },
      }))
      return {
        id: `p-${page}`,
        section: 'now',
        layout: 'free',
        background: { colour: 'white' },
        hard: false,
        state: 'open',
        frames: placed,
        stack: placed.map(({ id }) => id),
      }
    }),
  })
}

/** Six paragraphs a page: two hundred a face, or a thousand in the long run at night. */
const nightly = process.env.JOURNEYBOOK_NIGHTLY === '1'
const pages = nightly ? 170 : 34
const frames = 6
const screens = [
  { scale: 1, density: 1 },
  { scale: 0.63, density: 1.25 },
  { scale: 1.7, density: 1.5 },
] as const

let browser: Browser
beforeAll(async () => {
  browser = await launchHeadless()
})
afterAll(() => browser.close())

/** The text of each line of each page, as the page shows it at a zoom, and as its PDF holds it. */
async function linesOf(book: Book, screen: (typeof screens)[number], withPdf: boolean, language: ShownLanguage = 'en') {
  const purpose = purposeOf('print-shop')
  if (purpose === undefined) throw new Error('no purpose')
  const plan = unwrap(planPrint(book, purpose, { marks: false }))
  const job = toPrintJob({ book, purpose, language, layer: '5-7' }, plan)
  const nothing = { readPhoto: async () => undefined, readArt: async () => undefined }
  const serve = servePage({
    rendererFolder: await builtPrintPage(),
    job,
    pictures: new Pictures(nothing, purpose, await pressIn()),
    standIns: true,
    readSticker: async () => undefined,
  })
  const context = await browser.newContext({ deviceScaleFactor: screen.density })
  await context.route('**/*', async route => {
    const served = await serve(new URL(route.request().url()).pathname)
    await (served ? route.fulfill({ contentType: served.type, body: Buffer.from(served.body) }) : route.abort())
  })
  const page = await context.newPage()
  await page.goto('https://print.invalid/print.html')
  await page.waitForSelector('html[data-print=ready]', { state: 'attached' })
  const pdf = withPdf
    ? await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    : undefined
  const shown = await page.evaluate(zoom => {
    for (const one of document.querySelectorAll<HTMLElement>('.sheet')) {
      one.style.transformOrigin = '0 0'
      one.style.transform = `scale(${zoom})`
    }
    return [...document.querySelectorAll('.telling')].map(telling => {
      const lines: string[] = []
      let last = Number.NEGATIVE_INFINITY
      const walker = document.createTreeWalker(telling, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        for (let at = 0; at < text.length; at++) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getClientRects()[0]
          if (box !== undefined && text[at]?.trim() !== '' && box.bottom > last + box.height * 0.5) {
            lines.push('')
            last = box.bottom
          }
          lines.push(`${lines.pop() ?? ''}${text[at]}`)
        }
      }
      return lines.map(line => line.replace(/\s+/g, ' ').trim())
    })
  }, screen.scale)
  await context.close()
  return { shown, pdf }
}

/** The lines of a PDF: its text has a line's end wherever a baseline ends. Page numbers are not words. */
async function pdfLines(pdf: Uint8Array): Promise<string[]> {
  const facts = await factsOf(inMemory(pdf))
  const lines = facts.contents.flatMap(content => textRuns(content).join('').replaceAll(seam, '').split('\n'))
  return lines.map(line => line.replace(/\s+/g, ' ').trim()).filter(line => !/^\d*$/.test(line))
}

describe('line breaks', () => {
  it.each(['andika', 'atkinson', 'lexend'] as const)(
    'are the same on the screen at every zoom and in the PDF: paragraphs in both languages, styled, in %s',
    async storyFont => {
      const book = makeBook(pages, storyFont)
      const { shown, pdf } = await linesOf(book, screens[0], true)
      expect(shown).toHaveLength(pages * frames)
      expect(shown.flat().length).toBeGreaterThan(pages * frames * 2)
      const printed = await pdfLines(pdf!)
      expect(printed).toEqual(shown.flat())
      for (const screen of screens.slice(1)) expect((await linesOf(book, screen, false)).shown).toEqual(shown)
    },
    nightly ? 600_000 : 120_000,
  )

  it('are the same where both languages stand side by side in one frame', async () => {
    const sheets = nightly ? 85 : 5
    const book = makeBook(sheets, 'andika')
    const { shown, pdf } = await linesOf(book, screens[0], true, 'both')
    expect(shown).toHaveLength(sheets * frames * 2)
    for (const screen of screens.slice(1)) expect((await linesOf(book, screen, false, 'both')).shown).toEqual(shown)
    expect(await pdfLines(pdf!)).toEqual(shown.flat())
  }, 600_000)
})
