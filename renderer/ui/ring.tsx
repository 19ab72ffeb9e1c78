interface RingProps {
  readonly filled: number
  readonly total: number
  /** Read by a screen reader in place of the picture. */
  readonly label: string
  /** px */
  readonly size?: number
}

/** A ring of parts: one short arc a part, the filled ones in the book's ink. It counts; it never scores. */
export function Ring({ filled, total, label, size = 34 }: RingProps) {
  const radius = 14
  const arcs = Array.from({ length: Math.max(total, 1) }, (_, part) => part)
  const step = 360 / arcs.length
  const gap = Math.min(8, step / 3)
  return (
    <svg width={size} height={size} viewBox="0 0 34 34" role="img" aria-label={label}>
      {arcs.map(part => (
        <path
          key={part}
          d={arc(17, radius, part * step + gap / 2, (part + 1) * step - gap / 2)}
          fill="none"
          stroke={part < filled ? 'var(--book-ink)' : '#aab2ad'}
          strokeWidth={part < filled ? 5.5 : 1.8}
        />
      ))}
    </svg>
  )
}

function arc(middle: number, radius: number, from: number, to: number): string {
  const point = (degrees: number) => {
    const radians = ((degrees - 90) * Math.PI) / 180
    return `${(middle + radius * Math.cos(radians)).toFixed(2)} ${(middle + radius * Math.sin(radians)).toFixed(2)}`
  }
  return `M${point(from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${point(to)}`
}
