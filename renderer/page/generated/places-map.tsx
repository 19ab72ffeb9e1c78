import type { ReactNode } from 'react'
import { inEach } from '#core/book/in-each.ts'
import { languagesShown } from '#core/book/language.ts'
import { sizePt } from '#core/book/type-scale.ts'
import { Drawn } from '../drawn.tsx'
import { inLanguage } from '../names.ts'
import { fill, pageText } from '../page-text.ts'
import type { GeneratedProps } from './generated-frame.tsx'
import { homes } from './homes.ts'
import { Rows } from './rows.tsx'

/** The homes of the story along one winding road, in the child's order. Drawn, never measured: nobody is found by it. */
export function PlacesMap({ frame, scene }: GeneratedProps): ReactNode {
  const { width, height } = frame.box
  const { book, layer } = scene
  const [language = 'en'] = languagesShown(scene.language)
  const child = book.people.find(({ role }) => role === 'child')
  const stays = homes(book, language)
  const namesOf = (at: number) => inEach(scene.language, shown => homes(book, shown)[at]?.who ?? '')
  const size = (sizePt('caption', layer, book.settings) * 25.4) / 72
  const spots = stays.map((stay, at) => ({
    stay,
    x: (width * (at + 0.5)) / stays.length,
    y: height * (at % 2 === 0 ? 0.62 : 0.42),
  }))
  const label = fill(pageText(language).places.label, { name: inLanguage(child?.name ?? {}, language) })
  return (
    <Drawn width={width} height={height} label={label}>
      <rect width={width} height={height} rx={4} fill="var(--book-tint)" />
      <path d={hills(width, height)} fill="var(--c-grass)" opacity={0.55} />
      <path d={road(spots)} fill="none" stroke="var(--c-sand)" strokeWidth={5} strokeLinecap="round" />
      {spots.map(({ stay, x, y }, at) => (
        <g key={stay.id} transform={`translate(${x} ${y})`}>
          <path d="M-8 0v-9l8-7 8 7v9z" fill={at === spots.length - 1 ? 'var(--book)' : '#fff'} />
          <path d="M-10 -8l10-9 10 9z" fill="var(--book-deep)" />
          <rect x={-2} y={-6} width={4} height={6} fill="var(--c-sun)" />
          <Rows lines={namesOf(at)} x={0} y={size * 1.5} size={size} weight={700} />
        </g>
      ))}
    </Drawn>
  )
}

function hills(width: number, height: number): string {
  const top = height * 0.45
  return `M0 ${top}q${width * 0.25} ${-height * 0.2} ${width * 0.5} 0t${width * 0.5} ${-height * 0.05}V${height}H0Z`
}

function road(spots: readonly { readonly x: number; readonly y: number }[]): string {
  return spots
    .map(({ x, y }, at) => {
      const before = spots[at - 1]
      if (!before) return `M${x} ${y}`
      const middle = (before.x + x) / 2
      return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`
    })
    .join('')
}
