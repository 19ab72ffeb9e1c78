/** Our Word files, read back as a word processor would: with mammoth, which the Word import uses too. */
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { languages } from '#core/book/language.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { chaseLetter } from '#services/word/chase-letter.ts'
import { packFor } from '#services/word/pack-for.ts'
import { smallBook } from '#support/books.ts'

const html = async (bytes: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
const headings = (text: string, level: 1 | 2) =>
  [...text.matchAll(new RegExp(`<h${level}>(?:<a[^>]*></a>)*([^<]*)</h${level}>`, 'g'))].map(([, words]) => words)

function ids() {
  let next = 0
  return { next: () => `id${next++}` }
}

describe('the letter that asks', () => {
  const today = '2026-11-26'

  it.each(languages)('asks each open question of one person, by heading, in %s', async language => {
    const bytes = await chaseLetter({ book: smallBook(), of: 'the health visitor', language, today })
    const text = await html(bytes!)
    expect(headings(text, 2)).toEqual([language === 'en' ? 'The weight at birth' : 'Y pwysau adeg y geni'])
    expect(text).toContain('Mali')
    expect(text).toContain(language === 'en' ? '26 November 2026' : '26 Tachwedd 2026')
    expect(text).not.toMatch(/\{\{|undefined|Kelly/)
  })

  it('is not written where nothing is open for that person', async () => {
    expect(await chaseLetter({ book: smallBook(), of: 'the judge', language: 'en', today })).toBeUndefined()
  })
})

describe('the foster carer’s pack', () => {
  it.each(languages)('is four pages with four questions each, found again by their headings, in %s', async language => {
    const text = await html(await packFor({ en: 'Mali' }, language, await readTemplates(), ids()))
    expect(headings(text, 1)).toHaveLength(4)
    expect(headings(text, 2)).toHaveLength(16)
    expect(headings(text, 1)[0]).toContain('Mali')
    expect(text).not.toMatch(/\{\{|undefined/)
  })
})
