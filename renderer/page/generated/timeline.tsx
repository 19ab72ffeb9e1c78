import type { ReactNode } from 'react'
import { faceOf } from '#core/book/fit/faces.ts'
import { languagesShown } from '#core/book/language.ts'
import { leastPt, sizePt } from '#core/book/type-scale.ts'
import { Drawn } from '../drawn.tsx'
import { inLanguage } from '../names.ts'
import { fill, pageText } from '../page-text.ts'
import { datedFacts } from './dated-facts.ts'
import type { GeneratedProps } from './generated-frame.tsx'
import { wrap } from './wrap.ts'

/** The air between the line and the words, mm, and their line height. */
const gapMm = 6
const leading = 1.25

function toMm(pt: number): number {
  return (pt * 25.4) / 72
}

/** What happened when, oldest first, by the child's age. */
export function Timeline({ frame, scene }: GeneratedProps): ReactNode {
  const { width, height } = frame.box
  const { book, layer } = scene
  const [language = 'en'] = languagesShown(scene.language)
  const text = pageText(language)
  const child = book.people.find(({ role }) => role === 'child')
  const events = datedFacts(book, language)
  const step = width / Math.max(1, events.length)
  const middle = height / 2
  // Words above and below take turns, so each has nearly two steps, but none may reach past the frame.
  const rooms = events.map((_, at) => Math.min(step * 1.8, step * (2 * at + 1), 2 * width - step * (2 * at + 1)))
  const face = faceOf({ font: book.settings.storyFont, layer, purpose: 'caption' })
  const linesAt = (size: number) => events.map(({ words }, at) => wrap(words, rooms[at] ?? step, size, face))
  const isTall = (size: number) =>
    Math.max(0, ...linesAt(size).map(({ length }) => length)) * size * leading > middle - gapMm
  let pt = sizePt('caption', layer, book.settings.format)
  while (pt > leastPt('caption', layer) && isTall(toMm(pt))) pt -= 0.5
  const size = toMm(pt)
  const wrapped = linesAt(size)
  return (
    <Drawn
      width={width}
      height={height}
      label={fill(text.timeline.label, { name: inLanguage(child?.name ?? {}, language) })}
    >
      <line x1={0} y1={middle} x2={width} y2={middle} stroke="var(--book)" strokeWidth={1.4} strokeLinecap="round" />
      {events.map(({ id, year, years }, at) => {
        const x = step * (at + 0.5)
        const above = at % 2 === 0
        const lines = wrapped[at] ?? []
        const first = above ? middle - gapMm - (lines.length - 1) * size * leading : middle + gapMm + size
        return (
          <g key={id}>
            <circle cx={x} cy={middle} r={3.4} fill="var(--book)" />
            <circle cx={x} cy={middle} r={1.6} fill="#fff" />
            {lines.map((line, row) => (
              <text
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of one text, drawn anew together
                key={row}
                x={x}
                y={first + row * size * leading}
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
