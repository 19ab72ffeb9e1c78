import type { ReactNode } from 'react'
import { inEach } from '#core/book/in-each.ts'
import { languagesShown } from '#core/book/language.ts'
import { mapRadius, ringOf } from '#core/book/portraits.ts'
import type { Person } from '#core/book/schema.ts'
import { sizePt } from '#core/book/type-scale.ts'
import { Drawn } from '../drawn.tsx'
import { inLanguage } from '../names.ts'
import { fill, pageText } from '../page-text.ts'
import { Face } from './face.tsx'
import type { GeneratedProps } from './generated-frame.tsx'
import { childSpot, ringNames, spotsOf } from './rings.ts'
import { Rows } from './rows.tsx'

/** How far each ring reaches, outside in, as a fraction of half the map. */
const ringReach = [1, 0.72, 0.42] as const

/** Millimetres in a point. */
const mmPerPt = 25.4 / 72

/** The smallest that a name or a ring's label is on paper, mm: 9 pt. */
const leastSize = 9 * mmPerPt

/** The people in a child's life as rings round the child. */
export function PeopleMap({ frame, scene }: GeneratedProps): ReactNode {
  const { width, height } = frame.box
  const { book, layer } = scene
  const [language = 'en'] = languagesShown(scene.language)
  const text = pageText(language)
  const child = book.people.find(({ role }) => role === 'child')
  const name = inLanguage(child?.name ?? {}, language)
  const side = Math.min(width, height)
  const most = side / 26
  // A book's own least size holds for every word of the map, as far as there is room for its people.
  const least = Math.max(leastSize, Math.min((book.settings.leastPt ?? 0) * mmPerPt, most))
  const size = Math.max(least, Math.min(sizePt('caption', layer, book.settings) * mmPerPt, most))
  // In one row: somebody may stand close under it.
  const me = inEach(scene.language, shown => pageText(shown).map.me).join(' · ')
  return (
    <Drawn width={width} height={height} label={fill(text.map.label, { name })}>
      {ringReach.map((by, at) => (
        <ellipse
          key={by}
          cx={width / 2}
          cy={height / 2}
          rx={(width / 2) * by}
          ry={(height / 2) * by}
          fill="var(--book)"
          opacity={0.1 + at * 0.07}
        />
      ))}
      {ringNames.toReversed().map((ring, at) => (
        <Rows
          key={ring}
          lines={inEach(scene.language, shown => pageText(shown).map[ring])}
          x={width / 2}
          y={(height / 2) * (1 - (ringReach[at] ?? 1)) + size * 1.35}
          size={Math.max(least, size * 0.86)}
        />
      ))}
      {placed(book.people, child).map(({ person, spot, main }) => (
        <Labelled
          key={person.id}
          person={person}
          names={main ? [me] : inEach(scene.language, shown => inLanguage(person.name, shown))}
          x={spot.x * width}
          y={spot.y * height}
          radius={mapRadius(frame, main)}
          size={size}
          scene={scene}
        />
      ))}
    </Drawn>
  )
}

interface LabelledProps {
  readonly person: Person
  readonly names: readonly string[]
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly size: number
  readonly scene: GeneratedProps['scene']
}

function Labelled({ size, names, ...face }: LabelledProps): ReactNode {
  return (
    <g>
      <Face {...face} name={names[0] ?? ''} />
      <Rows lines={names} x={face.x} y={face.y + face.radius + size * 1.15} size={size} weight={700} />
    </g>
  )
}

function placed(people: readonly Person[], child: Person | undefined) {
  const others = people.filter(person => person !== child)
  const rings = ringNames.flatMap(ring => {
    const here = others.filter(person => ringOf(person) === ring)
    const spots = spotsOf(ring, here.length)
    return here.map((person, at) => ({ person, spot: spots[at] ?? { x: 0.5, y: 0.5 }, main: false }))
  })
  const atHome = others.filter(person => ringOf(person) === 'with-me').length
  return child ? [{ person: child, spot: childSpot(atHome), main: true }, ...rings] : rings
}
