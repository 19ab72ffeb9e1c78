import type { ReactNode } from 'react'
import type { Frame } from '#core/book/schema.ts'
import { pxPerMm } from '#renderer/page/index.ts'

interface Props {
  readonly frames: readonly Frame[]
  readonly zoom: number
}

/** A thin line round each of several frames that are held together. */
export function GroupLines({ frames, zoom }: Props): ReactNode {
  const scale = zoom * pxPerMm
  return frames.map(({ id, box: { x, y, width, height, rotation } }) => (
    <div
      key={id}
      className="group-member"
      style={{
        left: x * scale,
        top: y * scale,
        width: width * scale,
        height: height * scale,
        transform: `rotate(${rotation}deg)`,
      }}
    />
  ))
}
