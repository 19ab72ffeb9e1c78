/** What a hand does to frames: each is one step of undo. Locked frames are left as they are. */
import {
  addFrame,
  copyFrames,
  deleteFrames,
  type NewFrame,
  pasteFrames,
  restack,
  type StackMove,
  setBoxes,
  setFrame,
} from '#core/book/edits/frames.ts'
import { setPage } from '#core/book/edits/pages.ts'
import { addPhoto } from '#core/book/edits/people.ts'
import { setSettings } from '#core/book/edits/settings.ts'
import { type PageFormat, trimSize } from '#core/book/format.ts'
import type { FrameId, PhotoId } from '#core/book/ids.ts'
import type { Box, Frame, Page, Photo } from '#core/book/schema.ts'
import { changeFormat } from '#core/toolkit/apply-layout.ts'
import { findLayout } from '#core/toolkit/layouts.ts'
import { type Session, step } from '#renderer/app/session.ts'
import {
  type Alignment,
  aligned,
  distributed,
  keepAllOnPage,
  keepOnPage,
  moved,
  turnedTogether,
} from './stage/box-math.ts'
import { heldOf } from './stage/held.ts'

export { step }

/** The frames of a page with these ids, in their order; with every frame of a group that one of them is in. */
export function framesOf(page: Page, ids: readonly FrameId[]): Frame[] {
  const groups = new Set(page.frames.filter(({ id }) => ids.includes(id)).flatMap(({ group }) => group ?? []))
  return page.frames.filter(({ id, group }) => ids.includes(id) || (group !== undefined && groups.has(group)))
}

/** Whether a frame shows a photo of the book, which the photo editor can open: not a drawing of ours, not an empty frame. */
export function hasPhoto(frame: Frame): boolean {
  return frame.kind === 'photo' && frame.picture !== undefined && 'photo' in frame.picture
}

/** Puts boxes where a hand has let go of them, none out of reach. */
export function placeBoxes(session: Session, page: Page, boxes: ReadonlyMap<FrameId, Box>, format: PageFormat): void {
  const free = new Map([...boxes].filter(([id]) => !page.frames.find(frame => frame.id === id)?.locked))
  if (free.size > 0) step(session, () => setBoxes(session.doc, onPage(free, format)))
}

/** Moves frames by so many mm. A run of nudges within half a second is one step. */
export function nudge(session: Session, page: Page, ids: readonly FrameId[], x: number, y: number, format: PageFormat) {
  const frames = framesOf(page, ids).filter(frame => !frame.locked)
  setBoxes(session.doc, onPage(new Map(frames.map(({ id, box }) => [id, moved(box, x, y)])), format))
}

/**
 * Makes what is held so many mm wider and taller, its top left staying: one frame by itself, several as one thing that keeps
 * its shape. A run of presses within half a second is one step.
 */
export function resize(
  session: Session,
  page: Page,
  ids: readonly FrameId[],
  wider: number,
  taller: number,
  format: PageFormat,
): void {
  const frames = framesOf(page, ids)
  const held = heldOf(frames, false)
  if (!held || held.locked) return
  const { box } = held
  const width = Math.max(leastMm, box.width + wider)
  const height = Math.max(leastMm, box.height + taller)
  const next =
    frames.length === 1 ? { ...box, width, height } : scaled(box, wider === 0 ? height / box.height : width / box.width)
  setBoxes(session.doc, onPage(held.place(next), format))
}

function scaled(box: Box, by: number): Box {
  return { ...box, width: box.width * by, height: box.height * by }
}

/** The least width and height that keys make a frame, mm: enough to take hold of. */
const leastMm = 4

/** Turns frames together by so many degrees; a run of presses within half a second is one step. */
export function turn(session: Session, page: Page, ids: readonly FrameId[], by: number, format: PageFormat): void {
  const frames = framesOf(page, ids).filter(frame => !frame.locked)
  const boxes = turnedTogether(
    frames.map(({ box }) => box),
    by,
  )
  setBoxes(session.doc, onPage(pairUp(frames, boxes), format))
}

