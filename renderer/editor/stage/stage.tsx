import { type DragEvent, type MouseEvent, type ReactNode, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { trimSize } from '#core/book/format.ts'
import { bounds } from '#core/book/geometry.ts'
import type { FrameId } from '#core/book/ids.ts'
import type { Box, Frame } from '#core/book/schema.ts'
import { pageSizePx, pxPerMm } from '#renderer/page/index.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { droppedSources } from '../bring-in/sources.ts'
import { useBringIn } from '../bring-in/use-bring-in.ts'
import { framesOf, placeBoxes } from '../commands.ts'
import { describePlace } from '../describe.ts'
import { useEditor } from '../editor-context.tsx'
import { createCarry } from './carry.ts'
import { DrawSheet } from './draw-sheet.tsx'
import { GroupLines } from './group-lines.tsx'
import { GuideLines } from './guide-lines.tsx'
import { guidesFor } from './guides.ts'
import { Handles, type HandlesControl } from './handles.tsx'
import { heldOf } from './held.ts'
import { LostNotice } from './lost-notice.tsx'
import { OverMarks } from './over-marks.tsx'
import { PageEdges } from './page-edges.tsx'
import { type GuideLine, snapMove, surroundings } from './snap.ts'
import { StagePage } from './stage-page.tsx'
import './stage.css'
import { TailHandle } from './tail-handle.tsx'
import { useGrow } from './use-grow.ts'
import { useShowChosen } from './use-show-chosen.ts'
import { useStageKeys } from './use-stage-keys.ts'

interface Props {
  readonly zoom: number
}

/** How near something must come to be drawn to where it snaps, px. */
const snapPx = 5
const noLines: readonly GuideLine[] = []

/** The page in the middle of the editor, with what a hand can do to it. */
export function Stage({ zoom }: Props): ReactNode {
  const { session, outline, page, view, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const { bringIn } = useBringIn()
  const carry = useRef(createCarry()).current
  const snapped = useRef(noLines)
  const handles = useRef<HandlesControl>(null)
  const surface = useRef<HTMLElement>(null)
  const keys = useStageKeys()
  const byHand = useShowChosen(view.selected[0])
  useGrow()
  const { format } = outline.settings
  const trim = trimSize(format)
  const size = pageSizePx(trim)
  const chosen = useMemo(() => framesOf(page, view.selected), [page, view.selected])
  const held = useMemo(() => heldOf(chosen, view.writing), [chosen, view.writing])
  const one = chosen.length === 1 ? chosen[0] : undefined
  const moving = useMemo(() => chosen.map(({ id }) => id), [chosen])
  const around = useMemo(() => surroundings(page.frames, moving, trim), [page.frames, moving, trim])
  const snap = (box: Box) => {
    const taken = bounds([box])
    const found = taken ? snapMove(taken, around, snapPx / (zoom * pxPerMm)) : { x: 0, y: 0, lines: noLines }
    snapped.current = found.lines
    return found
  }
  const guides = useMemo(() => guidesFor(page.frames, moving, trim), [page.frames, moving, trim])

  function onPress(event: MouseEvent): void {
    if (event.button !== 0 || (onHandles(event) && !event.shiftKey)) return
    const frame = frameUnder(event, page.frames)
    byHand()
    if (event.shiftKey && (frame || onHandles(event))) {
      event.preventDefault()
      if (frame) change({ do: 'toggle', frame: frame.id })
      surface.current?.focus({ preventScroll: true })
      return
    }
    if (!frame) {
      change({ do: 'select', frames: [] })
      return
    }
    if (isWritable(frame)) {
      change({ do: 'select', frames: [frame.id], writing: true })
      return
    }
    event.preventDefault()
    surface.current?.focus({ preventScroll: true })
    flushSync(() => change({ do: 'select', frames: [frame.id] }))
    if (!frame.locked) handles.current?.drag(event.nativeEvent)
  }

  /** A click where several are held: the one under it alone, and of a group its words. */
  function onClick(event: Point): void {
    const frame = chosen.length > 1 ? frameUnder(event, page.frames) : undefined
    if (!frame) return
    byHand()
    flushSync(() => change({ do: 'select', frames: [frame.id], writing: isWritable(frame) }))
    if (isWritable(frame)) putCaret(event)
  }

  function done(boxes: ReadonlyMap<FrameId, Box>): void {
    placeBoxes(session, page, boxes, format)
    carry.stop()
    const [first] = boxes.keys()
    const frame = first && session.view.page(page.id)?.frames.find(({ id }) => id === first)
    if (frame) announce(describePlace(frame, t))
  }

  function onDrop(event: DragEvent<HTMLElement>): void {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    const dropped = droppedSources(event.dataTransfer)
    const sheet = event.currentTarget.getBoundingClientRect()
    const under = frameUnder(event, page.frames)
    const frame = under?.kind === 'photo' ? under : undefined
    const at = { x: (event.clientX - sheet.left) / (zoom * pxPerMm), y: (event.clientY - sheet.top) / (zoom * pxPerMm) }
    void dropped.then(sources => bringIn(sources, { frame: frame?.id, ...at }))
  }

  return (
    <section
      ref={surface}
      className="sheet"
      aria-label={t('stage.label', { number: outline.pages.findIndex(({ id }) => id === page.id) + 1 })}
      aria-describedby="stage-help"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the page takes the keys that move its frames
      tabIndex={0}
      data-accent={outline.settings.accent}
      style={{ width: size.width * zoom, height: size.height * zoom }}
      onMouseDown={onPress}
      onDragOver={event => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={onDrop}
      {...keys}
    >
      <div className="sheet-page" style={{ transform: `scale(${zoom})` }}>
        <StagePage carry={carry} zoom={zoom} />
      </div>
      <div className="sheet-over">
        <OverMarks zoom={zoom} />
        <GuideLines carry={carry} scale={zoom * pxPerMm} />
        <DrawSheet zoom={zoom} />
        {view.edges && <PageEdges trim={trim} scale={zoom * pxPerMm} />}
        <LostNotice />
        {one?.kind === 'speech' && !one.locked && <TailHandle frame={one} zoom={zoom} />}
        {chosen.length > 1 && <GroupLines frames={chosen} zoom={zoom} />}
        {held && (
          <Handles
            key={held.id}
            held={held}
            zoom={zoom}
            guides={guides}
            onMoving={(box, carried) => carry.go(held.place(box), carried ? snapped.current : noLines)}
            onSnap={snap}
            onDone={box => done(held.place(box))}
            onPutBack={() => {
              carry.stop()
              announce(t('say.putBack'))
            }}
            onClick={onClick}
            control={handles}
          />
        )}
      </div>
      <span id="stage-help" hidden>
        {t('stage.help')}
      </span>
    </section>
  )
}

/** A press on a handle is the handles' own affair. */
function onHandles(event: { readonly target: EventTarget }): boolean {
  return event.target instanceof Element && event.target.closest('.sheet-over') !== null
}

type Point = Pick<globalThis.MouseEvent, 'clientX' | 'clientY'>

/** The foremost frame of the page at a point of the screen, under the handles too. */
function frameUnder({ clientX, clientY }: Point, frames: readonly Frame[]): Frame | undefined {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const id = element.closest<HTMLElement>('.sheet [data-frame]')?.dataset.frame
    if (id !== undefined) return frames.find(each => each.id === id)
  }
  return undefined
}

function isWritable({ kind, locked }: Frame): boolean {
  return (kind === 'words' || kind === 'speech') && !locked
}

/** Puts the caret in the words at a point of the screen. */
function putCaret({ clientX, clientY }: Point): void {
  const at = document.caretPositionFromPoint(clientX, clientY)
  const words = at?.offsetNode.parentElement?.closest<HTMLElement>('[contenteditable="true"]')
  if (!at || !words) return
  words.focus({ preventScroll: true })
  getSelection()?.collapse(at.offsetNode, at.offset)
}
