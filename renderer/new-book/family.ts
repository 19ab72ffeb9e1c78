/** The people a kind of family begins with. Their names are a beginning: the person changes them to what this child says. */
import type { Role } from '#core/book/schema.ts'
import { addPerson, type Draft, type DraftPerson, type Family, removePerson } from './state.ts'

type Start = Pick<DraftPerson, 'role' | 'nameEn' | 'nameCy'> & { readonly portrait: string }

const mum = { role: 'parent', nameEn: 'Mum', nameCy: 'Mam', portrait: 'portrait-woman-red' } as const
const mummy = { role: 'parent', nameEn: 'Mummy', nameCy: 'Mami', portrait: 'portrait-woman-afro' } as const
const dad = { role: 'parent', nameEn: 'Dad', nameCy: 'Dad', portrait: 'portrait-tom' } as const
const daddy = { role: 'parent', nameEn: 'Daddy', nameCy: 'Dadi', portrait: 'portrait-rhys' } as const

const parents: Readonly<Record<Family, readonly Start[]>> = {
  mum: [mum],
  dad: [dad],
  'two-mums': [mum, mummy],
  'two-dads': [dad, daddy],
  'mum-and-dad': [mum, dad],
  later: [],
}

/** The picture someone has until another is chosen. */
export const usualPortrait: Partial<Record<Role, string>> = {
  parent: 'portrait-woman-red',
  'birth-mother': 'portrait-kelly',
  'birth-father': 'portrait-man-fair',
  'foster-carer': 'portrait-pat',
  brother: 'portrait-jac',
  sister: 'portrait-child-curly',
  grandparent: 'portrait-mamgu',
  relative: 'portrait-man-elder',
  'social-worker': 'portrait-beth',
  judge: 'portrait-judge',
  friend: 'portrait-friend',
  pet: 'portrait-pwdin',
}

/**
 * Chooses the family. Parents that nobody has touched give way to the new ones; a parent with a name of their own stays.
 */
export function chooseFamily(draft: Draft, family: Family): Draft {
  const untouched = draft.people.filter(person => isUntouched(person)).map(person => person.key)
  const cleared = untouched.reduce(removePerson, draft)
  const kept = cleared.people.filter(person => person.role === 'parent').length
  const withParents = parents[family].slice(kept).reduce<Draft>(addPerson, cleared)
  return { ...withParents, family, people: parentsFirst(withParents.people) }
}

function isUntouched({ role, nameEn, nameCy, known, fullName }: DraftPerson): boolean {
  const starts = Object.values(parents).flat()
  return (
    role === 'parent' &&
    known === '' &&
    fullName === '' &&
    starts.some(start => start.nameEn === nameEn && start.nameCy === nameCy)
  )
}

function parentsFirst(people: readonly DraftPerson[]): readonly DraftPerson[] {
  const isParent = (person: DraftPerson) => person.role === 'parent'
  return [...people.filter(isParent), ...people.filter(person => !isParent(person))]
}
