import { type PointerEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { toPlane } from '#core/book/drawing.ts'
import { type SizeMm, trimSize } from '#core/book/format.ts'
import type { FrameId } from '#core/book/ids.ts'
import type { Page, Stroke } from '#core/book/schema.ts'
import { strokePath } from '#renderer/page/drawing-frame.tsx'
import { pxPerMm } from '#renderer/page/index.ts'
import { useRoom } from '../room-context.tsx'
import styles from './hands.module.css'
import { addPoint, pressureOf, strokeNear } from './stroke-points.ts'
import { usePen } from './use-pen.tsx'

/** How near the rubber must come to a line, mm: a fingertip. */
const rubberMm = 4

interface Props {
  readonly page: Page
  readonly scale: number
}

/**
 * The sheet of glass that the child draws on. A stroke is drawn here as it goes and is put into the book when the pen lifts.
 * Once a pen has touched the glass, fingers and the heel of a hand leave no mark.
 */
export function PenLayer({ page, scale }: Props): ReactNode {
  const { t } = useTranslation('together')
  const { outline, handOn } = useRoom()
  const [pen] = usePen()
  const trim = trimSize(outline.settings.format)
  const line = useRef<SVGPathElement>(null)
  const stroke = useRef<{ readonly pointer: number; readonly points: number[] } | undefined>(undefined)
  const hasPen = useRef(false)
  const hand = handOn(page.id)

  const place = (event: { readonly clientX: number; readonly clientY: number; readonly currentTarget: Element }) => {
    const edge = event.currentTarget.getBoundingClientRect()
    const perMm = scale * pxPerMm
    return { x: (event.clientX - edge.left) / perMm, y: (event.clientY - edge.top) / perMm }
  }
  const show = (points: readonly number[]) => {
    line.current?.setAttribute('d', strokePath({ ...pen, points: [...points] }))
  }
  const finish = () => {
    const points = stroke.current?.points ?? []
    stroke.current = undefined
    if (points.length > 0) hand.draw(toStroke(pen, points), sheetOf(trim))
    line.current?.setAttribute('d', '')
  }

  const onDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerType === 'pen') hasPen.current = true
    if (stroke.current || event.button > 0 || (hasPen.current && event.pointerType === 'touch')) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { x, y } = place(event)
    if (isRubber(event, pen.rubber)) return rubOutAt(page, hand.rubOut, x, y)
    const points: number[] = []
    addPoint(points, x, y, pressureOf(event.nativeEvent))
    stroke.current = { pointer: event.pointerId, points }
    show(points)
  }
  const onMove = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons > 0 && isRubber(event, pen.rubber)) {
      const { x, y } = place(event)
      return rubOutAt(page, hand.rubOut, x, y)
    }
    if (stroke.current?.pointer !== event.pointerId) return
    const between = event.nativeEvent.getCoalescedEvents?.() ?? []
    for (const each of between.length > 0 ? between : [event.nativeEvent]) {
      const { clientX, clientY } = each
      const { x, y } = place({ clientX, clientY, currentTarget: event.currentTarget })
      if (addPoint(stroke.current.points, x, y, pressureOf(each))) return finish()
    }
    show(stroke.current.points)
  }
  const onUp = (event: PointerEvent<SVGSVGElement>) => {
    if (stroke.current?.pointer === event.pointerId) finish()
  }

  return (
    <svg
      className={styles.glass}
      viewBox={`0 0 ${trim.width} ${trim.height}`}
      role="img"
      aria-label={t('pen.glass')}
      data-rubber={pen.rubber || undefined}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
    >
      <path ref={line} className={styles.line} fill={`var(--c-${pen.colour})`} />
    </svg>
  )
}

/** The other end of a pen rubs out, as on paper. */
function isRubber(event: { readonly buttons: number }, chosen: boolean): boolean {
  return chosen || (event.buttons & 32) !== 0
}

function rubOutAt(page: Page, rubOut: (frame: FrameId, stroke: number) => void, x: number, y: number): void {
  for (const id of page.stack.toReversed()) {
    const frame = page.frames.find(each => each.id === id)
    if (frame?.kind !== 'drawing' || frame.by !== 'child') continue
    const on = toPlane(frame, { x, y })
    const at = strokeNear(frame.strokes, on.x, on.y, rubberMm)
    if (at === undefined) continue
    rubOut(frame.id, at)
    return
  }
}

function toStroke({ colour, widthMm }: Pick<Stroke, 'colour' | 'widthMm'>, points: number[]): Stroke {
  return { colour, widthMm, points }
}

/** A drawing's sheet is the page itself, so that strokes stand where they were drawn. */
function sheetOf({ width, height }: SizeMm) {
  return { x: 0, y: 0, width, height, rotation: 0 }
}
