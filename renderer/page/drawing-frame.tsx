import { getStroke } from 'perfect-freehand'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { windowOf } from '#core/book/drawing.ts'
import type { Language } from '#core/book/language.ts'
import type { FrameOf, Stroke } from '#core/book/schema.ts'
import { Drawn } from './drawn.tsx'
import { inLanguage } from './names.ts'
import { colour } from './shape-frame.tsx'

/** A drawing by hand. */
export function DrawingFrame(props: { readonly frame: FrameOf<'drawing'>; readonly language: Language }): ReactNode {
  const { frame, language } = props
  const paths = useMemo(() => frame.strokes.map(strokePath), [frame.strokes])
  return (
    <Drawn {...windowOf(frame)} label={inLanguage(frame.alt, language)}>
      {paths.map((path, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes only ever grow at the end
        <path key={at} d={path} fill={colour(frame.strokes[at]?.colour)} />
      ))}
    </Drawn>
  )
}

/** The outline of a stroke with the pen's pressure in it, as an SVG path in mm. Empty for a stroke with no point. */
export function strokePath(stroke: Stroke): string {
  const points: [number, number, number][] = []
  for (let at = 0; at + 2 < stroke.points.length; at += 3) {
    points.push([stroke.points[at] ?? 0, stroke.points[at + 1] ?? 0, stroke.points[at + 2] ?? 0.5])
  }
  // The library works in whole px and rounds its caps for them, so mm are drawn ten times as large and put back.
  const outline = getStroke(
    points.map(([x, y, pressure]) => [x * 10, y * 10, pressure]),
    { size: stroke.widthMm * 10, thinning: 0.5, smoothing: 0.5, streamline: 0.4, simulatePressure: false, last: true },
  )
  if (outline.length === 0) return ''
  const text = outline.map(([x = 0, y = 0]) => `${(x / 10).toFixed(2)} ${(y / 10).toFixed(2)}`)
  return `M${text.join('L')}Z`
}
