/** What is put on pages: frames. */
import * as Y from 'yjs'
import { assert } from '#core/errors.ts'
import type { Ids } from '#core/ports/index.ts'
import { rootMap, writeFrame } from '../doc.ts'
import { edit, placesOf, recordOf } from '../edit.ts'
import type { FrameId, PageId } from '../ids.ts'
import { type Language, type Layer, languages, layers } from '../language.ts'
import { inOrder, type Placed, placeAfter, placeLast, places } from '../order.ts'
import { readFrame, stackOf } from '../read.ts'
import { writeFields } from '../record.ts'
import { type Box, boxSchema, type Frame, type Stroke } from '../schema.ts'
import type { Words } from '../words.ts'
import { wordsName, wordsRoot, writeWordsInto } from '../words-doc.ts'

/** A frame before it has an id. */
export type NewFrame = Frame extends infer F ? (F extends Frame ? Omit<F, 'id'> : never) : never

/** Puts a frame on a page, last in reading order and on top; a bleed picture goes behind everything. Gives its id. */
export function addFrame(doc: Y.Doc, ids: Ids, page: PageId, frame: NewFrame): FrameId {
  const [id] = edit(doc, () => putFrames(doc, ids, page, [frame]))
  assert(id, 'a frame was put on the page')
  return id
}

/** Puts frames on a page in their order, inside a transaction of the caller's. */
export function putFrames(doc: Y.Doc, ids: Ids, page: PageId, frames: readonly NewFrame[]): FrameId[] {
  return frames.map(frame => {
    const id = ids.next() as FrameId
    const behind = frame.kind === 'photo' && frame.look === 'bleed'
    const stack = behind ? placeAfter(stackPlaces(doc, page), undefined) : placeLast(stackPlaces(doc, page))
    writeFrame(doc, { ...frame, id } as Frame, { page, order: placeLast(readingPlaces(doc, page)), stack })
    return id
  })
}

function readingPlaces(doc: Y.Doc, page: PageId): Placed[] {
  return placesOf(doc, 'frames', record => record.get('page') === page)
}

function stackPlaces(doc: Y.Doc, page: PageId): Placed[] {
  const frames = rootMap(doc, 'frames')
  return inOrder(readingPlaces(doc, page).map(({ id }) => ({ id, order: String(frames.get(id)?.get('stack') ?? '') })))
}

/** What lies uppermost on a page; undefined where nothing does. */
export function topOf(doc: Y.Doc, page: PageId): FrameId | undefined {
  return stackPlaces(doc, page).at(-1)?.id as FrameId | undefined
}

/** A frame's own fields that can be set; words, strokes and its box have edits of their own. */
export type FrameFields<F extends Frame = Frame> = F extends Frame
  ? Partial<Omit<F, 'id' | 'kind' | 'words' | 'strokes' | 'by'>>
  : never

/** Changes a frame; fields not named stay, undefined ones go. */
export function setFrame(doc: Y.Doc, id: FrameId, fields: FrameFields): void {
  edit(doc, () => writeFields(recordOf(doc, 'frames', id), fields))
}

/** Moves, sizes and turns frames, as one step. Throws on a box that no page could hold. */
export function setBoxes(doc: Y.Doc, boxes: ReadonlyMap<FrameId, Box>): void {
  edit(doc, () => {
    for (const [id, box] of boxes) writeFields(recordOf(doc, 'frames', id), { box: boxSchema.parse(box) })
  })
}

/** Takes frames away with their words. */
export function deleteFrames(doc: Y.Doc, ids: readonly FrameId[]): void {
  edit(doc, () => removeFrames(doc, ids))
}

/** The same inside a transaction of the caller's. */
export function removeFrames(doc: Y.Doc, ids: readonly FrameId[]): void {
  for (const id of ids) {
    rootMap(doc, 'frames').delete(id)
    // Words live beside their frame, so they are emptied with it: nothing deleted may travel in a handover.
    for (const language of languages) {
      for (const layer of layers) {
        if (!doc.share.has(wordsName(id, language, layer))) continue
        const root = wordsRoot(doc, id, language, layer)
        if (root.length > 0) root.delete(0, root.length)
      }
    }
  }
}

/** Frames as plain data, back to front, for the clipboard; those that are gone are left out. */
export function copyFrames(doc: Y.Doc, ids: readonly FrameId[]): NewFrame[] {
  return stackOf(doc, ids).flatMap(id => {
    const frame = readFrame(doc, id)
    if (!frame) return []
    const { id: _, ...rest } = frame
    return [rest as NewFrame]
  })
}

/** Puts copied frames on a page, moved by so many mm right and down; gives their ids. */
export function pasteFrames(doc: Y.Doc, ids: Ids, page: PageId, frames: readonly NewFrame[], byMm: number): FrameId[] {
  const moved = frames.map(frame => ({ ...frame, box: { ...frame.box, x: frame.box.x + byMm, y: frame.box.y + byMm } }))
  return edit(doc, () => putFrames(doc, ids, page, moved as NewFrame[]))
}

/** Where a frame goes among those it lies on. */
export type StackMove = 'front' | 'forward' | 'backward' | 'back'

/** Moves a frame in front of or behind the others of its page. */
export function restack(doc: Y.Doc, id: FrameId, move: StackMove): void {
  edit(doc, () => {
    const record = recordOf(doc, 'frames', id)
    const all = stackPlaces(doc, record.get('page') as PageId)
    const at = all.findIndex(placed => placed.id === id)
    const others = all.filter(placed => placed.id !== id)
    const target = { front: others.length, forward: at + 1, backward: at - 1, back: 0 }[move]
    const index = Math.max(0, Math.min(others.length, target))
    record.set('stack', placeAfter(others, others[index - 1]?.id))
  })
}

/** Puts a page's frames into a new reading order; frames not named keep theirs after those that are. */
export function setReadingOrder(doc: Y.Doc, page: PageId, ids: readonly FrameId[]): void {
  edit(doc, () => {
    const rest = readingPlaces(doc, page).filter(({ id }) => !ids.includes(id as FrameId))
    const orders = places(ids.length + rest.length)
    ;[...ids, ...rest.map(({ id }) => id)].forEach((id, at) => {
      recordOf(doc, 'frames', id).set('order', orders[at])
    })
  })
}

/** Writes one telling of a frame's words anew. */
export function writeWords(doc: Y.Doc, id: FrameId, language: Language, layer: Layer, words: Words): void {
  edit(doc, () => writeWordsInto(wordsRoot(doc, id, language, layer), words))
}

/** Adds a stroke to a drawing. Two who draw at once keep both strokes. */
export function addStroke(doc: Y.Doc, id: FrameId, stroke: Stroke): void {
  edit(doc, () => strokesOf(doc, id).push([stroke]))
}

/** Takes a stroke out of a drawing by its place. */
export function deleteStroke(doc: Y.Doc, id: FrameId, at: number): void {
  edit(doc, () => strokesOf(doc, id).delete(at, 1))
}

function strokesOf(doc: Y.Doc, id: FrameId): Y.Array<Stroke> {
  const strokes = recordOf(doc, 'frames', id).get('strokes')
  assert(strokes instanceof Y.Array, 'the frame is a drawing')
  return strokes
}
