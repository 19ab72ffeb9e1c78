import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import type { Point } from '#core/book/drawing.ts'
import type { SizeMm } from '#core/book/format.ts'
import type { PaletteColour, Stroke } from '#core/book/schema.ts'
import { strokePath } from './drawing-frame.tsx'
import './pen-layer.css'
import { colour } from './shape-frame.tsx'

/** What is drawn with. */
export interface Pen {
  readonly tool: 'pen' | 'rubber'
  readonly colour: PaletteColour
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

/** Points nearer than this to the last one are left out, mm: finer than any hand. */
const nearMm = 0.15
/** A stroke this long is ended and another begun (schema.ts allows 60,000 numbers). */
const mostNumbers = 30_000
/** How far an arrow key moves the pen, mm, without and with Shift. */
const keyMm = { small: 1, large: 5 } as const

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * A sheet over the page that is drawn on: by pen with its pressure, finger or mouse, and by keys (the arrows move the pen,
 * Space puts it down and lifts it).
 */
export function PenLayer({ trim, scale, pen, label, help, onStroke, onRub, onDone, onPenDown }: Props): ReactNode {
  const [points, setPoints] = useState<readonly number[]>([])
  const [spot, setSpot] = useState<Point>()
  const drawing = useRef<number[]>(undefined)
  const pointer = useRef<number>(undefined)

  function begin(at: Point, pressure: number): void {
    if (pen.tool === 'rubber') {
      drawing.current = []
      onRub(at)
      return
    }
    drawing.current = [hundredth(at.x), hundredth(at.y), hundredth(pressure)]
    setPoints([...drawing.current])
  }

  function goOn(at: Point, pressure: number): void {
    const now = drawing.current
    if (!now) return
    if (pen.tool === 'rubber') {
      onRub(at)
      return
    }
    const [x = 0, y = 0] = now.slice(-3)
    if (Math.hypot(at.x - x, at.y - y) < nearMm) return
    now.push(hundredth(at.x), hundredth(at.y), hundredth(pressure))
    if (now.length < mostNumbers) return
    end()
    begin(at, pressure)
  }

  function end(): void {
    const done = drawing.current
    drawing.current = undefined
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
    // A resting palm is another pointer: the first one down draws.
    if (event.button !== 0 || pointer.current !== undefined) return
    pointer.current = event.pointerId
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
    if (drawing.current && pen.tool === 'pen') setPoints([...drawing.current])
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
      goOn(next, usualPressure)
      if (drawing.current && pen.tool === 'pen') setPoints([...drawing.current])
    } else if (event.key === ' ' || event.key === 'Enter') {
      setSpot(here)
      const down = drawing.current === undefined
      if (down) begin(here, usualPressure)
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

/** The pressure of a mouse, which has none. */
const usualPressure = 0.5

function pressureOf({ pointerType, pressure }: { readonly pointerType: string; readonly pressure: number }): number {
  return pointerType === 'pen' ? pressure : usualPressure
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100
}
