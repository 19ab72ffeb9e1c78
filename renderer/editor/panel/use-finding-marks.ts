import { useEffect } from 'react'
import { type Finding, severities } from '#core/checks/finding.ts'
import { rangeInTelling } from '../words/range-in-telling.ts'

/**
 * Marks findings in the words on the page. Highlights of the browser, not elements: the words themselves are never
 * touched, so a mark cannot be typed over, copied or printed.
 */
export function useFindingMarks(findings: readonly Finding[]): void {
  useEffect(() => {
    for (const severity of severities) {
      const ranges = findings.filter(finding => finding.severity === severity).flatMap(rangeOf)
      CSS.highlights.set(`found-${severity}`, new Highlight(...ranges))
    }
    return () => {
      for (const severity of severities) CSS.highlights.delete(`found-${severity}`)
    }
  }, [findings])
}

function rangeOf({ place, match }: Finding): Range[] {
  const { part, frame, language, start, end } = place
  if (part !== 'words' || start === undefined || end === undefined || !frame || !language) return []
  const range = rangeInTelling(frame, language, start, end)
  // The words may have changed since the checks looked: then the mark waits for their next look.
  return range && (match === undefined || range.toString() === match) ? [range] : []
}
