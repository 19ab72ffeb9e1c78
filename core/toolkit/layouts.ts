/** Page layouts: named places for words and pictures, drawn once for each page shape. The data is templates/layouts.json. */
import { z } from 'zod'
import { bleedMm, type PageFormat, pageShape, safeMm, trimSize } from '#core/book/format.ts'
import { type Box, paletteColourSchema } from '#core/book/schema.ts'
import data from '#root/templates/layouts.json' with { type: 'json' }

const slotId = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/)
/** x, y, width and height as fractions of the trimmed page, then degrees clockwise where a photo leans. */
const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]).rest(z.number())

const slotSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: slotId,
    kind: z.literal('words'),
    purpose: z.enum(['title', 'story', 'caption', 'speech', 'note']),
    panel: z.enum(['none', 'white', 'tint']),
    /** Points on a page whose short side is 210 mm; smaller pages have it smaller. */
    sizePt: z.number().optional(),
  }),
  z.strictObject({ id: slotId, kind: z.literal('photo'), look: z.enum(['print', 'plain', 'round', 'bleed']) }),
  z.strictObject({
    id: slotId,
    kind: z.literal('shape'),
    shape: z.enum(['rectangle', 'rounded', 'draw-here']),
    fill: paletteColourSchema.optional(),
    line: paletteColourSchema.optional(),
  }),
  z.strictObject({ id: slotId, kind: z.literal('generated') }),
])

const layoutSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: z.strictObject({ en: z.string().min(1), cy: z.string().min(1) }),
  /** The layout with more room for the same places, for words that do not fit in this one. */
  roomier: z.string().optional(),
  /** In reading order. */
  slots: z.array(slotSchema),
  boxes: z.strictObject({
    across: z.record(z.string(), boxSchema),
    up: z.record(z.string(), boxSchema),
    square: z.record(z.string(), boxSchema),
  }),
})

/** A place of a layout: what stands there and how it looks. */
export type LayoutSlot = z.infer<typeof slotSchema>
/** A layout with its places in reading order and their boxes for each shape of page. */
export type Layout = z.infer<typeof layoutSchema>

const all: readonly Layout[] = z.array(layoutSchema).parse(data)
const byId = new Map(all.map(layout => [layout.id, layout]))

/** Every layout, in the order they are offered. */
export function layouts(): readonly Layout[] {
  return all
}

/** The layout of that id; undefined where a template or a newer book names one that is not here. */
export function findLayout(id: string): Layout | undefined {
  return byId.get(id)
}

/**
 * Where each slot stands on a page of `format`, in mm. Words and prints keep the 8 mm safe margin; a plain or bleed
 * picture or a panel whose edge is the page's edge goes on 3 mm past the trim.
 */
export function layoutBoxes(layout: Layout, format: PageFormat): Readonly<Record<string, Box>> {
  const fractions = layout.boxes[pageShape(format)]
  return Object.fromEntries(
    layout.slots.flatMap(slot => {
      const fraction = fractions[slot.id]
      return fraction === undefined ? [] : [[slot.id, toBox(slot, fraction, format)]]
    }),
  )
}

function toBox(
  slot: LayoutSlot,
  [x, y, width, height, rotation = 0]: z.infer<typeof boxSchema>,
  format: PageFormat,
): Box {
  const trim = trimSize(format)
  const mayBleed = slot.kind === 'photo' && (slot.look === 'plain' || slot.look === 'bleed')
  const across = toSpan(x, width, trim.width, mayBleed)
  const down = toSpan(y, height, trim.height, mayBleed)
  return { x: across.start, y: down.start, width: across.length, height: down.length, rotation }
}

function toSpan(start: number, length: number, page: number, mayBleed: boolean): { start: number; length: number } {
  const near = 0.0005
  const from = mayBleed && start < near ? -bleedMm : Math.max(start * page, safeMm)
  const to = mayBleed && start + length > 1 - near ? page + bleedMm : Math.min((start + length) * page, page - safeMm)
  return { start: round(from), length: round(to - from) }
}

/** A tenth of a millimetre is finer than any cut, and keeps the book's data short. */
function round(mm: number): number {
  return Math.round(mm * 10) / 10
}

/** A slot's own size in pt on a page of `format`; undefined where the size follows purpose and layer. */
export function slotSizePt(slot: LayoutSlot, format: PageFormat): number | undefined {
  if (slot.kind !== 'words' || slot.sizePt === undefined) return undefined
  const { width, height } = trimSize(format)
  return Math.round((slot.sizePt * Math.min(width, height)) / 210)
}
