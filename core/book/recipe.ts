/** How a picture of a book is shown: the part that shows, and what is done to it. Part of the book's schema. */
import { z } from 'zod'

/** A part of a picture, as fractions (0 to 1) of the upright original's width and height. */
export const cropSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
})
export type Crop = z.infer<typeof cropSchema>

/** A round or square place hidden in a picture, in fractions of the upright original. */
export const coverSchema = z.strictObject({
  shape: z.enum(['round', 'square']),
  how: z.enum(['blur', 'block']),
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
})
export type Cover = z.infer<typeof coverSchema>

/** A red eye made dark, a round place in fractions of the upright original. */
export const eyeSchema = coverSchema.omit({ shape: true, how: true })
export type Eye = z.infer<typeof eyeSchema>

/** What is done to an original to show it: sharp renders it for screen and for print alike. The original never changes. */
export const recipeSchema = z.strictObject({
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** Degrees, -15 to 15. */
  straighten: z.number().min(-15).max(15),
  flip: z.boolean(),
  /** -1 to 1, 0 is as it was. */
  light: z.number().min(-1).max(1),
  contrast: z.number().min(-1).max(1),
  warmth: z.number().min(-1).max(1),
  grey: z.boolean(),
  covers: z.array(coverSchema),
  eyes: z.array(eyeSchema).max(60).optional(),
})
export type Recipe = z.infer<typeof recipeSchema>

/** A recipe that leaves the picture as it was. */
export const plainRecipe: Recipe = {
  turn: 0,
  straighten: 0,
  flip: false,
  light: 0,
  contrast: 0,
  warmth: 0,
  grey: false,
  covers: [],
}
