import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { toPlane } from '#core/book/drawing.ts'
import { setFrame } from '#core/book/edits/frames.ts'
import { trimSize } from '#core/book/format.ts'
import type { FrameOf } from '#core/book/schema.ts'
import { pxPerMm } from '#renderer/page/index.ts'
import { useEditor } from '../editor-context.tsx'

interface Props {
  readonly frame: FrameOf<'speech'>
  readonly zoom: number
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Where a speech bubble points: pulled by hand, or moved with the arrow keys. */
export function TailHandle({ frame, zoom }: Props): ReactNode {
  const { session, outline } = useEditor()
  const { t } = useTranslation('editor')
  const pulling = useRef(false)
  const trim = trimSize(outline.settings.format)
  const scale = zoom * pxPerMm
  const tip = onPage(frame)

  function move(x: number, y: number): void {
    // Who speaks is on the page.
    const at = { x: Math.min(trim.width, Math.max(0, x)), y: Math.min(trim.height, Math.max(0, y)) }
    const own = toPlane({ box: frame.box }, at)
    const tail = { x: Math.round(own.x * 10) / 10, y: Math.round(own.y * 10) / 10 }
    setFrame(session.doc, frame.id, { tail } as object)
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!pulling.current) return
    const sheet = event.currentTarget.closest('.sheet')?.getBoundingClientRect()
    if (sheet) move((event.clientX - sheet.left) / scale, (event.clientY - sheet.top) / scale)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const way = arrows[event.key]
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return
    const by = event.shiftKey ? 5 : 1
    move(tip.x + way[0] * by, tip.y + way[1] * by)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <button
      type="button"
      className="tail-handle"
      aria-label={t('stage.tail')}
      title={t('stage.tail')}
      style={{ left: tip.x * scale, top: tip.y * scale }}
      onPointerDown={event => {
        // One pull is one step of undo.
        session.undo.stop()
        pulling.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        pulling.current = false
        session.undo.stop()
      }}
      onKeyDown={onKeyDown}
    />
  )
}

/** The tip of the tail, mm on the page. */
function onPage({ box, tail }: FrameOf<'speech'>) {
  const turn = (box.rotation * Math.PI) / 180
  const [dx, dy] = [tail.x - box.width / 2, tail.y - box.height / 2]
  return {
    x: box.x + box.width / 2 + dx * Math.cos(turn) - dy * Math.sin(turn),
    y: box.y + box.height / 2 + dx * Math.sin(turn) + dy * Math.cos(turn),
  }
}
