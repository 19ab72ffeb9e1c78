/** Whose portraits a page draws from People, and how large: the page draws by it, and print bakes by it before anybody prints. */
import { languagesShown, type ShownLanguage } from './language.ts'
import { inLanguage } from './names.ts'
import type { FrameOf, Person } from './schema.ts'

/** The rings of the people map, inside out: who I live with, my family and homes before, people who help. */
export type Ring = 'with-me' | 'before' | 'helping'

/** Which faces a frame of large faces shows. */
export type FacesWhat = Extract<FrameOf<'generated'>['what'], `faces-${string}`>

/** A portrait on a page. */
export interface Portrait {
  readonly person: Person
  /** mm. */
  readonly radius: number
}

/** How a frame of large faces is divided, mm: rows of at most five. */
export interface FacesGrid {
  readonly columns: number
  readonly cell: { readonly width: number; readonly height: number }
  readonly radius: number
  /** Whether somebody has a name of their own in each language shown. */
  readonly isPair: boolean
}

const helpers: readonly Person['role'][] = ['social-worker', 'judge', 'guardian', 'friend', 'other']

/** The ring of a person who is not the child. */
export function ringOf(person: Person): Ring {
  if (person.home === 'with-child') return 'with-me'
  if (person.home === undefined && (person.role === 'parent' || person.role === 'pet')) return 'with-me'
  return helpers.includes(person.role) && person.home !== 'before' ? 'helping' : 'before'
}

const shownIn: Readonly<Record<FacesWhat, (person: Person) => boolean>> = {
  'faces-home': person => person.role !== 'child' && ringOf(person) === 'with-me',
  'faces-birth': ({ role }) => role === 'birth-mother' || role === 'birth-father',
  'faces-before': ({ role }) => role === 'foster-carer',
  'faces-siblings': ({ role, home }) => (role === 'brother' || role === 'sister') && home !== 'with-child',
}

/** Whom a frame of large faces shows, in order: at home the child is in the middle. */
export function facesOf(people: readonly Person[], what: FacesWhat): readonly Person[] {
  const others = people.filter(shownIn[what])
  const child = people.find(({ role }) => role === 'child')
  if (what !== 'faces-home' || child === undefined) return others
  const middle = Math.ceil(others.length / 2)
  return [...others.slice(0, middle), child, ...others.slice(middle)]
}

/** The grid of large faces in a frame. */
export function facesGrid(
  { box: { width, height } }: Pick<FrameOf<'generated'>, 'box'>,
  people: readonly Person[],
  shown: ShownLanguage,
): FacesGrid {
  const rows = Math.ceil(people.length / 5)
  const columns = Math.ceil(people.length / Math.max(rows, 1))
  const cell = { width: width / Math.max(columns, 1), height: height / Math.max(rows, 1) }
  const isPair = people.some(({ name }) => new Set(languagesShown(shown).map(each => inLanguage(name, each))).size > 1)
  return { columns, cell, isPair, radius: Math.min(cell.width * 0.43, cell.height * (isPair ? 0.34 : 0.38)) }
}

/** How large a face on the people map is, mm: the child's a little larger. */
export function mapRadius({ box }: Pick<FrameOf<'generated'>, 'box'>, isChild: boolean): number {
  return Math.min(box.width, box.height) * (isChild ? 0.058 : 0.046)
}

/** Every portrait that a frame draws; those of people who have none too. */
export function portraitsOf(
  frame: FrameOf<'generated'>,
  people: readonly Person[],
  shown: ShownLanguage,
): readonly Portrait[] {
  switch (frame.what) {
    case 'people-map': {
      const child = people.find(({ role }) => role === 'child')
      return people.map(person => ({ person, radius: mapRadius(frame, person === child) }))
    }
    case 'faces-home':
    case 'faces-birth':
    case 'faces-before':
    case 'faces-siblings': {
      const faces = facesOf(people, frame.what)
      const { radius } = facesGrid(frame, faces, shown)
      return faces.map(person => ({ person, radius }))
    }
    default:
      return []
  }
}
