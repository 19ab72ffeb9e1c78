import type { ReactNode } from 'react'
import { languagesShown } from '#core/book/language.ts'
import { sizePt } from '#core/book/type-scale.ts'
import { Drawn } from '../drawn.tsx'
import { inLanguage } from '../names.ts'
import { fill, pageText } from '../page-text.ts'
import type { GeneratedProps } from './generated-frame.tsx'
import { homes } from './homes.ts'

const fills = ['var(--c-sun)', 'var(--c-grass)', 'var(--book)', 'var(--c-rose)', 'var(--c-sky)'] as const

/** How long the child lived in each home, as one bar: length is time. */
export function MonthsHome({ frame, scene }: GeneratedProps): ReactNode {
  const { width, height } = frame.box
  const { book, layer } = scene
  const [language = 'en'] = languagesShown(scene.language)
  const text = pageText(language)
  const child = book.people.find(({ role }) => role === 'child')
  const stays = homes(book, language)
  const total = stays.reduce((sum, { months }) => sum + months, 0) || 1
  const size = (sizePt('caption', layer, book.settings.format) * 25.4) / 72
  const bar = Math.min(16, height / 3)
  let x = 0
  return (
    <Drawn
      width={width}
      height={height}
      label={fill(text.homes.label, { name: inLanguage(child?.name ?? {}, language) })}
    >
      {stays.map(({ id, who, months, now }, at) => {
        const length = (months / total) * width
        const left = x
        x += length
        return (
          <g key={id}>
            <rect
              x={left}
              y={(height - bar) / 2}
              width={Math.max(0, length - 0.8)}
              height={bar}
              rx={2}
              fill={fills[at % fills.length]}
            />
            <text
              x={left + length / 2}
              y={(height - bar) / 2 - 3}
              textAnchor="middle"
              fontSize={size}
              fontWeight={700}
              fill="var(--book-deep)"
            >
              {who}
            </text>
            <text
              x={left + length / 2}
              y={(height + bar) / 2 + size + 2}
              textAnchor="middle"
              fontSize={size * 0.9}
              fill="var(--c-ink)"
            >
              {now ? text.homes.now : months === 1 ? text.homes.month : fill(text.homes.months, { count: months })}
            </text>
          </g>
        )
      })}
    </Drawn>
  )
}
