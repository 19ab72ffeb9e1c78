import type { ReactNode } from 'react'
import { languagesShown } from '#core/book/language.ts'
import type { FrameOf } from '#core/book/schema.ts'
import { sizePt } from '#core/book/type-scale.ts'
import { Drawn } from './drawn.tsx'
import { pageText } from './page-text.ts'
import { colour } from './shape-frame.tsx'
import type { PageScene } from './types.ts'

interface Props {
  readonly frame: FrameOf<'shape'>
  readonly scene: PageScene
}

/**
 * A flap over whatever lies under it. On the screen it is shut until it is lifted. On paper nothing may be hidden for good: there
 * is a dotted place where a paper flap can be glued along its top edge (decision 0011).
 */
export function FlapFrame({ frame, scene }: Props): ReactNode {
  const { width, height } = frame.box
  if (scene.medium === 'print') return <GluePlace width={width} height={height} />
  const flap = scene.parts.flap?.(frame)
  const [language = 'en'] = languagesShown(scene.language)
  const text = pageText(language).flap
  const card = <Card frame={frame} words={text.lift} size={typeMm(scene)} />
  const className = `flap${flap?.lifted ? ' flap-lifted' : ''}`
  if (!flap?.onToggle) return <div className={className}>{card}</div>
  return (
    <button type="button" className={className} lang={language} aria-expanded={flap.lifted} onClick={flap.onToggle}>
      {card}
      <span className="flap-name">{flap.lifted ? text.shut : text.lift}</span>
    </button>
  )
}

function Card({ frame, words, size }: { frame: FrameOf<'shape'>; words: string; size: number }): ReactNode {
  const { width, height } = frame.box
  const thumb = Math.min(7, width / 6, height / 6)
  return (
    <Drawn width={width} height={height}>
      <path d={`M0 0H${width}V${height - 3}q0 3 -3 3H3q-3 0 -3 -3Z`} fill={colour(frame.fill ?? 'book-tint')} />
      <path
        d={`M0 0.5H${width}M4 4H${width - 4}`}
        stroke={colour(frame.line ?? 'book')}
        strokeWidth={0.5}
        strokeDasharray="2 1.6"
      />
      <path
        d={`M${width / 2 - thumb} ${height}a${thumb} ${thumb} 0 0 1 ${2 * thumb} 0z`}
        fill={colour(frame.line ?? 'book')}
        opacity={0.35}
      />
      {height > size * 3 + thumb && (
        <text x={width / 2} y={height / 2} textAnchor="middle" fontSize={size} fill="var(--book-deep)">
          {words}
        </text>
      )}
    </Drawn>
  )
}

function GluePlace({ width, height }: { readonly width: number; readonly height: number }): ReactNode {
  return (
    <Drawn width={width} height={height}>
      <rect
        width={width}
        height={height}
        rx={2}
        fill="none"
        stroke="#8a9692"
        strokeWidth={0.25}
        strokeDasharray="1 1.4"
      />
      <path d={`M1 3H${width - 1}`} stroke="#8a9692" strokeWidth={0.25} strokeDasharray="1 1.4" />
    </Drawn>
  )
}

function typeMm({ layer, book }: PageScene): number {
  return (sizePt('caption', layer, book.settings) * 25.4) / 72
}
