import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { bounds, type Rectangle } from '#core/book/geometry.ts'
import type { FrameId } from '#core/book/ids.ts'
import type { Frame } from '#core/book/schema.ts'
import { GroupLines } from './group-lines.tsx'

/** What the stage asks of the rectangle. */
export interface MarqueeControl {
  /** Begins one with a press that is under way. */
  begin(press: MouseEvent): void
}

interface Props {
  readonly frames: readonly Frame[]
  readonly zoom: number
  /** Screen px to a mm of the page. */
  readonly scale: number
  /** The page, whose top left the rectangle is measured from. */
  readonly sheet: RefObject<HTMLElement | null>
  /** The hand let go of a rectangle that holds these frames whole. */
  readonly onChosen: (frames: readonly FrameId[]) => void
  readonly control: RefObject<MarqueeControl | null>
}

/** How far a hand goes before a press is a rectangle, px. */
const leastPx = 4

/**
 * A rectangle pulled over the page and the desk about it, that chooses what it holds whole, as in the programs people know.
 * Escape gives it up.
 */
export function Marquee({ frames, zoom, scale, sheet, onChosen, control }: Props): ReactNode {
  const [box, setBox] = useState<Rectangle>()
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  function begin(press: MouseEvent): void {
    stop.current?.()
    let now: Rectangle | undefined
    const move = (event: MouseEvent) => {
      const far = Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) >= leastPx
      const corner = sheet.current?.getBoundingClientRect()
      if (!corner || !(now || far)) return
      now = rectangle(press, event, corner, scale)
      setBox(now)
    }
    const end = () => {
      stop.current?.()
      if (now) onChosen(heldIn(now, frames).map(({ id }) => id))
    }
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      stop.current?.()
    }
    const rest = new AbortController()
    const until = { signal: rest.signal, capture: true } as const
    addEventListener('mousemove', move, until)
    addEventListener('mouseup', end, until)
    addEventListener('keydown', giveUp, until)
    stop.current = () => {
      rest.abort()
      setBox(undefined)
    }
  }
  useImperativeHandle(control, () => ({ begin }))

  if (!box) return null
  return (
    <>
      <GroupLines frames={heldIn(box, frames)} zoom={zoom} />
      <div
        className="marquee"
        style={{ left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale }}
      />
    </>
  )
}

type Point = Pick<MouseEvent, 'clientX' | 'clientY'>

/** Between two points of the screen, mm on the page. */
function rectangle(a: Point, b: Point, corner: DOMRect, scale: number): Rectangle {
  return {
    x: (Math.min(a.clientX, b.clientX) - corner.left) / scale,
    y: (Math.min(a.clientY, b.clientY) - corner.top) / scale,
    width: Math.abs(a.clientX - b.clientX) / scale,
    height: Math.abs(a.clientY - b.clientY) / scale,
  }
}

/** The frames that a rectangle holds whole, turned ones by the room they take up. */
export function heldIn({ x, y, width, height }: Rectangle, frames: readonly Frame[]): Frame[] {
  return frames.filter(({ box }) => {
    const room = bounds([box])
    return room && room.x >= x && room.y >= y && room.x + room.width <= x + width && room.y + room.height <= y + height
  })
}
