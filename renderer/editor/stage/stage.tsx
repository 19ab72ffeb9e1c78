import { type MouseEvent, type ReactNode, type RefObject, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { trimSize } from '#core/book/format.ts'
import { bounds } from '#core/book/geometry.ts'
import type { FrameId } from '#core/book/ids.ts'
import type { Box, Frame } from '#core/book/schema.ts'
import { pageSizePx, pxPerMm } from '#renderer/page/index.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { framesOf, hasPhoto, placeBoxes } from '../commands.ts'
import { describePlace } from '../describe.ts'
import { useEditor } from '../editor-context.tsx'
import { createCarry } from './carry.ts'
import { DrawSheet } from './draw-sheet.tsx'
import { frameUnder, type ScreenPoint } from './frame-under.ts'
import { GroupLines } from './group-lines.tsx'
import { GuideLines } from './guide-lines.tsx'
import { guidesFor } from './guides.ts'
import { Handles, type HandlesControl } from './handles.tsx'
import { heldOf } from './held.ts'
import { LostNotice } from './lost-notice.tsx'
import { Marquee, type MarqueeControl } from './marquee.tsx'
import { OverMarks } from './over-marks.tsx'
import { PageEdges } from './page-edges.tsx'
import { type GuideLine, snapMove, surroundings } from './snap.ts'
import { StagePage } from './stage-page.tsx'
import './stage.css'
import { TailHandle } from './tail-handle.tsx'
import { useDeskPress } from './use-desk-press.ts'
import { useDrop } from './use-drop.ts'
import { useGrow } from './use-grow.ts'
import { useShowChosen } from './use-show-chosen.ts'
import { useStageKeys } from './use-stage-keys.ts'

interface Props {
  readonly zoom: number
  /** What the page lies on: a rectangle may begin there too. */
  readonly desk: RefObject<HTMLElement | null>
}

/** How near something must come to be drawn to where it snaps, px. */
const snapPx = 5
const noLines: readonly GuideLine[] = []

/** The page in the middle of the editor, with what a hand can do to it. */
export function Stage({ zoom, desk }: Props): ReactNode {
  const { session, outline, page, view, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const carry = useRef(createCarry()).current
  const snapped = useRef(noLines)
  const handles = useRef<HandlesControl>(null)
  const marquee = useRef<MarqueeControl>(null)
  const surface = useRef<HTMLElement>(null)
  const keys = useStageKeys()
  const drop = useDrop(zoom)
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
      beginMarquee(event.nativeEvent)
      return
    }
    if (isWritable(frame)) {
      change({ do: 'select', frames: [frame.id], writing: true })
      return
    }
    event.preventDefault()
    surface.current?.focus({ preventScroll: true })
    flushSync(() => change({ do: 'select', frames: [frame.id] }))
    // What is locked stays where it is under a hand: a background is no hindrance to choosing what lies on it.
    if (frame.locked) marquee.current?.begin(event.nativeEvent)
    else handles.current?.drag(event.nativeEvent)
  }

  function beginMarquee(press: globalThis.MouseEvent): void {
    press.preventDefault()
    surface.current?.focus({ preventScroll: true })
    change({ do: 'select', frames: [] })
    marquee.current?.begin(press)
  }

  useDeskPress(desk, beginMarquee)

  /** A click where several are held: the one under it alone, and of a group its words. */
  function onClick(event: ScreenPoint): void {
    const frame = chosen.length > 1 ? frameUnder(event, page.frames) : undefined
    if (!frame) return
    byHand()
    flushSync(() => change({ do: 'select', frames: [frame.id], writing: isWritable(frame) }))
    if (isWritable(frame)) putCaret(event)
  }

  function onDoubleClick(event: MouseEvent): void {
    const frame = frameUnder(event, page.frames)
    if (frame && hasPhoto(frame)) change({ do: 'photo', frame: frame.id })
  }

  function done(boxes: ReadonlyMap<FrameId, Box>): void {
    placeBoxes(session, page, boxes, format)
    carry.stop()
    const [first] = boxes.keys()
    const frame = first && session.view.page(page.id)?.frames.find(({ id }) => id === first)
    if (frame) announce(describePlace(frame, t))
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
      onDoubleClick={onDoubleClick}
      {...drop}
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
        <Marquee
          frames={page.frames}
          zoom={zoom}
          scale={zoom * pxPerMm}
          sheet={surface}
          onChosen={frames => {
            byHand()
            change({ do: 'select', frames })
            announce(frames.length > 0 ? t('say.all', { count: frames.length }) : t('say.none'))
          }}
          control={marquee}
        />
        {chosen.length > 1 && <GroupLines frames={chosen} zoom={zoom} now={view.kept && view.selected[0]} />}
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

function isWritable({ kind, locked }: Frame): boolean {
  return (kind === 'words' || kind === 'speech') && !locked
}

/** Puts the caret in the words at a point of the screen. */
function putCaret({ clientX, clientY }: ScreenPoint): void {
  const at = document.caretPositionFromPoint(clientX, clientY)
  const words = at?.offsetNode.parentElement?.closest<HTMLElement>('[contenteditable="true"]')
  if (!at || !words) return
  words.focus({ preventScroll: true })
  getSelection()?.collapse(at.offsetNode, at.offset)
}
