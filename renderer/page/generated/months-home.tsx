import type { ReactNode } from 'react'
import { faceOf } from '#core/book/fit/faces.ts'
import { textWidth } from '#core/book/fit/widths.ts'
import { languagesShown } from '#core/book/language.ts'
import { sizePt } from '#core/book/type-scale.ts'
import { Drawn } from '../drawn.tsx'
import { inLanguage } from '../names.ts'
import { fill, pageText } from '../page-text.ts'
import type { GeneratedProps } from './generated-frame.tsx'
import { homes, type Stay } from './homes.ts'
import { placeLabels } from './label-rows.ts'

const fills = ['var(--c-sun)', 'var(--c-grass)', 'var(--book)', 'var(--c-rose)', 'var(--c-sky)'] as const

const nowhere = { middle: 0, row: 0 } as const

function sumOf(stays: readonly Stay[]): number {
  return stays.reduce((sum, { months }) => sum + months, 0)
}

/** How long the child lived in each home, as one bar: length is time. */
export function MonthsHome({ frame, scene }: GeneratedProps): ReactNode {
  const { width, height } = frame.box
  const { book, layer } = scene
  const [language = 'en'] = languagesShown(scene.language)
  const text = pageText(language)
  const child = book.people.find(({ role }) => role === 'child')
  const stays = homes(book, language)
  const total = sumOf(stays) || 1
  const size = (sizePt('caption', layer, book.settings.format) * 25.4) / 72
  const bar = Math.min(16, height / 3)
  const bold = faceOf({ font: book.settings.storyFont, layer, purpose: 'caption', bold: true })
  const plain = faceOf({ font: book.settings.storyFont, layer, purpose: 'caption' })
  const ends = stays.map((_, at) => (sumOf(stays.slice(0, at + 1)) / total) * width)
  const spans = stays.map(({ id, who, months, now }, at) => {
    const left = ends[at - 1] ?? 0
    const long = now ? text.homes.now : months === 1 ? text.homes.month : fill(text.homes.months, { count: months })
    return { id, who, long, left, length: (ends[at] ?? 0) - left }
  })
  const middle = ({ left, length }: { left: number; length: number }) => left + length / 2
  const names = placeLabels(
    spans.map(span => ({ middle: middle(span), width: (textWidth(span.who, bold) * size) / 1000 })),
    width,
    size * 0.6,
  )
  const times = placeLabels(
    spans.map(span => ({ middle: middle(span), width: (textWidth(span.long, plain) * size * 0.9) / 1000 })),
    width,
    size * 0.6,
  )
  const top = (height - bar) / 2
  return (
    <Drawn
      width={width}
      height={height}
      label={fill(text.homes.label, { name: inLanguage(child?.name ?? {}, language) })}
    >
      {spans.map(({ id, who, long, left, length }, at) => {
        const [name, time] = [names[at] ?? nowhere, times[at] ?? nowhere]
        return (
          <g key={id}>
            <rect
              x={left}
              y={top}
              width={Math.max(0, length - 0.8)}
              height={bar}
              rx={Math.min(2, length / 3)}
              fill={fills[at % fills.length]}
            />
            {name.row > 0 && (
              <path
                d={`M${left + length / 2} ${top - 1}V${top - 2 - name.row * size * 1.25}`}
                stroke="var(--book-deep)"
                strokeWidth={0.3}
                opacity={0.5}
              />
            )}
            <text
              x={name.middle}
              y={top - 3 - name.row * size * 1.25}
              textAnchor="middle"
              fontSize={size}
              fontWeight={700}
              fill="var(--book-deep)"
            >
              {who}
            </text>
            <text
              x={time.middle}
              y={top + bar + size + 2 + time.row * size * 1.15}
              textAnchor="middle"
              fontSize={size * 0.9}
              fill="var(--c-ink)"
            >
              {long}
            </text>
          </g>
        )
      })}
    </Drawn>
  )
}
