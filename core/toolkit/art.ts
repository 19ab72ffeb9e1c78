/** The catalogue of pictures that come with the app (`assets/art/art.json`). */
import { z } from 'zod'
import { accentSchema } from '#core/book/schema.ts'

/** Words in both languages of the app. */
const both = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) })

/** What a picture is for: a full-bleed `scene` or `cover`, a 4:3 `photo`, or a cut-out to put on a page. */
const artKinds = ['scene', 'cover', 'photo', 'figure', 'portrait'] as const

/** One picture. `id` never changes once a book may hold it; `width` and `height` are pixels; `alpha` means cut out. */
const artPieceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  file: z.string().regex(/^[a-z0-9-]+\.(webp|png)$/),
  width: z.int().positive(),
  height: z.int().positive(),
  alpha: z.boolean(),
  kind: z.enum(artKinds),
  tags: z.strictObject({ en: z.array(z.string().min(1)).min(1), cy: z.array(z.string().min(1)).min(1) }),
  alt: both,
  /** The book accent a cover was painted for. */
  accent: accentSchema.optional(),
})

/** The whole catalogue: every picture once, ids unique. */
export const artSchema = z
  .array(artPieceSchema)
  .refine(pieces => new Set(pieces.map(({ id }) => id)).size === pieces.length, 'two pictures share an id')

/** One picture of the catalogue. */
export type Art = z.infer<typeof artPieceSchema>

/** Skin tones a sticker of a person or a hand comes in beside its yellow one. */
export const stickerTones = ['light', 'medium-light', 'medium', 'medium-dark', 'dark'] as const

/** One sticker: `<id>.svg`, and `<id>-<tone>.svg` for each of its tones. */
const stickerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: both,
  tags: z.strictObject({ en: z.array(z.string().min(1)).min(1), cy: z.array(z.string().min(1)).min(1) }),
  tones: z.array(z.enum(stickerTones)).optional(),
})

/** All stickers (`assets/stickers/stickers.json`), ids unique. */
export const stickersSchema = z
  .array(stickerSchema)
  .refine(all => new Set(all.map(({ id }) => id)).size === all.length, 'two stickers share an id')

/** One sticker. */
export type Sticker = z.infer<typeof stickerSchema>
