/**
 * The child's hand on one page. Everything it makes is a frame `by: 'child'`; everything it changes goes through `ownRecord`,
 * which gives a record only where the child made it and on this page. There is no other way in, so nothing a child does can
 * reach a grown-up's words or pictures, whatever ids it is given.
 */
import * as Y from 'yjs'
import type { Ids } from '#core/ports/index.ts'
import { rootMap } from '../doc.ts'
import { ChildOrigin } from '../edit.ts'
import type { FrameId, PageId } from '../ids.ts'
import type { Language, Layer } from '../language.ts'
import { readFields, writeFields } from '../record.ts'
import { type Box, boxSchema, type FrameOf, type Stroke } from '../schema.ts'
import { createUndo, type Undo } from '../undo.ts'
import { wordsRoot, writeWordsInto } from '../words-doc.ts'
import { type NewFrame, putFrames, removeFrames, topOf } from './frames.ts'

type Picture = NonNullable<FrameOf<'photo'>['picture']>

/** What a child may do on a page. An act on what is not the child's own, or no longer there, does nothing. */
export interface ChildHand {
  /** Draws a stroke on top of everything: into the drawing that lies uppermost, or into a new one of that box. */
  draw(stroke: Stroke, sheet: Box): void
  /** Sticks a sticker; gives its id. */
  stick(sticker: string, alt: FrameOf<'sticker'>['alt'], box: Box): FrameId
  /** Puts a photo that is in the book already, or a piece of art; gives its id. */
  putPicture(picture: Picture, look: FrameOf<'photo'>['look'], alt: FrameOf<'photo'>['alt'], box: Box): FrameId
  /** Begins a piece of writing of that size in pt; gives its id. */
  beginWords(box: Box, sizePt: number, colour: Stroke['colour']): FrameId
  /**
   * Writes a piece of the child's own anew and makes its box as high as its lines need, mm. Goes on with the step it is in,
   * so that undo takes away words, not letters.
   */
  write(
    id: FrameId,
    telling: { readonly language: Language; readonly layer: Layer },
    text: string,
    heightMm: number,
  ): void
  /** Gives a piece of the child's own another colour. */
  paint(id: FrameId, colour: Stroke['colour']): void
  /** Moves, sizes or turns something of the child's own. */
  move(id: FrameId, box: Box): void
  /** Rubs out one stroke of the child's own. */
  rubOut(id: FrameId, stroke: number): void
  /** Takes something of the child's own away. */
  takeAway(id: FrameId): void
  /** Undoes and redoes what the child did on this page in this sitting, one thing at a time and without end. */
  readonly undo: Undo
  close(): void
}

/** The child's hand on a page of a document. Close it when the page is left for good. */
export function createChildHand(doc: Y.Doc, ids: Ids, page: PageId): ChildHand {
  // An origin of this hand's own: the stack holds what this hand did on this page and nothing else.
  const origin = new ChildOrigin(page)
  const undo = createUndo(doc, origin, Number.MAX_SAFE_INTEGER)
  const act = <T>(change: () => T): T => {
    undo.stop()
    return doc.transact(change, origin)
  }
  const make = (frame: NewFrame) => act(() => put(doc, ids, page, frame))
  const change = (id: FrameId, how: (record: Y.Map<unknown>) => void) => {
    const record = ownRecord(doc, page, id)
    if (record) act(() => how(record))
  }
  const own = { by: 'child' } as const
  return {
    draw: (stroke, sheet) =>
      act(() => {
        const top = topOf(doc, page)
        const strokes = top && isSheet(ownRecord(doc, page, top), sheet) ? ownStrokes(doc, page, top) : undefined
        if (strokes) strokes.push([stroke])
        else put(doc, ids, page, { ...own, kind: 'drawing', box: sheet, strokes: [stroke], alt: {} })
      }),
    stick: (sticker, alt, box) => make({ ...own, kind: 'sticker', sticker, alt, box }),
    putPicture: (picture, look, alt, box) =>
      make({ ...own, kind: 'photo', look: look === 'bleed' ? 'plain' : look, picture, caption: {}, alt, box }),
    beginWords: (box, sizePt, colour) =>
      make({ ...own, kind: 'words', purpose: 'note', panel: 'none', sizePt, words: {}, box, colour }),
    write: (id, { language, layer }, text, heightMm) => {
      const record = ownRecord(doc, page, id)
      if (record?.get('kind') !== 'words') return
      const words = text.split('\n').map(line => ({ runs: line === '' ? [] : [{ text: line }] }))
      doc.transact(() => {
        writeWordsInto(wordsRoot(doc, id, language, layer), words)
        writeFields(record, { box: boxSchema.parse({ ...(record.get('box') as Box), height: heightMm }) })
      }, origin)
    },
    paint: (id, colour) => change(id, record => record.get('kind') === 'words' && writeFields(record, { colour })),
    move: (id, box) => change(id, record => writeFields(record, { box: boxSchema.parse(box) })),
    rubOut: (id, stroke) => {
      const strokes = ownStrokes(doc, page, id)
      if (!strokes || stroke < 0 || stroke >= strokes.length) return
      // The last stroke takes its sheet with it: an empty one would lie unseen over the page for ever.
      act(() => (strokes.length === 1 ? removeFrames(doc, [id]) : strokes.delete(stroke, 1)))
    },
    takeAway: id => change(id, () => removeFrames(doc, [id])),
    undo,
    close: undo.close,
  }
}

function put(doc: Y.Doc, ids: Ids, page: PageId, frame: NewFrame): FrameId {
  const [id] = putFrames(doc, ids, page, [frame])
  return id as FrameId
}

/** The record of something the child made on this page; undefined for anything else. */
function ownRecord(doc: Y.Doc, page: PageId, id: FrameId): Y.Map<unknown> | undefined {
  const record = rootMap(doc, 'frames').get(id)
  if (!(record instanceof Y.Map)) return undefined
  const { by, page: on } = readFields(record)
  return by === 'child' && on === page ? record : undefined
}

/** Whether a drawing still lies where it was drawn: one that was moved or sized since would put a new stroke elsewhere. */
function isSheet(record: Y.Map<unknown> | undefined, sheet: Box): boolean {
  return record?.get('window') === undefined && JSON.stringify(record?.get('box')) === JSON.stringify(sheet)
}

function ownStrokes(doc: Y.Doc, page: PageId, id: FrameId): Y.Array<Stroke> | undefined {
  const strokes = ownRecord(doc, page, id)?.get('strokes')
  return strokes instanceof Y.Array ? strokes : undefined
}
