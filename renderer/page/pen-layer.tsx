import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import type { Point } from '#core/book/drawing.ts'
import type { SizeMm } from '#core/book/format.ts'
import type { PenColour, Stroke } from '#core/book/schema.ts'
import { strokePath } from './drawing-frame.tsx'
import './pen-layer.css'
import { addPoint, evenPressure, pressureOf } from './pen-points.ts'
import { colour } from './shape-frame.tsx'

/** What is drawn with: in the colours of a book, or in crayons too. */
export interface Pen<C extends PenColour = PenColour> {
  readonly tool: 'pen' | 'rubber'
  readonly colour: C
  readonly widthMm: number
}

interface Props {
  readonly trim: SizeMm
  /** CSS px on the screen to a mm of the page. */
  readonly scale: number
  readonly pen: Pen
  /** What it is and how it is used, for a screen reader. */
  readonly label: string
  readonly help: string
  /** A stroke was finished; mm of the page. */
  readonly onStroke: (stroke: Stroke) => void
  /** The rubber is at a point of the page, mm. */
  readonly onRub: (at: Point) => void
  /** Escape was pressed. */
  readonly onDone: () => void
  /** The pen was put down or lifted by key: for saying it. */
  readonly onPenDown?: (down: boolean) => void
}

/** How far an arrow key moves the pen, mm, without and with Shift. */
const keyMm = { small: 1, large: 5 } as const

/** The button that the other end of a pen is (Pointer Events, 5). */
const rubberButton = 5

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * A sheet over the page that is drawn on: by pen with its pressure, finger or mouse, and by keys (the arrows move the pen,
 * Space puts it down and lifts it). Once a pen has touched it, fingers and the heel of a hand leave no mark; the other end of
 * a pen rubs out, as on paper.
 */
export function PenLayer({ trim, scale, pen, label, help, onStroke, onRub, onDone, onPenDown }: Props): ReactNode {
  const [points, setPoints] = useState<readonly number[]>([])
  const [spot, setSpot] = useState<Point>()
  const drawing = useRef<number[]>(undefined)
  const pointer = useRef<number>(undefined)
  const hasPen = useRef(false)
  const rubs = useRef(false)

  function begin(at: Point, pressure: number): void {
    drawing.current = []
    rubs.current ||= pen.tool === 'rubber'
    goOn(at, pressure)
    show()
  }

  function goOn(at: Point, pressure: number): void {
    const now = drawing.current
    if (!now) return
    if (rubs.current) onRub(at)
    else if (addPoint(now, at.x, at.y, pressure)) {
      end()
      begin(at, pressure)
    }
  }

  function show(): void {
    if (drawing.current && !rubs.current) setPoints([...drawing.current])
  }

  function end(): void {
    const done = drawing.current
    drawing.current = undefined
    rubs.current = false
    setPoints([])
    if (done && done.length > 0) onStroke({ colour: pen.colour, widthMm: pen.widthMm, points: done })
  }

  function pointOf(event: { readonly clientX: number; readonly clientY: number }, sheet: Element): Point {
    const { left, top } = sheet.getBoundingClientRect()
    return {
      x: clamp((event.clientX - left) / scale, trim.width),
      y: clamp((event.clientY - top) / scale, trim.height),
    }
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.pointerType === 'pen') hasPen.current = true
    const isPalm = hasPen.current && event.pointerType === 'touch'
    // A resting palm is another pointer: the first one down draws.
    if (![0, rubberButton].includes(event.button) || pointer.current !== undefined || isPalm) return
    pointer.current = event.pointerId
    rubs.current = event.button === rubberButton
    event.currentTarget.setPointerCapture(event.pointerId)
    begin(pointOf(event, event.currentTarget), pressureOf(event))
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (event.pointerId !== pointer.current) return
    const { nativeEvent, currentTarget } = event
    const between = nativeEvent.getCoalescedEvents?.() ?? []
    for (const each of between.length > 0 ? between : [nativeEvent]) {
      goOn(pointOf(each, currentTarget), pressureOf(each))
    }
    show()
  }

  function onPointerEnd(event: PointerEvent<HTMLElement>): void {
    if (event.pointerId !== pointer.current) return
    pointer.current = undefined
    end()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const way = arrows[event.key]
    const here = spot ?? { x: trim.width / 2, y: trim.height / 2 }
    if (way) {
      const by = event.shiftKey ? keyMm.large : keyMm.small
      const next = { x: clamp(here.x + way[0] * by, trim.width), y: clamp(here.y + way[1] * by, trim.height) }
      setSpot(next)
      goOn(next, evenPressure)
      show()
    } else if (event.key === ' ' || event.key === 'Enter') {
      setSpot(here)
      const down = drawing.current === undefined
      if (down) begin(here, evenPressure)
      else end()
      onPenDown?.(down)
    } else if (event.key === 'Escape') {
      end()
      onDone()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      className={`pen-layer pen-layer-${pen.tool}`}
      role="application"
      aria-label={label}
      aria-description={help}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is drawn on by keys too
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onKeyDown={onKeyDown}
      onMouseDown={event => event.stopPropagation()}
    >
      <svg viewBox={`0 0 ${trim.width} ${trim.height}`} preserveAspectRatio="none" aria-hidden="true">
        {points.length > 0 && (
          <path
            d={strokePath({ colour: pen.colour, widthMm: pen.widthMm, points: [...points] })}
            fill={colour(pen.colour)}
          />
        )}
        {spot && (
          <g transform={`translate(${spot.x} ${spot.y})`} className="pen-spot">
            <circle r={Math.max(1.2, pen.widthMm / 2)} />
            <path d="M-5 0h3M2 0h3M0-5v3M0 2v3" />
          </g>
        )}
      </svg>
    </div>
  )
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
