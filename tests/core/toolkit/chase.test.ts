import { describe, expect, it } from 'vitest'
import { createDoc } from '#core/book/doc.ts'
import { setFact } from '#core/book/edits/people.ts'
import { readBook } from '#core/book/read.ts'
import type { Asked } from '#core/book/schema.ts'
import { chaseList, openByWhom } from '#core/toolkit/chase.ts'
import { smallBook } from '#support/books.ts'

const book = smallBook()
const weight = book.facts[0]!

function onceAsked(asked: readonly Asked[], more: object = {}) {
  const doc = createDoc(book)
  setFact(doc, weight.id, { asked: [...asked], ...more })
  const read = readBook(doc)
  if (!read.ok) throw new Error(read.code)
  return read.value
}

describe('the chase list', () => {
  it('has what is not known, and who may know it', () => {
    expect(chaseList(book)).toMatchObject([
      { kind: 'born-weight', state: 'to-ask', of: { en: 'the health visitor' }, asked: [] },
    ])
  })

  it('keeps in the book when it was asked and what came back', () => {
    const waiting = onceAsked([{ of: 'the ward', on: '2026-11-03' }])
    expect(chaseList(waiting)[0]).toMatchObject({ state: 'waiting', asked: [{ of: 'the ward', on: '2026-11-03' }] })
    for (const answer of ['came', 'refused', 'not-known'] as const) {
      const answered = onceAsked([
        { of: 'the ward', on: '2026-11-03' },
        { of: 'the ward', on: '2026-11-10', answer },
      ])
      expect(chaseList(answered)[0]?.state).toBe(answer)
      expect(openByWhom(answered).size).toBe(0)
    }
  })

  it('still shows what came once the fact is told, and forgets what was answered without asking', () => {
    const told = { certainty: 'told', value: { en: '3.1 kilos' } } as const
    expect(chaseList(onceAsked([{ of: 'the ward', on: '2026-11-03' }], told))[0]?.state).toBe('came')
    expect(chaseList(onceAsked([], told))).toEqual([])
  })

  it('is by whom it is asked of', () => {
    expect([...openByWhom(book).keys()]).toEqual(['the health visitor'])
  })
})
