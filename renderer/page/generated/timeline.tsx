import type { ReactNode } from 'react'
import { faceOf } from '#core/book/fit/faces.ts'
import { inEach } from '#core/book/in-each.ts'
import { type Language, languagesShown } from '#core/book/language.ts'
import { leastPt, sizePt } from '#core/book/type-scale.ts'
import { Drawn } from '../drawn.tsx'
import { inLanguage } from '../names.ts'
import { fill, pageText } from '../page-text.ts'
import type { PageScene } from '../types.ts'
import { type DatedFact, datedFacts } from './dated-facts.ts'
import type { GeneratedProps } from './generated-frame.tsx'
import { layTimeline, type TimelineEvent, type TimelineLayout, type TimelineType } from './timeline-layout.ts'

/** What happened when, oldest first, by the child's age. */
export function Timeline({ frame, scene }: GeneratedProps): ReactNode {
  const { width, height } = frame.box
  const [language = 'en'] = languagesShown(scene.language)
  const child = scene.book.people.find(({ role }) => role === 'child')
  const layout = layTimeline(eventsOf(scene), frame.box, typeOf(scene))
  const { way, size, events } = layout
  return (
    <Drawn
      width={width}
      height={height}
      label={fill(pageText(language).timeline.label, { name: inLanguage(child?.name ?? {}, language) })}
    >
      <line {...lineOf(layout, width)} stroke="var(--book)" strokeWidth={1.4} strokeLinecap="round" />
      {events.map(({ id, x, y, rows }) => (
        <g key={id}>
          <circle cx={x} cy={y} r={3.4} fill="var(--book)" />
          <circle cx={x} cy={y} r={1.6} fill="#fff" />
          {rows.map(row => (
            <text
              key={row.y}
              x={row.x}
              y={row.y}
              textAnchor={way === 'across' ? 'middle' : 'start'}
              fontSize={size}
              fontWeight={row.isWhen ? 700 : 400}
              fill={row.isWhen ? 'var(--book-deep)' : 'var(--c-ink)'}
            >
              {row.text}
            </text>
          ))}
        </g>
      ))}
    </Drawn>
  )
}

/** From edge to edge across; down from the first dot to the last. */
function lineOf({ way, events }: TimelineLayout, width: number) {
  const [first, last] = [events[0], events.at(-1)]
  const y1 = first?.y ?? 0
  return way === 'across'
    ? { x1: 0, y1, x2: width, y2: y1 }
    : { x1: first?.x ?? 0, y1, x2: first?.x ?? 0, y2: last?.y ?? y1 }
}

/** The dated facts, each in every language shown. */
function eventsOf({ book, language: shown }: PageScene): TimelineEvent[] {
  const tellings = new Map(languagesShown(shown).map(language => [language, datedFacts(book, language)]))
  const [first = []] = tellings.values()
  return first.map(event => ({
    id: event.id,
    when: inEach(shown, language => whenOf(event, language)).join(' · '),
    words: inEach(shown, language => tellings.get(language)?.find(({ id }) => id === event.id)?.words ?? ''),
  }))
}

function whenOf({ year, years }: DatedFact, language: Language): string {
  const text = pageText(language).timeline
  if (years === undefined) return year
  return years === 0 ? text.baby : fill(text.age, { years })
}

/** The caption's type from its size to its least, half a point at a time. */
function typeOf({ book, layer }: PageScene): TimelineType {
  const { settings } = book
  const [most, least] = [sizePt('caption', layer, settings), leastPt('caption', layer, settings)]
  const count = Math.max(1, Math.floor((most - least) / 0.5) + 1)
  return {
    sizes: Array.from({ length: count }, (_, at) => ((most - at * 0.5) * 25.4) / 72),
    plain: faceOf({ font: settings.storyFont, layer, purpose: 'caption' }),
    bold: faceOf({ font: settings.storyFont, layer, purpose: 'caption', bold: true }),
  }
}
