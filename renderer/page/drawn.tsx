import type { ReactNode } from 'react'

interface Props {
  /** The top left of what is shown, mm; absent: 0. */
  readonly x?: number
  readonly y?: number
  /** The frame's size, mm. */
  readonly width: number
  readonly height: number
  /** What it is, for a screen reader; without it the drawing is passed over. */
  readonly label?: string
  readonly children: ReactNode
}

/** A picture drawn in mm: fills its frame, and may reach out of it. */
export function Drawn({ x = 0, y = 0, width, height, label, children }: Props): ReactNode {
  const shape = { className: 'drawn', viewBox: `${x} ${y} ${width} ${height}`, preserveAspectRatio: 'none' } as const
  if (!label) {
    return (
      <svg {...shape} aria-hidden="true">
        {children}
      </svg>
    )
  }
  return (
    <svg {...shape} role="img" aria-label={label}>
      {children}
    </svg>
  )
}
