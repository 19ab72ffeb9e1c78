import { z } from 'zod'

/** Ids as `Ids.next()` makes them, or a template's own short names: safe in a file name, a URL and a selector. */
const idPattern = /^[a-z0-9][a-z0-9-]{0,39}$/

function id<Brand extends string>(brand: Brand) {
  return z.string().regex(idPattern).brand(brand)
}

export const bookIdSchema = id('BookId')
export const sectionIdSchema = id('SectionId')
export const pageIdSchema = id('PageId')
export const frameIdSchema = id('FrameId')
export const personIdSchema = id('PersonId')
export const factIdSchema = id('FactId')
/** A photo is known by the SHA-256 of its original bytes, in lower-case hex. */
export const photoIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand('PhotoId')

export type BookId = z.infer<typeof bookIdSchema>
export type SectionId = z.infer<typeof sectionIdSchema>
export type PageId = z.infer<typeof pageIdSchema>
export type FrameId = z.infer<typeof frameIdSchema>
export type PersonId = z.infer<typeof personIdSchema>
export type FactId = z.infer<typeof factIdSchema>
export type PhotoId = z.infer<typeof photoIdSchema>
