import { describe, expect, it } from 'vitest'
import type { Book } from '#core/book/schema.ts'
import { changedSince, contentsOf } from '#services/register/edition-contents.ts'
import { readSample } from '#services/toolkit/sample.ts'
import { countingIds } from '#support/ports.ts'

const { book } = await readSample(countingIds())
const edition = { contents: contentsOf(book) }
const withPages = (pages: Book['pages']): Book => ({ ...book, pages })

describe('a book since an edition', () => {
  it('has not changed when nothing has, however it was read', () => {
    const shuffled = JSON.parse(
      JSON.stringify(book, (_, value: unknown) =>
        value !== null && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).toReversed())
          : value,
      ),
    ) as Book
    expect(changedSince(edition, book)).toBe(0)
    expect(changedSince(edition, shuffled)).toBe(0)
  })

  it('has changed by the pages that were written in, added or taken out, and not by those that moved', () => {
    const [first, second, ...rest] = book.pages
    if (!first || !second) throw new Error('two pages')
    expect(changedSince(edition, withPages([second, first, ...rest]))).toBe(0)
    const moved = { ...first, frames: first.frames.map(frame => ({ ...frame, box: { ...frame.box, x: 1 } })) }
    expect(changedSince(edition, withPages([moved, second, ...rest]))).toBe(1)
    expect(changedSince(edition, withPages([second, ...rest]))).toBe(1)
    expect(changedSince(edition, withPages([...book.pages, { ...first, id: 'new' as never }]))).toBe(1)
  })

  it('has changed on every page that says the name of someone who is called something else now', () => {
    const people = book.people.map(person => (person.role === 'pet' ? { ...person, name: { en: 'Rex' } } : person))
    const changed = changedSince(edition, { ...book, people })
    expect(changed).toBeGreaterThan(0)
    expect(changed).toBeLessThan(book.pages.length)
  })

  it('is not known for an edition that kept no contents', () => {
    expect(changedSince({}, book)).toBeUndefined()
  })
})
