import type { ReactNode } from 'react'

interface Props {
  readonly lines: readonly string[]
  /** Their middle, and the base line of the first, mm. */
  readonly x: number
  readonly y: number
  /** The size of the type, mm. */
  readonly size: number
  readonly weight?: number
  readonly fill?: string
}

/** Short lines under each other, centred: a name or a label in each language. */
export function Rows({ lines, x, y, size, weight = 400, fill = 'var(--book-deep)' }: Props): ReactNode {
  return lines.map((line, at) => (
    <text key={line} x={x} y={y + at * size * 1.1} textAnchor="middle" fontSize={size} fontWeight={weight} fill={fill}>
      {line}
    </text>
  ))
}
