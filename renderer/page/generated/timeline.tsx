import type { ReactNode } from 'react'
import { languagesShown } from '#core/book/language.ts'
import { sizePt } from '#core/book/type-scale.ts'
import { Drawn } from '../drawn.tsx'
import { inLanguage } from '../names.ts'
import { fill, pageText } from '../page-text.ts'
import { datedFacts } from './dated-facts.ts'
import type { GeneratedProps } from './generated-frame.tsx'
import { wrap } from './wrap.ts'

/** What happened when, oldest first, by the child's age. */
export function Timeline({ frame, scene }: GeneratedProps): ReactNode {
  const { width, height } = frame.box
  const { book, layer } = scene
  const [language = 'en'] = languagesShown(scene.language)
  const text = pageText(language)
  const child = book.people.find(({ role }) => role === 'child')
  const events = datedFacts(book, language)
  const size = (sizePt('caption', layer, book.settings.format) * 25.4) / 72
  const step = width / Math.max(1, events.length)
  const middle = height / 2
  return (
    <Drawn
      width={width}
      height={height}
      label={fill(text.timeline.label, { name: inLanguage(child?.name ?? {}, language) })}
    >
      <line x1={0} y1={middle} x2={width} y2={middle} stroke="var(--book)" strokeWidth={1.4} strokeLinecap="round" />
      {events.map(({ id, year, years, words }, at) => {
        const x = step * (at + 0.5)
        const above = at % 2 === 0
        // Words above and below take turns, so each has nearly two steps, but none may reach past the frame.
        const room = Math.min(step * 1.8, 2 * x, 2 * (width - x))
        const lines = wrap(words, room / (size * 0.5))
        const first = above ? middle - 6 - (lines.length - 1) * size * 1.25 : middle + 6 + size
        return (
          <g key={id}>
            <circle cx={x} cy={middle} r={3.4} fill="var(--book)" />
            <circle cx={x} cy={middle} r={1.6} fill="#fff" />
            {lines.map((line, row) => (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of one text, drawn anew together
                key={row}
                x={x}
                y={first + row * size * 1.25}
                textAnchor="middle"
                fontSize={size}
                fill="var(--c-ink)"
              >
                {line}
              </text>
            ))}
            <text
              x={x}
              y={above ? middle + 6 + size * 0.7 : middle - 6}
              textAnchor="middle"
              fontSize={size * 0.9}
              fontWeight={700}
              fill="var(--book-deep)"
            >
              {years === undefined ? year : years === 0 ? text.timeline.baby : fill(text.timeline.age, { years })}
            </text>
          </g>
        )
      })}
    </Drawn>
  )
}
