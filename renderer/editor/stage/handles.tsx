import { type ReactNode, type RefObject, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import Moveable, { type OnDrag, type OnResize, type OnResizeStart, type OnRotate } from 'react-moveable'
import type { Box } from '#core/book/schema.ts'
import { styleNonce } from '#renderer/app/theme.ts'
import { pxPerMm } from '#renderer/page/index.ts'
import { nearRotation, tidyBox } from './box-math.ts'
import type { Guides } from './guides.ts'
import type { Held } from './held.ts'

/** What the stage asks of the handles. */
export interface HandlesControl {
  /** Begins a drag with a press that is already under way. */
  drag(press: MouseEvent): void
}

interface Props {
  readonly held: Held
  /** CSS px on the screen to a px of the page. */
  readonly zoom: number
  readonly guides: Guides
  /** It goes somewhere else, and has not been let go of. `carried`: it was moved, and neither sized nor turned. */
  readonly onMoving: (box: Box, carried: boolean) => void
  /** How far a box that is moved goes on, so that it stands where it snaps to. */
  readonly onSnap: (box: Box) => { readonly x: number; readonly y: number }
  readonly onDone: (box: Box) => void
  /** It stays where it was after all. */
  readonly onPutBack: () => void
  /** It was pressed and let go of without a move. */
  readonly onClick: (press: MouseEvent) => void
  readonly control: RefObject<HandlesControl | null>
}

/** Handles round what is held: move, size, turn, with snapping. They stand over the page, so that the page is never touched. */
export function Handles(props: Props): ReactNode {
  const { held, zoom, guides, onMoving, onSnap, onDone, onPutBack, onClick, control } = props
  const [target, setTarget] = useState<HTMLElement | null>(null)
  const moveable = useRef<Moveable>(null)
  const from = useRef(held.box)
  const now = useRef<Box>(undefined)
  const [keepShape, setKeepShape] = useState(false)
  const scale = zoom * pxPerMm
  const { id, box, locked, airPx } = held
  const padding = useMemo(() => ({ left: airPx, top: airPx, right: airPx, bottom: airPx }), [airPx])

  useLayoutEffect(() => {
    if (target) place(target, box, scale)
    moveable.current?.updateRect()
  }, [target, box, scale])
  useImperativeHandle(control, () => ({ drag: press => moveable.current?.dragStart(press) }), [])
  const untilEscape = useEscape(() => {
    moveable.current?.stopDrag()
    now.current = undefined
    if (target) place(target, box, scale)
    moveable.current?.updateRect()
    onPutBack()
  })

  const begin = () => {
    from.current = box
    now.current = undefined
    untilEscape.listen()
  }
  const go = (next: Box, carried = false) => {
    now.current = tidyBox(next)
    onMoving(now.current, carried)
  }
  const end = () => {
    untilEscape.rest()
    if (now.current) onDone(now.current)
    else if (target) place(target, box, scale)
    now.current = undefined
  }
  const onDrag = ({ target: moved, beforeTranslate, inputEvent }: OnDrag) => {
    const [dx = 0, dy = 0] = beforeTranslate
    const free = { ...from.current, x: from.current.x + dx / scale, y: from.current.y + dy / scale }
    // Alt lets a thing stand where nothing else does.
    const snap = (inputEvent as MouseEvent).altKey ? { x: 0, y: 0 } : onSnap(free)
    const box = { ...free, x: free.x + snap.x, y: free.y + snap.y }
    const [x, y] = [(box.x - from.current.x) * scale, (box.y - from.current.y) * scale]
    moved.style.transform = `translate(${x}px, ${y}px) rotate(${box.rotation}deg)`
    go(box, true)
  }
  const onResizeStart = ({ direction, inputEvent }: OnResizeStart) => {
    begin()
    const corner = direction[0] !== 0 && direction[1] !== 0
    const shift = (inputEvent as MouseEvent).shiftKey
    flushSync(() => setKeepShape(held.shape === 'kept' || (corner && (held.shape === 'picture') !== shift)))
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
      <div ref={setTarget} className={`handle-box${held.byEdge ? ' handle-box-edge' : ''}`} data-handles={id}>
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
          rotatable={held.turns}
          padding={padding}
          origin={false}
          keepRatio={keepShape}
          throttleDrag={0}
          rotationPosition="top"
          renderDirections={held.directions as string[] | undefined}
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
          onDragEnd={({ isDrag, inputEvent }) => {
            end()
            if (!isDrag) onClick(inputEvent as MouseEvent)
          }}
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

/** Hears Escape while something is under way, before anyone else does. */
function useEscape(act: () => void): { listen(): void; rest(): void } {
  const latest = useRef(act)
  const stop = useRef<() => void>(undefined)
  useLayoutEffect(() => {
    latest.current = act
  })
  useLayoutEffect(() => () => stop.current?.(), [])
  const rest = () => {
    stop.current?.()
    stop.current = undefined
  }
  const listen = () => {
    rest()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      rest()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    stop.current = () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }
  return { listen, rest }
}

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
