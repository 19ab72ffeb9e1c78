import type { ReactNode } from 'react'
import type { FrameId } from '#core/book/ids.ts'
import type { Frame } from '#core/book/schema.ts'
import { pxPerMm } from '#renderer/page/index.ts'

interface Props {
  readonly frames: readonly Frame[]
  readonly zoom: number
  /** The one that Tab came to while others are kept. */
  readonly now?: FrameId | undefined
}

/** A thin line round each of several frames that are held together. */
export function GroupLines({ frames, zoom, now }: Props): ReactNode {
  const scale = zoom * pxPerMm
  return frames.map(({ id, box: { x, y, width, height, rotation } }) => (
    <div
      key={id}
      className={id === now ? 'group-member group-member-now' : 'group-member'}
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
