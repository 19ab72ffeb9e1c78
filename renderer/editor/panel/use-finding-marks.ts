import { useEffect } from 'react'
import { type Finding, severities } from '#core/checks/finding.ts'

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
  const telling = document.querySelector(`.sheet [data-frame="${frame}"] .telling[lang="${language}"]`)
  if (!telling) return []
  const [from, to] = [pointAt(telling, start), pointAt(telling, end)]
  if (!from || !to) return []
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  // The words may have changed since the checks looked: then the mark waits for their next look.
  return match === undefined || range.toString() === match ? [range] : []
}

/** The place in a telling's text nodes of an offset into its plain text: lines are one letter apart, a break is one letter. */
function pointAt(telling: Element, offset: number): { readonly node: Text; readonly offset: number } | undefined {
  let left = offset
  for (const line of telling.querySelectorAll('.line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (left <= node.length) return { node, offset: left }
        left -= node.length
      } else if (node.nodeName === 'BR' && line.textContent !== '') left -= 1
    }
    left -= 1
  }
  return undefined
}
