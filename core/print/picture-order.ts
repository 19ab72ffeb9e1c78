/** How the print page asks for a picture: by a path that says everything about it, so that page and finisher agree. */
import { z } from 'zod'
import { photoIdSchema } from '#core/book/ids.ts'
import { cropSchema, recipeSchema } from '#core/book/recipe.ts'

/** One picture in one place of one size. Two places that show the same in the same size share it. */
const pictureOrderSchema = z.strictObject({
  picture: z.union([
    z.strictObject({ photo: photoIdSchema }),
    z.strictObject({ art: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/) }),
  ]),
  crop: cropSchema.optional(),
  recipe: recipeSchema.optional(),
  widthMm: z.number().positive().max(2000),
  heightMm: z.number().positive().max(2000),
})
export type PictureOrder = z.infer<typeof pictureOrderSchema>

const prefix = '/picture/'

/** The path of a picture on the print page's origin. The order's own entries are taken, in one order; others are not. */
export function picturePath(order: PictureOrder): string {
  const { picture, crop, recipe, widthMm, heightMm } = order
  const text = JSON.stringify({ picture, crop, recipe, widthMm: tidy(widthMm), heightMm: tidy(heightMm) })
  return prefix + encodeURIComponent(text)
}

/** The order of a path; undefined for any other path. */
export function readPicturePath(path: string): PictureOrder | undefined {
  if (!path.startsWith(prefix)) return undefined
  try {
    return pictureOrderSchema.safeParse(JSON.parse(decodeURIComponent(path.slice(prefix.length)))).data
  } catch {
    return undefined
  }
}

/** How many px a side of so many mm needs, so that the picture has `dpi` or a hair more. */
export function pxFor(mm: number, dpi: number): number {
  return Math.max(1, Math.ceil((mm / 25.4) * dpi - 1e-6))
}

function tidy(mm: number): number {
  return Math.round(mm * 1e4) / 1e4
}
