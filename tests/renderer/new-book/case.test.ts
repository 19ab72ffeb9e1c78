import { describe, expect, it } from 'vitest'
import { personIdSchema } from '#core/book/ids.ts'
import type { Person } from '#core/book/schema.ts'
import { addPerson, emptyDraft } from '#renderer/new-book/state.ts'
import { toCase } from '#renderer/new-book/to-answers.ts'

const person = (id: string, role: Person['role'], name: string): Person => ({
  id: personIdSchema.parse(id),
  role,
  name: { en: name, cy: name },
})
const people = [person('a', 'child', 'Mali'), person('b', 'birth-mother', 'Kelly'), person('c', 'brother', 'Jac')]

const draft = {
  ...addPerson(
    addPerson(
      addPerson({ ...emptyDraft, name: 'Mali' }, { role: 'birth-mother', nameEn: 'Kelly', fullName: 'Kelly Roberts' }),
      { role: 'other' },
    ),
    { role: 'brother', nameEn: 'Jac', fullName: 'Jac Roberts' },
  ),
  case: {
    ...emptyDraft.case,
    childFullName: 'Mali Roberts',
    otherNames: 'Penrhyn\nHeol y Bont, ',
    authority: 'ynys môn',
    reviewsHeld: ['2026-09-08', '2026-08-20'],
  },
}

describe('the case of a new book', () => {
  it('gives each full name to the person of the book, past those who had no name', () => {
    expect(toCase(draft, people).fullNames).toEqual({ a: 'Mali Roberts', b: 'Kelly Roberts', c: 'Jac Roberts' })
  })

  it('keeps the child’s full name among the others when the book cannot be read', () => {
    expect(toCase(draft, []).otherNames).toEqual(['Penrhyn', 'Heol y Bont', 'Mali Roberts'])
  })

  it('puts the reviews in order and spells a council as reports do', () => {
    expect(toCase(draft, people)).toMatchObject({
      reviewsHeld: ['2026-08-20', '2026-09-08'],
      authority: 'Isle of Anglesey',
      nation: 'wales',
    })
  })

  it('is a record with nothing in it when nothing was said', () => {
    expect(toCase(emptyDraft, [])).toMatchObject({ version: 1, fullNames: {}, otherNames: [], reviewsHeld: [] })
  })
})
