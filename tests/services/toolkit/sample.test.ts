import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { languages } from '#core/book/language.ts'
import { bookSchema } from '#core/book/schema.ts'
import { isBlank, plainText, versionKey } from '#core/book/words.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { readSample } from '#services/toolkit/sample.ts'

function fixedIds() {
  let next = 0
  return { next: () => `id${next++}` }
}

const { book, photos } = await readSample(fixedIds())
const frames = book.pages.flatMap(page => page.frames.map(frame => ({ page, frame })))

describe('the sample book', () => {
  it('is a whole book of pages that can be stapled, each finished', () => {
    bookSchema.parse(book)
    expect(book.pages.length % 4).toBe(0)
    expect(book.pages.every(page => page.state === 'open')).toBe(true)
  })

  it('has words in both languages in every place for words, and something in every place for a picture', () => {
    for (const { page, frame } of frames) {
      if (frame.kind === 'words')
        for (const language of languages) {
          expect(isBlank(frame.words[versionKey(language, '5-7')]), `${page.from} ${frame.slot} ${language}`).toBe(
            false,
          )
        }
      if (frame.kind === 'photo') {
        expect(frame.picture, `${page.from} ${frame.slot}`).toBeDefined()
        expect(frame.alt.en && frame.alt.cy, `${page.from} ${frame.slot}`).toBeTruthy()
      }
    }
  })

  it('has real photos, known by their own bytes and large enough to print', () => {
    expect(book.photos.length).toBeGreaterThanOrEqual(6)
    for (const photo of book.photos) {
      expect(createHash('sha256').update(photos.get(photo.id)!).digest('hex')).toBe(photo.id)
      expect(photo.agreed).toBe(true)
      expect(photo.width).toBeGreaterThanOrEqual(1600)
    }
    const shown = frames.flatMap(({ frame }) =>
      frame.kind === 'photo' && frame.picture && 'photo' in frame.picture ? [frame.picture.photo] : [],
    )
    expect(new Set(shown)).toEqual(new Set(photos.keys()))
  })

  it('says no more than ten words in a sentence, a name being one', () => {
    for (const { page, frame } of frames) {
      if (frame.kind !== 'words') continue
      for (const language of languages) {
        const text = plainText(frame.words[versionKey(language, '5-7')] ?? [], () => 'Name')
        for (const sentence of text.split(/\n|(?<=[.!?])\s+/)) {
          const names = sentence.replace(/Name((, | and | a | ac | a hefyd )Name)+/g, 'Name')
          expect(names.split(/\s+/).length, `${page.from} ${language}: ${sentence}`).toBeLessThanOrEqual(10)
        }
      }
    }
  })

  it('carries the toolkit’s guidance on every page', async () => {
    const template = (await readTemplates()).find(each => each.id === book.template)!
    for (const page of book.pages) expect(template.words.cy.guides[page.from!], page.from).toBeDefined()
  })
})
