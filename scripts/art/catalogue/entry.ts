/** What a catalogue entry is before it is baked, and the sizes pictures are painted at. */
import type { Art } from '#core/toolkit/art.ts'

type Shape = 'page' | 'photo' | 'window' | 'square'

/** The sheet in units, and how many pixels a unit becomes. A page is 303 x 216 mm (A4 and bleed) at 302 ppi. */
export const shapes: Readonly<Record<Shape, { width: number; height: number; scale: number }>> = {
  page: { width: 1440, height: 1024, scale: 2.5 },
  photo: { width: 1200, height: 900, scale: 2 },
  window: { width: 1280, height: 800, scale: 2 },
  square: { width: 480, height: 480, scale: 2 },
}

export interface Entry {
  readonly id: string
  readonly kind: Art['kind']
  readonly shape: Shape
  readonly alpha: boolean
  readonly alt: Art['alt']
  readonly tags: Art['tags']
  readonly accent?: Art['accent']
}

/** id, alt in English and Welsh, tags in English and Welsh (spaces between), accent of a cover. */
export type Row = readonly [string, string, string, string, string, Art['accent']?]

/** Entries from rows that share a kind and a shape. */
export function entries(kind: Art['kind'], shape: Shape, rows: readonly Row[]): readonly Entry[] {
  return rows.map(([id, en, cy, tagsEn, tagsCy, accent]) => ({
    id,
    kind,
    shape,
    alpha: kind === 'figure' || kind === 'portrait',
    alt: { en, cy },
    tags: { en: tagsEn.split(' '), cy: tagsCy.split(' ') },
    ...(accent === undefined ? {} : { accent }),
  }))
}
