/**
 * `print.over-frame`: words that run out of their place; `print.unsafe`: words so near the cut that it may take them;
 * `access.contrast`: words too pale to read on what lies under them.
 */
import type { Found } from '../book/make-finding.ts'
import type { PrintFacts } from '../print.ts'

/** Less than this is a rounding of the layout, not a line of words, mm. */
const roundingMm = 0.6

/** What WCAG 2.2 asks of words of any size that are read (1.4.3, level AA). */
const leastContrast = 4.5

/** What is found in the words as they were laid out. */
export function checkMeasured({ measured, purpose, layer }: PrintFacts): Found[] {
  return measured.flatMap(({ page, words }) =>
    words.flatMap(({ frame, part, language, overMm, edgeMm, contrast }) => {
      const place = { page, frame, part, language, ...(part === 'words' && { layer }) }
      const found: Found[] = []
      if (overMm > roundingMm) found.push({ rule: 'print.over-frame', place })
      if (edgeMm < purpose.safeMm - roundingMm)
        found.push({
          rule: 'print.unsafe',
          place,
          values: { mm: Math.max(0, Math.round(edgeMm)), safe: purpose.safeMm },
        })
      if (contrast !== undefined && contrast < leastContrast)
        found.push({ rule: 'access.contrast', place, values: { ratio: contrast.toFixed(1) } })
      return found
    }),
  )
}
