/** Papers of inner pages, as data, for how thick a book is. The printer's own figure for the job is always the better one. */
import { z } from 'zod'
import data from './data/stocks.json' with { type: 'json' }

const stockSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** How thick one leaf is, mm. */
  leafMm: z.number().positive(),
  /** What the glue and the cover board add, mm, where a printer says. */
  plusMm: z.number().min(0).default(0),
})

/** One paper. */
export type Stock = z.infer<typeof stockSchema>

/** The papers; the first is the usual one. */
export const stocks: readonly Stock[] = z.array(stockSchema).min(1).parse(data)

/** The paper of a name; undefined when there is none of it. */
export function stockOf(id: string): Stock | undefined {
  return stocks.find(stock => stock.id === id)
}

/** How wide a book's spine is, mm: its leaves, two pages each, and what the binding adds. */
export function spineMm(pages: number, { leafMm, plusMm }: Stock): number {
  return Math.ceil(pages / 2) * leafMm + plusMm
}

/** No words on a spine narrower than this: the fold may wander by a millimetre either way (print.md 7). */
export const leastSpineWithWords = 5