function onPage(boxes: ReadonlyMap<FrameId, Box>, format: PageFormat): Map<FrameId, Box> {
  const kept = keepAllOnPage([...boxes.values()], trimSize(format))
  return new Map([...boxes.keys()].map((id, at) => [id, kept[at] as Box]))
}

/** Lines frames up with each other; one alone, with the page. */
export function align(session: Session, page: Page, ids: readonly FrameId[], how: Alignment, format: PageFormat): void {
  const frames = framesOf(page, ids).filter(frame => !frame.locked)
  const boxes = aligned(
    frames.map(({ box }) => box),
    how,
    trimSize(format),
  )
  step(session, () => setBoxes(session.doc, pairUp(frames, boxes)))
}

/** Makes the gaps between frames equal. */
export function distribute(session: Session, page: Page, ids: readonly FrameId[], way: 'across' | 'down'): void {
  const frames = framesOf(page, ids).filter(frame => !frame.locked)
  const boxes = distributed(
    frames.map(({ box }) => box),
    way,
  )
  step(session, () => setBoxes(session.doc, pairUp(frames, boxes)))
}

function pairUp(frames: readonly Frame[], boxes: readonly Box[]): Map<FrameId, Box> {
  return new Map(frames.map(({ id, box }, at) => [id, boxes[at] ?? box]))
}

/** Takes frames away; locked ones stay. Gives how many went. */
export function remove(session: Session, page: Page, ids: readonly FrameId[]): number {
  const gone = framesOf(page, ids).filter(frame => !frame.locked)
  if (gone.length > 0)
    step(session, () =>
      deleteFrames(
        session.doc,
        gone.map(({ id }) => id),
      ),
    )
  return gone.length
}

/** Doubles frames on their page; gives the new ones. */
export function double(session: Session, page: Page, ids: readonly FrameId[]): FrameId[] {
  const all = framesOf(page, ids).map(({ id }) => id)
  // A copy fills no slot of the layout: its original does.
  const copies = copyFrames(session.doc, all).map(({ slot: _, ...copy }) => copy as NewFrame)
  return paste(session, page, copies)
}

/**
 * Puts copied frames on a page with photos that the book has not got yet, a little aside where the same stand already, none
 * out of reach; gives the new ones.
 */
export function paste(
  session: Session,
  page: Page,
  frames: readonly NewFrame[],
  photos: readonly Photo[] = [],
): FrameId[] {
  const trim = trimSize(session.view.outline().settings.format)
  const here = frames.some(({ box }) => page.frames.some(frame => frame.box.x === box.x && frame.box.y === box.y))
  const aside = here ? 5 : 0
  const boxes = keepAllOnPage(
    frames.map(({ box }) => moved(box, aside, aside)),
    trim,
  )
  const placed = frames.map((frame, at) => ({ ...frame, box: boxes[at] ?? frame.box }))
  const groups = new Map<string, string>()
  const apart = placed.map(frame => (frame.group ? { ...frame, group: newGroup(session, groups, frame.group) } : frame))
  return step(session, () => {
    for (const photo of photos) addPhoto(session.doc, photo)
    return pasteFrames(session.doc, session.ids, page.id, apart as NewFrame[], 0)
  })
}

/** A copy of a group is a group of its own. */
function newGroup(session: Session, groups: Map<string, string>, old: string): string {
  const name = groups.get(old) ?? session.ids.next()
  groups.set(old, name)
  return name
}

/** Moves frames in front of or behind the others. */
export function order(session: Session, ids: readonly FrameId[], move: StackMove): void {
  step(session, () => {
    for (const id of ids) restack(session.doc, id, move)
  })
}

/** Locks frames where they are, or lets them go. */
export function lock(session: Session, page: Page, ids: readonly FrameId[], locked: boolean): void {
  step(session, () => {
    for (const { id } of framesOf(page, ids)) setFrame(session.doc, id, { locked: locked ? true : undefined } as object)
  })
}

