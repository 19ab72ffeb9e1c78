/** A made-up register whose counts give the published percentages, by region and for Wales. */
import { addDays } from '#core/reviews/day.ts'
import type { PublishedYear } from '#core/reviews/published.ts'

interface RegionCounts {
  readonly region: string
  readonly reviews: number
  readonly inPlace: number
}

/** Counts of each region that round to its published percentage and together to that of Wales, found by search. */
export function countsFor(published: PublishedYear): RegionCounts[] {
  const choices = Object.entries(published.regions).map(([region, percent]) =>
    Array.from({ length: 9 }, (_, index) => 20 + index * 12).flatMap(about => {
      for (let reviews = about; reviews < about + 12; reviews++) {
        const inPlace = Math.round((percent * reviews) / 100)
        if (Math.round((inPlace * 100) / reviews) === percent) return [{ region, reviews, inPlace }]
      }
      return []
    }),
  )
  const found = search(choices, [], published.wales)
  if (found === undefined) throw new Error(`no counts give the figures of ${published.year}`)
  return found
}

function search(choices: RegionCounts[][], taken: RegionCounts[], wales: number): RegionCounts[] | undefined {
  const [next, ...rest] = choices
  if (next === undefined) {
    const reviews = taken.reduce((sum, counts) => sum + counts.reviews, 0)
    const inPlace = taken.reduce((sum, counts) => sum + counts.inPlace, 0)
    return Math.round((inPlace * 100) / reviews) === wales ? taken : undefined
  }
  for (const counts of next) {
    const found = search(rest, [...taken, counts], wales)
    if (found !== undefined) return found
  }
  return undefined
}

/** The register as a records file, its second reviews spread over the reporting year. */
export function registerFor(published: PublishedYear): string {
  const start = `${published.year.slice(0, 4)}-04-01`
  const rows = countsFor(published).flatMap(({ region, reviews, inPlace }, regionIndex) =>
    Array.from({ length: reviews }, (_, index) => {
      const second = addDays(start, (index * 7 + regionIndex) % 365)
      const first = addDays(second, -(80 + (index % 20)))
      const name = region.includes(',') ? `"${region.replace('&', 'and')}"` : region
      const answer = index < inPlace ? 'yes' : index % 2 === 0 ? 'partly' : 'no'
      return [`${published.year}/${regionIndex}/${index}`, name, '', addDays(first, -25), first, second, answer].join(
        ',',
      )
    }),
  )
  return ['case,region,authority,placed,review1_held,review2_held,in_place', ...rows].join('\r\n')
}
