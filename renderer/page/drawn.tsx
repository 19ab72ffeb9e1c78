import type { ReactNode } from 'react'

interface Props {
  /** The frame's size, mm. */
  readonly width: number
  readonly height: number
  /** What it is, for a screen reader; without it the drawing is passed over. */
  readonly label?: string
  readonly children: ReactNode
}

/** A picture drawn in mm: fills its frame, and may reach out of it. */
export function Drawn({ width, height, label, children }: Props): ReactNode {
  const shape = { className: 'drawn', viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' } as const
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
