import type { ReactNode } from 'react'
import { type FaceName, faceOf } from '#core/book/fit/faces.ts'
import { textWidth } from '#core/book/fit/widths.ts'
import { inEach } from '#core/book/in-each.ts'
import { type Language, languagesShown } from '#core/book/language.ts'
import { sizePt } from '#core/book/type-scale.ts'
import { Drawn } from '../drawn.tsx'
import { inLanguage } from '../names.ts'
import { fill, pageText } from '../page-text.ts'
import type { GeneratedProps } from './generated-frame.tsx'
import { homes, type Stay } from './homes.ts'
import { placeLabels } from './label-rows.ts'
import { Rows } from './rows.tsx'

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
  const child = book.people.find(({ role }) => role === 'child')
  const stays = homes(book, language)
  const total = sumOf(stays) || 1
  const size = (sizePt('caption', layer, book.settings) * 25.4) / 72
  const bar = Math.min(16, height / 3)
  const bold = faceOf({ font: book.settings.storyFont, layer, purpose: 'caption', bold: true })
  const plain = faceOf({ font: book.settings.storyFont, layer, purpose: 'caption' })
  const ends = stays.map((_, at) => (sumOf(stays.slice(0, at + 1)) / total) * width)
  const spans = stays.map((stay, at) => {
    const { id } = stay
    const left = ends[at - 1] ?? 0
    return {
      id,
      who: inEach(scene.language, shown => homes(book, shown)[at]?.who ?? ''),
      long: inEach(scene.language, shown => howLong(stay, shown)),
      left,
      length: (ends[at] ?? 0) - left,
    }
  })
  const middle = ({ left, length }: { left: number; length: number }) => left + length / 2
  const widest = (lines: readonly string[], face: FaceName) =>
    (Math.max(0, ...lines.map(line => textWidth(line, face))) * size) / 1000
  const names = placeLabels(
    spans.map(span => ({ middle: middle(span), width: widest(span.who, bold) })),
    width,
    size * 0.6,
  )
  const times = placeLabels(
    spans.map(span => ({ middle: middle(span), width: widest(span.long, plain) * 0.9 })),
    width,
    size * 0.6,
  )
  const nameRow = Math.max(1, ...spans.map(({ who }) => who.length)) * size * 1.2
  const timeRow = Math.max(1, ...spans.map(({ long: lines }) => lines.length)) * size * 1.15
  const top = (height - bar) / 2
  return (
    <Drawn
      width={width}
      height={height}
      label={fill(pageText(language).homes.label, { name: inLanguage(child?.name ?? {}, language) })}
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
                d={`M${left + length / 2} ${top - 1}V${top - 2 - name.row * nameRow}`}
                stroke="var(--book-deep)"
                strokeWidth={0.3}
                opacity={0.5}
              />
            )}
            <Rows
              lines={who}
              x={name.middle}
              y={top - 3 - name.row * nameRow - (who.length - 1) * size * 1.1}
              size={size}
              weight={700}
            />
            <Rows
              lines={long}
              x={time.middle}
              y={top + bar + size + 2 + time.row * timeRow}
              size={size * 0.9}
              fill="var(--c-ink)"
            />
          </g>
        )
      })}
    </Drawn>
  )
}

function howLong({ months, now }: Stay, language: Language): string {
  const text = pageText(language).homes
  if (now) return text.now
  return months === 1 ? text.month : fill(text.months, { count: months })
}
