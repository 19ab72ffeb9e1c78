import type { ReactNode } from 'react'
import { type Carry, useCarriedLines } from './carry.ts'
import type { GuideLine } from './snap.ts'

interface Props {
  readonly carry: Carry
  /** CSS px to a mm of the page. */
  readonly scale: number
}

/** The lines that show what something is snapped to while it is moved. */
export function GuideLines({ carry, scale }: Props): ReactNode {
  return useCarriedLines(carry).flatMap(line => {
    if (line.way === 'down')
      return <i key={keyOf(line)} className="guide guide-down" style={{ left: line.at * scale }} />
    if (line.way === 'across')
      return <i key={keyOf(line)} className="guide guide-across" style={{ top: line.at * scale }} />
    return line.spans.map(([from, to]) => {
      const [start, length] = [from * scale, (to - from) * scale]
      const style =
        line.way === 'gap-across'
          ? { left: start, width: length, top: line.at * scale }
          : { top: start, height: length, left: line.at * scale }
      return <i key={`${keyOf(line)} ${from}`} className={`guide guide-${line.way}`} style={style} />
    })
  })
}

function keyOf({ way, at }: GuideLine): string {
  return `${way} ${at}`
}
