/** What a region has settled for itself: which parts a book must have by the second review, and how counts are shown. */
import { z } from 'zod'
import type { Day } from './day.ts'
import { type PublishedYear, publishedYearSchema, publishedYears } from './published.ts'

const minimumSetSchema = z.strictObject({
  /** The first day it is in force. */
  from: z.iso.date(),
  /** Section kinds of the toolkit. */
  sections: z.array(z.string().max(60)).min(1),
})

export const registerSettingsSchema = z.strictObject({
  version: z.literal(1),
  /** Counts of children from 1 to one less than this are kept back in what is handed on. 0 keeps nothing back. */
  keepBackBelow: z.number().int().min(0).max(20).default(5),
  minimumSets: z.array(minimumSetSchema).default([]),
  /** Years published since, typed in with their source. */
  published: z.array(publishedYearSchema).default([]),
})
export type RegisterSettings = z.infer<typeof registerSettingsSchema>

/** What stands until somebody settles something else. */
export const firstSettings: RegisterSettings = registerSettingsSchema.parse({ version: 1 })

/** The parts a region asks for on a day; undefined while it has settled none: the toolkit's own set then counts. */
export function minimumOn({ minimumSets }: RegisterSettings, day: Day): readonly string[] | undefined {
  return minimumSets
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)?.sections
}

/** The published years and those typed in, in order; what was published first is never typed over. */
export function allPublished({ published }: RegisterSettings): readonly PublishedYear[] {
  const known = new Set(publishedYears.map(({ year }) => year))
  return [...publishedYears, ...published.filter(({ year }) => !known.has(year))].toSorted((a, b) =>
    a.year < b.year ? -1 : 1,
  )
}
