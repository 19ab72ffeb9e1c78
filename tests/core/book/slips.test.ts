import { beforeEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { addFamily } from '#core/book/edits/family.ts'
import { acceptSlip, answerSlip } from '#core/book/edits/slips.ts'
import { readFamily, type Slip } from '#core/book/family.ts'
import { readBook } from '#core/book/read.ts'
import { createUndo } from '#core/book/undo.ts'
import type { Run } from '#core/book/words.ts'
import { unwrap } from '#core/result.ts'
import { pageOne, smallBook, storyOne, titleOne } from '#support/books.ts'
import { countingIds } from '#support/ports.ts'

let doc: Y.Doc
const words = () => JSON.stringify(unwrap(readBook(doc)).pages[0]?.frames)
const slip = (): Slip => readFamily(doc, 'slips')[0]!

beforeEach(() => {
  doc = createDoc(smallBook())
})

describe('a slip from the family', () => {
  it('takes the place of the words it names when it is accepted, as one step back', () => {
    addFamily(doc, countingIds(), 'slips', {
      page: pageOne,
      frame: titleOne,
      was: 'Me now',
      should: 'Me',
      on: '2026-03-03',
    })
    const before = words()
    const undo = createUndo(doc)
    expect(acceptSlip(doc, slip())).toBe(true)
    expect(words()).toBe(before.replace('Me now', 'Me'))
    expect(slip().became).toBe('accepted')
    undo.undo()
    expect([words(), slip().became]).toEqual([before, undefined])
  })

  it('keeps the names in a sentence as names that follow the People list', () => {
    const was = 'with Kelly.'
    const should = 'with Kelly, your first mum.'
    addFamily(doc, countingIds(), 'slips', { page: pageOne, frame: storyOne, was, should, on: '2026-03-03' })
    expect(acceptSlip(doc, slip())).toBe(true)
    const frame = unwrap(readBook(doc)).pages[0]?.frames.find(({ id }) => id === storyOne)
    const [line] = (frame?.kind === 'words' && frame.words['en/5-7']) || []
    const told = [{ text: 'You live with ' }, { person: 'kelly' }, { text: ', your first mum.' }]
    expect(JSON.stringify(line?.runs.reduce(joined, []))).toBe(JSON.stringify(told))
  })

  it('changes nothing where its words are gone', () => {
    addFamily(doc, countingIds(), 'slips', {
      page: pageOne,
      frame: storyOne,
      was: 'Not here.',
      should: 'No.',
      on: '2026-03-03',
    })
    const before = words()
    expect(acceptSlip(doc, slip())).toBe(false)
    expect([words(), slip().became]).toEqual([before, undefined])
  })

  it('can be answered, and the page stays as it is', () => {
    addFamily(doc, countingIds(), 'slips', { page: pageOne, should: 'More about Pat', on: '2026-03-03' })
    const before = words()
    answerSlip(doc, slip(), 'We will ask her.')
    expect(words()).toBe(before)
    expect(slip()).toMatchObject({ became: 'answered', answer: 'We will ask her.' })
  })
})

/** Runs with neighbouring texts of one look put together: how they are cut says nothing. */
function joined(runs: Run[], run: Run): Run[] {
  const last = runs.at(-1)
  if (last && 'text' in last && 'text' in run) return [...runs.slice(0, -1), { ...last, text: last.text + run.text }]
  return [...runs, run]
}
