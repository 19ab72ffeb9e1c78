import { type PointerEvent, type ReactNode, useRef } from 'react'
import { bounds } from '#core/book/geometry.ts'
import type { FrameId } from '#core/book/ids.ts'
import type { Box, Frame } from '#core/book/schema.ts'
import { pxPerMm } from '#renderer/page/index.ts'
import { moved, tidyBox } from './box-math.ts'

interface Props {
  readonly frames: readonly Frame[]
  readonly zoom: number
  readonly onMoving: (boxes: ReadonlyMap<FrameId, Box>) => void
  /** How far boxes that are moved go on, so that they stand where they snap to. */
  readonly onSnap: (boxes: readonly Box[]) => { readonly x: number; readonly y: number }
  readonly onDone: (boxes: ReadonlyMap<FrameId, Box>) => void
}

/** One box round several frames, to move them together, and a thin line round each. */
export function GroupBox({ frames, zoom, onMoving, onSnap, onDone }: Props): ReactNode {
  const press = useRef<{ x: number; y: number }>(undefined)
  const around = bounds(frames.map(({ box }) => box))
  const scale = zoom * pxPerMm
  if (!around) return null
  const boxesAt = (event: PointerEvent) => {
    const start = press.current ?? { x: event.clientX, y: event.clientY }
    const by = { x: (event.clientX - start.x) / scale, y: (event.clientY - start.y) / scale }
    const free = frames.filter(({ locked }) => !locked)
    const boxes = free.map(({ box }) => moved(box, by.x, by.y))
    const snap = event.altKey ? { x: 0, y: 0 } : onSnap(boxes)
    return new Map(free.map(({ id }, at) => [id, tidyBox(moved(boxes[at] as Box, snap.x, snap.y))]))
  }
  return (
    <>
      {frames.map(({ id, box }) => (
        <div key={id} className="group-member" style={{ ...px(box, scale), transform: `rotate(${box.rotation}deg)` }} />
      ))}
      <div
        className="group-box"
        style={px(around, scale)}
        onPointerDown={event => {
          if (event.shiftKey) return
          press.current = { x: event.clientX, y: event.clientY }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={event => press.current && onMoving(boxesAt(event))}
        onPointerUp={event => {
          if (press.current) onDone(boxesAt(event))
          press.current = undefined
        }}
      />
    </>
  )
}

function px(box: { x: number; y: number; width: number; height: number }, scale: number) {
  return { left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale }
}
