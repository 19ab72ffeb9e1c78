/** What a family keeps with its book stays in the family when the book goes back to the agency, and comes home unharmed. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { addFamily, setFamily, setFeeling } from '#core/book/edits/family.ts'
import { chooseTold, readTellable } from '#core/book/edits/told.ts'
import { familyClasses, readFamily } from '#core/book/family.ts'
import type { PhotoId } from '#core/book/ids.ts'
import { withoutFamily } from '#services/handover/family.ts'
import { mergeInto } from '#services/handover/index.ts'
import { pageOne, smallBook } from '#support/books.ts'
import { countingIds } from '#support/ports.ts'

const on = '2026-03-03'

/** A family's copy, with something of every class but wished names. */
function familyCopy(): Y.Doc {
  const doc = createDoc(smallBook())
  const ids = countingIds('home')
  addFamily(doc, ids, 'worries', { text: 'that it happens again', on })
  addFamily(doc, ids, 'questions', { text: 'why me?', page: pageOne, on })
  addFamily(doc, ids, 'voices', { page: pageOne, by: 'child', sound: 'a'.repeat(64) as PhotoId, seconds: 3, on })
  addFamily(doc, ids, 'slips', { page: pageOne, was: 'Me now', should: 'Me, today', on })
  setFeeling(doc, { page: pageOne, weather: 'stormy', on })
  return doc
}

function copyFor(doc: Y.Doc, audience: string): Y.Doc {
  const copy = new Y.Doc()
  const state = withoutFamily(Y.encodeStateAsUpdate(doc), audience)
  if (state) Y.applyUpdate(copy, state)
  return copy
}

const has = (doc: Y.Doc) => familyClasses.filter(name => readFamily(doc, name).length > 0)

describe('a book that leaves the family', () => {
  it('takes the slips to the agency, and no feeling, question, worry or voice, not even a deleted one', () => {
    const doc = familyCopy()
    const copy = copyFor(doc, 'agency')
    expect(has(copy)).toEqual(['slips'])
    const bytes = Buffer.from(Y.encodeStateAsUpdate(copy)).toString('latin1')
    for (const words of ['happens again', 'why me', 'stormy']) expect(bytes).not.toContain(words)
    expect(has(copyFor(doc, 'other'))).toEqual(['slips'])
  })

  it('goes to another of the family with everything but voices that nobody chose', () => {
    expect(has(copyFor(familyCopy(), 'family'))).toEqual(['feelings', 'questions', 'worries', 'slips'])
    expect(has(copyFor(familyCopy(), 'self'))).toEqual(['voices', 'feelings', 'questions', 'worries', 'slips'])
  })

  it('comes back from the agency without taking anything of the family’s away', () => {
    const doc = familyCopy()
    const agency = copyFor(doc, 'agency')
    const [slip] = readFamily(agency, 'slips')
    agency
      .getMap<Y.Map<unknown>>('family/slips')
      .get(slip?.id ?? '')
      ?.set('became', 'accepted')
    mergeInto(doc, Y.encodeStateAsUpdate(agency))
    expect(has(doc)).toEqual(['voices', 'feelings', 'questions', 'worries', 'slips'])
    expect(readFamily(doc, 'worries').map(({ text }) => text)).toEqual(['that it happens again'])
    expect(readFamily(doc, 'slips').map(({ became }) => became)).toEqual(['accepted'])
  })
})

describe('what a family chose to tell', () => {
  const idOf = (doc: Y.Doc, name: 'questions' | 'worries') => readFamily(doc, name)[0]?.id ?? ''
  const told = (doc: Y.Doc) => readTellable(doc).map(({ name }) => name)

  it('goes to the agency one by one, and a worry only once that was agreed with the child', () => {
    const doc = familyCopy()
    const [question, worry] = [idOf(doc, 'questions'), idOf(doc, 'worries')]
    chooseTold(doc, [question, worry])
    expect(has(copyFor(doc, 'agency'))).toEqual(['questions', 'slips'])
    setFamily(doc, 'worries', worry, { agreed: on })
    expect(has(copyFor(doc, 'agency'))).toEqual(['questions', 'slips'])
    chooseTold(doc, [pageOne, worry])
    expect(has(copyFor(doc, 'agency'))).toEqual(['feelings', 'worries', 'slips'])
    setFamily(doc, 'worries', worry, { agreed: undefined })
    expect(has(copyFor(doc, 'agency'))).toEqual(['feelings', 'slips'])
  })

  it('is chosen anew for another weather of the same page', () => {
    const doc = familyCopy()
    chooseTold(doc, [pageOne])
    setFeeling(doc, { page: pageOne, weather: 'sunny', on })
    expect(has(copyFor(doc, 'agency'))).toEqual(['slips'])
  })

  it('reaches an agency that was sent the book without it, is answered there, and loses nothing written at home since', () => {
    const doc = familyCopy()
    const agency = copyFor(doc, 'agency')
    expect(told(agency)).toEqual([])
    const question = idOf(doc, 'questions')
    chooseTold(doc, [question])
    mergeInto(agency, Y.encodeStateAsUpdate(copyFor(doc, 'agency')))
    expect(told(agency)).toEqual(['questions'])
    setFamily(agency, 'questions', question, { became: 'answered', answer: 'Because you needed to be safe.' })
    setFamily(doc, 'questions', question, { age: 12 })
    mergeInto(doc, Y.encodeStateAsUpdate(agency))
    expect(readFamily(doc, 'questions')).toEqual([
      expect.objectContaining({ became: 'answered', answer: 'Because you needed to be safe.', age: 12, told: true }),
    ])
    // Not told a second time it stays where it was told, and at home.
    chooseTold(doc, [])
    const second = copyFor(doc, 'agency')
    expect(has(second)).toEqual(['slips'])
    mergeInto(agency, Y.encodeStateAsUpdate(second))
    expect(told(agency)).toEqual(['questions'])
    mergeInto(doc, Y.encodeStateAsUpdate(agency))
    expect(readFamily(doc, 'questions')).toHaveLength(1)
  })
})
