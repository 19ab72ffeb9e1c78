import { type DragEvent, type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { trimSize } from '#core/book/format.ts'
import { bounds } from '#core/book/geometry.ts'
import type { FrameId } from '#core/book/ids.ts'
import type { Box } from '#core/book/schema.ts'
import { pageSizePx, pxPerMm } from '#renderer/page/index.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { droppedSources } from '../bring-in/sources.ts'
import { useBringIn } from '../bring-in/use-bring-in.ts'
import { framesOf, placeBoxes } from '../commands.ts'
import { describePlace } from '../describe.ts'
import { useEditor } from '../editor-context.tsx'
import { DrawSheet } from './draw-sheet.tsx'
import { GroupBox } from './group-box.tsx'
import { GuideLines } from './guide-lines.tsx'
import { guidesFor } from './guides.ts'
import { Handles, type HandlesControl } from './handles.tsx'
import { LostNotice } from './lost-notice.tsx'
import { OverMarks } from './over-marks.tsx'
import { PageEdges } from './page-edges.tsx'
import { type GuideLine, snapMove, surroundings } from './snap.ts'
import { StagePage } from './stage-page.tsx'
import './stage.css'
import { TailHandle } from './tail-handle.tsx'
import { useGrow } from './use-grow.ts'
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
  const [moving, setMoving] = useState<ReadonlyMap<FrameId, Box>>()
  const handles = useRef<HandlesControl>(null)
  const surface = useRef<HTMLElement>(null)
  const keys = useStageKeys()
  useGrow()
  const { format } = outline.settings
  const trim = trimSize(format)
  const size = pageSizePx(trim)
  const chosen = framesOf(page, view.selected)
  const one = chosen.length === 1 ? chosen[0] : undefined
  const around = useMemo(() => surroundings(page.frames, view.selected, trim), [page.frames, view.selected, trim])
  const [lines, setLines] = useState<readonly GuideLine[]>(noLines)
  const snap = (boxes: readonly Box[]) => {
    const taken = bounds(boxes)
    const found = taken ? snapMove(taken, around, snapPx / (zoom * pxPerMm)) : { x: 0, y: 0, lines: noLines }
    setLines(found.lines)
    return found
  }
  const guides = useMemo(() => guidesFor(page.frames, view.selected, trim), [page.frames, view.selected, trim])

  function onPress(event: MouseEvent): void {
    if (event.button !== 0 || (onHandles(event) && !event.shiftKey)) return
    const id = frameUnder(event)
    const frame = page.frames.find(each => each.id === id)
    if (event.shiftKey && frame) {
      event.preventDefault()
      change({ do: 'toggle', frame: frame.id })
      surface.current?.focus({ preventScroll: true })
      return
    }
    if (!frame) {
      change({ do: 'select', frames: [] })
      return
    }
    const wordy = frame.kind === 'words' || frame.kind === 'speech'
    if (wordy && !frame.locked) {
      change({ do: 'select', frames: [frame.id], writing: true })
      return
    }
    event.preventDefault()
    surface.current?.focus({ preventScroll: true })
    flushSync(() => change({ do: 'select', frames: [frame.id] }))
    if (!frame.locked) handles.current?.drag(event.nativeEvent)
  }

  function done(boxes: ReadonlyMap<FrameId, Box>): void {
    placeBoxes(session, page, boxes, format)
    setMoving(undefined)
    setLines(noLines)
    const [first] = boxes.keys()
    const frame = first && session.view.page(page.id)?.frames.find(({ id }) => id === first)
    if (frame) announce(describePlace(frame, t))
  }

  function onDrop(event: DragEvent<HTMLElement>): void {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    const dropped = droppedSources(event.dataTransfer)
    const sheet = event.currentTarget.getBoundingClientRect()
    const id = frameUnder(event)
    const frame = page.frames.find(each => each.id === id && each.kind === 'photo')
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
        <StagePage moving={moving} zoom={zoom} />
      </div>
      <div className="sheet-over">
        <OverMarks zoom={zoom} />
        <GuideLines lines={lines} scale={zoom * pxPerMm} />
        <DrawSheet zoom={zoom} />
        {view.edges && <PageEdges trim={trim} scale={zoom * pxPerMm} />}
        <LostNotice />
        {one?.kind === 'speech' && !one.locked && <TailHandle frame={one} zoom={zoom} />}
        {one && (
          <Handles
            key={one.id}
            frame={one}
            zoom={zoom}
            guides={guides}
            writing={view.writing}
            onMoving={(id, box) => setMoving(new Map([[id, box]]))}
            onSnap={snap}
            onDone={(id, box) => done(new Map([[id, box]]))}
            control={handles}
          />
        )}
        {chosen.length > 1 && <GroupBox frames={chosen} zoom={zoom} onMoving={setMoving} onSnap={snap} onDone={done} />}
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

function frameUnder(event: { readonly target: EventTarget }): FrameId | undefined {
  const element = event.target instanceof Element ? event.target : undefined
  const frame = element?.closest<HTMLElement>('[data-frame], [data-handles]')
  return (frame?.dataset.frame ?? frame?.dataset.handles) as FrameId | undefined
}
