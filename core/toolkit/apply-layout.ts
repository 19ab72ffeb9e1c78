/** Putting frames into a layout, changing the layout and changing the page format: what is on a page is always kept. */
import { windowOf } from '#core/book/drawing.ts'
import { type PageFormat, safeMm, trimSize } from '#core/book/format.ts'
import { type FrameId, frameIdSchema } from '#core/book/ids.ts'
import type { Box, Frame } from '#core/book/schema.ts'
import { isBlank } from '#core/book/words.ts'
import type { Ids } from '#core/ports/index.ts'
import { type Layout, type LayoutSlot, layoutBoxes, slotSizePt } from './layouts.ts'

/** The empty frames of a layout, one for each slot, in reading order: what "add a page" starts with. */
export function layoutFrames(layout: Layout, format: PageFormat, ids: Ids): Frame[] {
  const boxes = layoutBoxes(layout, format)
  return layout.slots.flatMap(slot => {
    const box = boxes[slot.id]
    return box === undefined ? [] : [emptyFrame(slot, box, format, ids)]
  })
}

/**
 * The frames of a page after its layout became `layout`. A frame goes to the slot of its own name, else to a free slot
 * of its kind; what finds no slot stays where it is, and only frames with nothing in them are dropped. Slots that
 * nobody filled get an empty frame.
 */
export function applyLayout(frames: readonly Frame[], layout: Layout, format: PageFormat, ids: Ids): Frame[] {
  const boxes = layoutBoxes(layout, format)
  const filled = matchSlots(frames, layout)
  const placed = layout.slots.flatMap(slot => {
    const box = boxes[slot.id]
    if (box === undefined) return []
    const frame = filled.get(slot.id)
    return [frame === undefined ? emptyFrame(slot, box, format, ids) : dress(frame, slot, box, format)]
  })
  const used = new Set([...filled.values()].map(frame => frame.id))
  const left = frames.filter(frame => !used.has(frame.id) && hasContent(frame)).map(withoutSlot)
  return [...placed, ...left]
}

/**
 * The frames of a page after the book's format became `to`. A frame that still stands where its layout put it goes where the
 * layout puts it on the new page; what was moved by hand, or never had a slot, keeps its place in proportion.
 */
export function changeFormat(
  frames: readonly Frame[],
  layout: Layout | undefined,
  from: PageFormat,
  to: PageFormat,
): Frame[] {
  const before = layout === undefined ? {} : layoutBoxes(layout, from)
  const after = layout === undefined ? {} : layoutBoxes(layout, to)
  return frames.map(frame => {
    const [old, next] = frame.slot === undefined ? [] : [before[frame.slot], after[frame.slot]]
    const box = old !== undefined && next !== undefined && isSame(frame.box, old) ? next : scale(frame.box, from, to)
    return withParts(frame, resized({ ...frame, box }, from, to))
  })
}

/** Back to front: pictures that run off the page, then panels and cards, then everything else in reading order. */
export function stackOf(frames: readonly Frame[]): FrameId[] {
  const depth = (frame: Frame) => {
    if (frame.kind === 'photo' && frame.look === 'bleed') return 0
    return frame.kind === 'shape' ? 1 : 2
  }
  return frames.toSorted((a, b) => depth(a) - depth(b)).map(frame => frame.id)
}

function matchSlots(frames: readonly Frame[], layout: Layout): Map<string, Frame> {
  const filled = new Map<string, Frame>()
  const byGrownUps = frames.filter(frame => frame.by === 'grown-up' && frame.slot !== undefined)
  for (const frame of byGrownUps) {
    const slot = layout.slots.find(each => each.id === frame.slot && each.kind === frame.kind)
    if (slot !== undefined && !filled.has(slot.id)) filled.set(slot.id, frame)
  }
  const used = new Set(filled.values())
  for (const frame of byGrownUps) {
    if (used.has(frame) || !hasContent(frame)) continue
    const slot = layout.slots.find(each => each.kind === frame.kind && !isTaken(filled.get(each.id)))
    if (slot !== undefined) filled.set(slot.id, frame)
  }
  return filled
}

/** A frame with nothing in it gives its slot up to one that has something. */
function isTaken(frame: Frame | undefined): boolean {
  return frame !== undefined && hasContent(frame)
}