/** Makes frames one group that moves together, or takes their group apart. */
export function group(session: Session, page: Page, ids: readonly FrameId[], together: boolean): void {
  const name = together ? session.ids.next() : undefined
  step(session, () => {
    for (const { id } of framesOf(page, ids)) setFrame(session.doc, id, { group: name } as object)
  })
}

/** Puts something new on a page; gives its id. */
export function put(session: Session, page: Page, frame: NewFrame): FrameId {
  return step(session, () => addFrame(session.doc, session.ids, page.id, frame))
}

/** Puts a photo that was brought in into a frame, or on the page in a new frame about a point in mm. Gives the frame. */
export function putPhoto(
  session: Session,
  page: Page,
  photo: Omit<Photo, 'agreed'>,
  where: { readonly frame?: FrameId | undefined; readonly x: number; readonly y: number },
): FrameId {
  return step(session, () => {
    addPhoto(session.doc, { ...photo, agreed: false })
    const picture = { photo: photo.id }
    if (where.frame) {
      setFrame(session.doc, where.frame, { picture, crop: undefined, recipe: undefined } as object)
      return where.frame
    }
    const frame = newPhotoFrame(photo, where)
    const trim = trimSize(session.view.outline().settings.format)
    return addFrame(session.doc, session.ids, page.id, { ...frame, box: keepOnPage(frame.box, trim) })
  })
}

/** The longer side of a photo put on a page, mm. */
const newPhotoMm = 80

function newPhotoFrame(photo: Pick<Photo, 'width' | 'height' | 'id'>, at: { x: number; y: number }): NewFrame {
  const scale = newPhotoMm / Math.max(photo.width, photo.height)
  const width = photo.width * scale
  const height = photo.height * scale
  const box = { x: at.x - width / 2, y: at.y - height / 2, width, height, rotation: 0 }
  return { kind: 'photo', by: 'grown-up', box, look: 'print', caption: {}, alt: {}, picture: { photo: photo.id } }
}

/** Shows a photo the book has, in a frame or in a new one. */
export function showPhoto(session: Session, page: Page, photo: Photo, frame: FrameId | undefined): FrameId {
  const trim = trimSize(session.view.outline().settings.format)
  return putPhoto(session, page, photo, { frame, x: trim.width / 2, y: trim.height / 2 })
}

/** The book's pages in another format: what its layout placed is placed again, the rest keeps its part of the page. */
export function setFormat(session: Session, to: PageFormat): void {
  const outline = session.view.outline()
  const from = outline.settings.format
  if (from === to) return
  step(session, () => {
    for (const { id, layout } of outline.pages) {
      const frames = session.view.page(id)?.frames ?? []
      for (const frame of changeFormat(frames, findLayout(layout), from, to)) {
        setFrame(session.doc, frame.id, { box: keepOnPage(frame.box, trimSize(to)), ...measuredIn(frame) } as object)
      }
    }
    setSettings(session.doc, { format: to })
  })
}

/** What of a frame changes with its page's size, beside its box. */
function measuredIn(frame: Frame): object {
  if (frame.kind === 'words') return { sizePt: frame.sizePt }
  if (frame.kind === 'drawing') return { window: frame.window }
  return frame.kind === 'speech' ? { tail: frame.tail } : {}
}

/** The photo in a frame, where it is one of the book's. */
export function photoOf(frame: Frame | undefined, photos: readonly Photo[]): Photo | undefined {
  if (frame?.kind !== 'photo' || !frame.picture || !('photo' in frame.picture)) return undefined
  const id: PhotoId = frame.picture.photo
  return photos.find(photo => photo.id === id)
}

/** Marks a page as hard, not ready yet, or open. */
export function setPageState(
  session: Session,
  page: Page,
  fields: Partial<Pick<Page, 'hard' | 'state' | 'background'>>,
) {
  step(session, () => setPage(session.doc, page.id, fields))
}
