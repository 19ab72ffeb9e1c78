import type { ReactNode } from 'react'
import { languagesShown } from '#core/book/language.ts'
import type { FrameOf, Person } from '#core/book/schema.ts'
import { Drawn } from '../drawn.tsx'
import { inEach } from '../in-each.ts'
import { inLanguage } from '../names.ts'
import { fill, pageText } from '../page-text.ts'
import { Face } from './face.tsx'
import type { GeneratedProps } from './generated-frame.tsx'
import { ringOf } from './rings.ts'
import { Rows } from './rows.tsx'

/** Which faces a frame shows. */
export type FacesWhat = Extract<FrameOf<'generated'>['what'], `faces-${string}`>

const shown: Readonly<Record<FacesWhat, (person: Person) => boolean>> = {
  'faces-home': person => person.role !== 'child' && ringOf(person) === 'with-me',
  'faces-birth': ({ role }) => role === 'birth-mother' || role === 'birth-father',
  'faces-before': ({ role }) => role === 'foster-carer',
  'faces-siblings': ({ role, home }) => (role === 'brother' || role === 'sister') && home !== 'with-child',
}

/** Large faces in a row with their names: for a page where the picture is the page. At home the child is in the middle. */
export function Faces({ frame, scene, what }: GeneratedProps & { readonly what: FacesWhat }): ReactNode {
  const { width, height } = frame.box
  const [language = 'en'] = languagesShown(scene.language)
  const people = facesOf(scene.book.people, what)
  const child = scene.book.people.find(({ role }) => role === 'child')
  const rows = Math.ceil(people.length / 5)
  const columns = Math.ceil(people.length / Math.max(rows, 1))
  const cell = { width: width / Math.max(columns, 1), height: height / Math.max(rows, 1) }
  const isPair = people.some(({ name }) => inEach(scene.language, shown => inLanguage(name, shown)).length > 1)
  const radius = Math.min(cell.width * 0.43, cell.height * (isPair ? 0.34 : 0.38))
  const size = Math.min(radius * (isPair ? 0.36 : 0.4), 11)
  return (
    <Drawn
      width={width}
      height={height}
      label={fill(pageText(language).faces[what], { name: inLanguage(child?.name ?? {}, language) })}
    >
      {people.map((person, at) => {
        const row = Math.floor(at / columns)
        const inRow = Math.min(columns, people.length - row * columns)
        const x = width / 2 + ((at % columns) - (inRow - 1) / 2) * Math.min(cell.width, radius * 2.5)
        const y = row * cell.height + radius + cell.height * 0.02
        const names = inEach(scene.language, shown => inLanguage(person.name, shown))
        const longest = Math.max(1, ...names.map(({ length }) => length))
        const nameSize = Math.min(size, (cell.width * 1.7) / longest)
        return (
          <g key={person.id}>
            <Face person={person} name={names[0] ?? ''} scene={scene} x={x} y={y} radius={radius} />
            <g stroke="#fff" strokeWidth={size * 0.16} strokeLinejoin="round" paintOrder="stroke">
              <Rows lines={names} x={x} y={y + radius + size * 1.1} size={nameSize} weight={700} />
            </g>
          </g>
        )
      })}
    </Drawn>
  )
}

function facesOf(people: readonly Person[], what: FacesWhat): readonly Person[] {
  const others = people.filter(shown[what])
  const child = people.find(({ role }) => role === 'child')
  if (what !== 'faces-home' || child === undefined) return others
  const middle = Math.ceil(others.length / 2)
  return [...others.slice(0, middle), child, ...others.slice(middle)]
}
