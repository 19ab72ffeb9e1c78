import { describe, expect, it } from 'vitest'
import { createDoc } from '#core/book/doc.ts'
import { setFrame, writeWords } from '#core/book/edits/frames.ts'
import type { FrameId } from '#core/book/ids.ts'
import { beginFromNearest, missingOn } from '#core/book/missing.ts'
import { readBook } from '#core/book/read.ts'
import { unwrap } from '#core/result.ts'
import { smallBook } from '#support/books.ts'

function start() {
  const doc = createDoc(smallBook())
  const page = () => unwrap(readBook(doc)).pages[0]!
  return { doc, page }
}
const [title, story] = ['one-title', 'one-story'] as FrameId[] as [FrameId, FrameId]

describe('words that are not told yet', () => {
  it('are those that another language or age has', () => {
    const { page } = start()
    expect(missingOn(page(), ['en'], '5-7')).toEqual([])
    expect(missingOn(page(), ['en', 'cy'], '5-7')).toEqual([{ frame: story, language: 'cy' }])
    expect(missingOn(page(), ['cy'], '8-11')).toEqual([
      { frame: title, language: 'cy', from: '5-7' },
      { frame: story, language: 'cy' },
    ])
  })

  it('are not places where nobody has written anything, nor a child’s own words', () => {
    const { doc, page } = start()
    for (const frame of [title, story]) {
      writeWords(doc, frame, 'en', '5-7', [])
      writeWords(doc, frame, 'cy', '5-7', [])
    }
    expect(missingOn(page(), ['en', 'cy'], '8-11')).toEqual([])
    writeWords(doc, story, 'en', '5-7', [{ runs: [{ text: 'By me' }] }])
    setFrame(doc, story, { by: 'child' } as object)
    expect(missingOn(page(), ['en', 'cy'], '8-11')).toEqual([])
  })

  it('begin from the nearest age in their own language, the younger of two, and never from the other language', () => {
    const { doc, page } = start()
    writeWords(doc, title, 'en', '12+', [{ runs: [{ text: 'For older ones' }] }])
    writeWords(doc, title, 'en', '0-4', [{ runs: [{ text: 'Me!' }] }])
    const missing = missingOn(page(), ['en', 'cy'], '8-11')
    expect(missing.find(({ frame, language }) => frame === title && language === 'en')?.from).toBe('5-7')
    expect(beginFromNearest(doc, page(), missing, '8-11')).toBe(3)
    const words = (frame: FrameId) => page().frames.find(({ id }) => id === frame) as { words: Record<string, unknown> }
    expect(words(title).words['en/8-11']).toEqual([{ runs: [{ text: 'Me now' }] }])
    expect(words(title).words['cy/8-11']).toEqual([{ runs: [{ text: 'Fi nawr' }] }])
    expect(words(story).words['cy/8-11']).toBeUndefined()
    expect(missingOn(page(), ['en', 'cy'], '8-11')).toEqual([{ frame: story, language: 'cy' }])
  })
})
