import type { ReactNode } from 'react'
import type { FrameOf, PenColour } from '#core/book/schema.ts'
import { bubblePath } from './bubble.ts'
import { Drawn } from './drawn.tsx'

/** Paths in a 100 x 100 square, stretched to the frame. */
const paths = {
  heart: 'M50 92C18 66 4 48 4 30 4 15 15 6 27 6c10 0 18 6 23 15C55 12 63 6 73 6c12 0 23 9 23 24 0 18-14 36-46 62z',
  star: 'M50 3l14.4 30.6 32.6 4.6-23.7 23.5 5.7 33.3L50 79.2 21 95l5.7-33.3L3 38.2l32.6-4.6z',
  cloud: 'M26 84C10 84 3 74 3 62s9-20 19-21C24 24 36 14 51 14c16 0 27 10 30 24 10 2 16 11 16 22 0 13-9 24-23 24z',
} as const

/** The CSS colour of the book's palette or of a crayon. */
export function colour(name: PenColour | undefined): string {
  return name ? `var(--c-${name})` : 'none'
}

/** A plain shape, drawn in mm so that its line keeps its width. */
export function ShapeFrame({ frame }: { readonly frame: FrameOf<'shape'> }): ReactNode {
  const { width, height } = frame.box
  return (
    <Drawn width={width} height={height}>
      {shapeOf(frame, width, height)}
    </Drawn>
  )
}

function shapeOf(frame: FrameOf<'shape'>, width: number, height: number): ReactNode {
  const look = { fill: colour(frame.fill), stroke: colour(frame.line), strokeWidth: 0.8 }
  const inset = { x: 0.4, y: 0.4, width: Math.max(0, width - 0.8), height: Math.max(0, height - 0.8) }
  switch (frame.shape) {
    case 'rectangle':
      return <rect {...look} {...inset} />
    case 'rounded':
      return <rect {...look} {...inset} rx={Math.min(4, width / 4, height / 4)} />
    case 'ellipse':
      return <ellipse {...look} cx={width / 2} cy={height / 2} rx={inset.width / 2} ry={inset.height / 2} />
    case 'line':
      return (
        <line
          x1={0}
          y1={height / 2}
          x2={width}
          y2={height / 2}
          stroke={colour(frame.line ?? 'book')}
          strokeWidth={Math.min(height, 0.8)}
        />
      )
    case 'draw-here':
      return (
        <rect
          {...inset}
          fill={frame.fill ? colour(frame.fill) : 'var(--c-white)'}
          stroke={colour(frame.line ?? 'book')}
          strokeWidth={0.9}
          strokeDasharray="3.2 2.6"
          strokeLinecap="round"
          rx={Math.min(4, width / 4, height / 4)}
        />
      )
    case 'flap':
      return null
    default:
      return (
        <path
          d={paths[frame.shape]}
          transform={`scale(${width / 100} ${height / 100})`}
          fill={look.fill}
          stroke={look.stroke}
          strokeWidth={80 / Math.max(width, height)}
        />
      )
  }
}

/** The balloon of a speech bubble, behind its words. */
export function BubbleView({ frame }: { readonly frame: FrameOf<'speech'> }): ReactNode {
  const { width, height } = frame.box
  return (
    <Drawn width={width} height={height}>
      <path
        d={bubblePath(width, height, frame.tail)}
        fill={colour(frame.fill)}
        stroke={frame.fill === 'white' ? 'var(--c-book)' : 'none'}
        strokeWidth={0.5}
      />
    </Drawn>
  )
}
