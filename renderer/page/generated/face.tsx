import { type ReactNode, useId } from 'react'
import type { Person } from '#core/book/schema.ts'
import { colour } from '../shape-frame.tsx'
import type { PageScene } from '../types.ts'

interface Props {
  readonly person: Person
  readonly name: string
  readonly scene: PageScene
  /** Middle and radius, mm in the drawing. */
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Someone's round portrait, or a round with the first letter of their name. */
export function Face({ person, name, scene, x, y, radius }: Props): ReactNode {
  const clip = useId()
  const found =
    person.portrait && scene.pictures({ picture: person.portrait, widthMm: radius * 2, heightMm: radius * 2 })
  return (
    <>
      <circle cx={x} cy={y} r={radius + 0.7} fill="#fff" />
      <circle cx={x} cy={y} r={radius} fill={colour(person.colour ?? 'book-tint')} />
      {found ? (
        <>
          <clipPath id={clip}>
            <circle cx={x} cy={y} r={radius} />
          </clipPath>
          <image
            href={found.url}
            x={x - radius}
            y={y - radius}
            width={radius * 2}
            height={radius * 2}
            preserveAspectRatio={found.cut ? 'none' : 'xMidYMid slice'}
            clipPath={`url(#${clip})`}
          />
        </>
      ) : (
        <text
          x={x}
          y={y}
          dy="0.36em"
          textAnchor="middle"
          fontSize={radius}
          style={{ fontFamily: '"Young Serif", serif' }}
          fill="var(--book-deep)"
        >
          {Array.from(name)[0] ?? ''}
        </text>
      )}
    </>
  )
}