/** Whether taking the frame away would lose something. A layout's own panels and cards hold nothing. */
function hasContent(frame: Frame): boolean {
  switch (frame.kind) {
    case 'words':
      return Object.values(frame.words).some(words => !isBlank(words))
    case 'photo':
      return frame.picture !== undefined
    case 'shape':
      return frame.slot === undefined
    default:
      return true
  }
}

function emptyFrame(slot: LayoutSlot, box: Box, format: PageFormat, ids: Ids): Frame {
  const base = { id: frameIdSchema.parse(ids.next()), box, by: 'grown-up', slot: slot.id } as const
  switch (slot.kind) {
    case 'words': {
      const sizePt = slotSizePt(slot, format)
      const size = sizePt === undefined ? {} : { sizePt }
      return { ...base, kind: 'words', purpose: slot.purpose, panel: slot.panel, ...size, words: {} }
    }
    case 'photo':
      return { ...base, kind: 'photo', look: slot.look, caption: {}, alt: {} }
    case 'shape': {
      const { shape, fill, line } = slot
      return { ...base, kind: 'shape', shape, ...(fill && { fill }), ...(line && { line }) }
    }
    case 'generated':
      return { ...base, kind: 'generated', what: 'people-map' }
  }
}

function dress(frame: Frame, slot: LayoutSlot, box: Box, format: PageFormat): Frame {
  const base = { box, slot: slot.id }
  if (frame.kind === 'words' && slot.kind === 'words') {
    const { sizePt: _, ...rest } = frame
    const sizePt = slotSizePt(slot, format)
    return { ...rest, ...base, purpose: slot.purpose, panel: slot.panel, ...(sizePt !== undefined && { sizePt }) }
  }
  if (frame.kind === 'photo' && slot.kind === 'photo') return { ...frame, ...base, look: slot.look }
  return { ...frame, ...base }
}

function withoutSlot(frame: Frame): Frame {
  const copy = { ...frame }
  delete copy.slot
  return copy
}

function isSame(a: Box, b: Box): boolean {
  const near = (p: number, q: number) => Math.abs(p - q) < 0.5
  return near(a.x, b.x) && near(a.y, b.y) && near(a.width, b.width) && near(a.height, b.height)
}

/** Keeps the middle of a box at the same part of the page and its own proportions, no larger than the safe area. */
function scale(box: Box, from: PageFormat, to: PageFormat): Box {
  const [old, next] = [trimSize(from), trimSize(to)]
  const by = Math.min(next.width / old.width, next.height / old.height)
  const fit = Math.min(by, (next.width - 2 * safeMm) / box.width, (next.height - 2 * safeMm) / box.height)
  const factor = coversPage(box, from) ? Math.max(next.width / old.width, next.height / old.height) : fit
  const [width, height] = [box.width * factor, box.height * factor]
  const x = ((box.x + box.width / 2) / old.width) * next.width - width / 2
  const y = ((box.y + box.height / 2) / old.height) * next.height - height / 2
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height), rotation: box.rotation }
}

function coversPage(box: Box, format: PageFormat): boolean {
  const { width, height } = trimSize(format)
  return box.width >= width && box.height >= height
}

function tenth(mm: number): number {
  return Math.round(mm * 10) / 10
}

/** What is measured inside a frame goes with its size: the tail of a bubble, the strokes of a drawing. */
function withParts(before: Frame, after: Frame): Frame {
  if (after.kind === 'drawing') return { ...after, window: windowOf({ ...after, box: before.box }) }
  if (after.kind !== 'speech') return after
  const across = after.box.width / before.box.width
  const down = after.box.height / before.box.height
  return { ...after, tail: { x: tenth(after.tail.x * across), y: tenth(after.tail.y * down) } }
}

/** A chosen size of words follows the short side of the page, so that lines break nearly where they did. */
function resized(frame: Frame, from: PageFormat, to: PageFormat): Frame {
  if (frame.kind !== 'words' || frame.sizePt === undefined) return frame
  const short = (format: PageFormat) => Math.min(trimSize(format).width, trimSize(format).height)
  const sizePt = Math.min(96, Math.max(6, Math.round((frame.sizePt * short(to)) / short(from))))
  return { ...frame, sizePt }
}
