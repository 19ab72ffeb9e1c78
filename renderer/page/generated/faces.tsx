import type { ReactNode } from 'react'
import { inEach } from '#core/book/in-each.ts'
import { languagesShown } from '#core/book/language.ts'
import { type FacesWhat, facesGrid, facesOf } from '#core/book/portraits.ts'
import { Drawn } from '../drawn.tsx'
import { inLanguage } from '../names.ts'
import { fill, pageText } from '../page-text.ts'
import { Face } from './face.tsx'
import type { GeneratedProps } from './generated-frame.tsx'
import { Rows } from './rows.tsx'

/** Large faces in a row with their names: for a page where the picture is the page. At home the child is in the middle. */
export function Faces({ frame, scene, what }: GeneratedProps & { readonly what: FacesWhat }): ReactNode {
  const { width, height } = frame.box
  const [language = 'en'] = languagesShown(scene.language)
  const people = facesOf(scene.book.people, what)
  const child = scene.book.people.find(({ role }) => role === 'child')
  const { columns, cell, radius, isPair } = facesGrid(frame, people, scene.language)
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
