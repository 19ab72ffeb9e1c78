/**
 * The measure as Wales published it: percentages of children at second adoption review with life journey materials in
 * place. No later year was found in public; a team types later ones in with their source.
 */

import { z } from 'zod'

const wholePercent = z.number().int().min(0).max(100)

/** One published year: whole percentages, as printed, and where they were printed. */
export const publishedYearSchema = z.strictObject({
  /** `2018-19` */
  year: z.string().regex(/^20\d{2}-\d{2}$/),
  /** By the region's English name (regions.ts); a region that was not published is left out. */
  regions: z.record(z.string(), wholePercent),
  wales: wholePercent,
  source: z.string().min(1).max(200),
})
export type PublishedYear = z.infer<typeof publishedYearSchema>

const source = 'National Adoption Service for Wales, Annual Report 2017-18'

export const publishedYears: readonly PublishedYear[] = [
  {
    year: '2015-16',
    regions: {
      'North Wales': 44,
      'Mid & West Wales': 92,
      'Western Bay': 55,
      'Vale, Valleys & Cardiff': 30,
      'South East Wales': 45,
    },
    wales: 49,
    source,
  },
  {
    year: '2016-17',
    regions: {
      'North Wales': 25,
      'Mid & West Wales': 79,
      'Western Bay': 30,
      'Vale, Valleys & Cardiff': 61,
      'South East Wales': 43,
    },
    wales: 45,
    source,
  },
  {
    year: '2017-18',
    regions: {
      'North Wales': 46,
      'Mid & West Wales': 92,
      'Western Bay': 58,
      'Vale, Valleys & Cardiff': 68,
      'South East Wales': 60,
    },
    wales: 62,
    source,
  },
]
