import { type ReactNode, type RefObject, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import Moveable, { type OnDrag, type OnResize, type OnResizeStart, type OnRotate } from 'react-moveable'
import type { FrameId } from '#core/book/ids.ts'
import type { Box, Frame } from '#core/book/schema.ts'
import { styleNonce } from '#renderer/app/theme.ts'
import { pxPerMm } from '#renderer/page/index.ts'
import { tidyBox } from './box-math.ts'
import type { Guides } from './guides.ts'

/** What the stage asks of the handles. */
export interface HandlesControl {
  /** Begins a drag with a press that is already under way. */
  drag(press: MouseEvent): void
}

interface Props {
  readonly frame: Frame
  /** CSS px on the screen to a px of the page. */
  readonly zoom: number
  readonly guides: Guides
  /** Its words are being written. Only the edge takes hold of a frame of words: a press inside is for the caret. */
  readonly writing: boolean
  /** It goes somewhere else, and has not been let go of. */
  readonly onMoving: (id: FrameId, box: Box) => void
  /** How far boxes that are moved go on, so that they stand where they snap to. */
  readonly onSnap: (boxes: readonly Box[]) => { readonly x: number; readonly y: number }
  readonly onDone: (id: FrameId, box: Box) => void
  readonly control: RefObject<HandlesControl | null>
}

/** Handles round one frame: move, size, turn, with snapping. They stand over the page, so that the page is never touched. */
export function Handles({ frame, zoom, guides, writing, onMoving, onSnap, onDone, control }: Props): ReactNode {
  const [target, setTarget] = useState<HTMLElement | null>(null)
  const moveable = useRef<Moveable>(null)
  const from = useRef(frame.box)
  const now = useRef<Box>(undefined)
  const [keepShape, setKeepShape] = useState(false)
  const scale = zoom * pxPerMm
  const { id, box, locked = false } = frame
  const wordy = frame.kind === 'words' || frame.kind === 'speech'

  useLayoutEffect(() => {
    if (target) place(target, box, scale)
    moveable.current?.updateRect()
  }, [target, box, scale])
  useImperativeHandle(control, () => ({ drag: press => moveable.current?.dragStart(press) }), [])

  const begin = () => {
    from.current = box
    now.current = undefined
  }
  const go = (next: Box) => {
    now.current = tidyBox(next)
    onMoving(id, now.current)
  }
  const end = () => {
    if (now.current) onDone(id, now.current)
    else if (target) place(target, box, scale)
    now.current = undefined
  }
  const onDrag = ({ target: moved, beforeTranslate, inputEvent }: OnDrag) => {
    const [dx = 0, dy = 0] = beforeTranslate
    const free = { ...from.current, x: from.current.x + dx / scale, y: from.current.y + dy / scale }
    // Alt lets a thing stand where nothing else does.
    const snap = (inputEvent as MouseEvent).altKey ? { x: 0, y: 0 } : onSnap([free])
    const box = { ...free, x: free.x + snap.x, y: free.y + snap.y }
    const [x, y] = [(box.x - from.current.x) * scale, (box.y - from.current.y) * scale]
    moved.style.transform = `translate(${x}px, ${y}px) rotate(${box.rotation}deg)`
    go(box)
  }
  const onResizeStart = ({ direction, inputEvent }: OnResizeStart) => {
    begin()
    const corner = direction[0] !== 0 && direction[1] !== 0
    const picture = frame.kind === 'photo' || frame.kind === 'sticker' || frame.kind === 'drawing'
    flushSync(() => setKeepShape(corner && picture !== (inputEvent as MouseEvent).shiftKey))
  }
  const onResize = ({ target: sized, width, height, drag }: OnResize) => {
    sized.style.width = `${width}px`
    sized.style.height = `${height}px`
    sized.style.transform = drag.transform
    const [dx = 0, dy = 0] = drag.beforeTranslate
    const next = { width: width / scale, height: height / scale, rotation: from.current.rotation }
    go({ x: from.current.x + dx / scale, y: from.current.y + dy / scale, ...next })
  }
  const onRotate = ({ target: turned, drag, rotation }: OnRotate) => {
    turned.style.transform = drag.transform
    go({ ...from.current, rotation: nearRotation(rotation) })
  }

  return (
    <>
      <div ref={setTarget} className={`handle-box${wordy ? ' handle-box-words' : ''}`} data-handles={id}>
        {['top', 'right', 'bottom', 'left'].map(side => (
          <span key={side} className={`handle-edge handle-edge-${side}`} />
        ))}
      </div>
      {target && (
        <Moveable
          ref={moveable}
          target={target}
          cspNonce={styleNonce() ?? ''}
          flushSync={flushSync}
          draggable={!locked}
          resizable={!locked}
          rotatable={!(locked || writing)}
          padding={frame.kind === 'words' && frame.panel === 'none' ? wordsPadding : noPadding}
          origin={false}
          keepRatio={keepShape}
          throttleDrag={0}
          rotationPosition="top"
          renderDirections={
            frame.kind === 'words' || frame.kind === 'speech' ? ['nw', 'ne', 'sw', 'se', 'e', 'w'] : undefined
          }
          snappable={sizing}
          snapThreshold={5}
          isDisplaySnapDigit={false}
          snapDirections={sides}
          verticalGuidelines={guides.vertical.map(mm => mm * scale)}
          horizontalGuidelines={guides.horizontal.map(mm => mm * scale)}
          snapRotationDegrees={[0, 90, 180, 270]}
          snapRotationThreshold={2}
          onDragStart={begin}
          onDrag={onDrag}
          onDragEnd={end}
          onResizeStart={onResizeStart}
          onResize={onResize}
          onResizeEnd={end}
          onRotateStart={begin}
          onRotate={onRotate}
          onRotateEnd={end}
        />
      )}
    </>
  )
}

/** Words without a panel have air between them and the line round them, px. */
const wordsPadding = { left: 8, top: 8, right: 8, bottom: 8 } as const
const noPadding = { left: 0, top: 0, right: 0, bottom: 0 } as const

/** Moving has its own snapping, to even gaps too (snap.ts). */
const sizing = ['resizable', 'rotatable']

const sides = { top: true, bottom: true, left: true, right: true, center: true, middle: true } as const

/** Puts the element that the handles hold exactly over its frame. Moveable moves it by hand, so React does not. */
function place(element: HTMLElement, box: Box, scale: number): void {
  Object.assign(element.style, {
    left: `${box.x * scale}px`,
    top: `${box.y * scale}px`,
    width: `${box.width * scale}px`,
    height: `${box.height * scale}px`,
    transform: `translate(0px, 0px) rotate(${box.rotation}deg)`,
  })
}

/** Degrees between -180 and 180. */
function nearRotation(degrees: number): number {
  const turned = ((((degrees + 180) % 360) + 360) % 360) - 180
  return Math.abs(turned) < 0.05 ? 0 : turned
}
