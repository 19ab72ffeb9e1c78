import { useEffect } from 'react'
import type { Match } from '#core/book/find.ts'
import type { Page } from '#core/book/schema.ts'
import { rangeInCaption, rangeInTelling } from '../words/range-in-telling.ts'

/** Marks the finds of the page shown, the chosen one most: highlights of the browser, as findings are. */
export function useMatchMarks(matches: readonly Match[], chosen: Match | undefined, page: Page): void {
  useEffect(() => {
    // The words of a page that has just been turned to are drawn by their editors first.
    const frame = requestAnimationFrame(() => {
      const here = matches.filter(match => match.page === page.id)
      CSS.highlights.set('found-text', new Highlight(...here.flatMap(rangeOf)))
      CSS.highlights.set('found-now', new Highlight(...(chosen?.page === page.id ? rangeOf(chosen) : [])))
    })
    return () => {
      cancelAnimationFrame(frame)
      CSS.highlights.delete('found-text')
      CSS.highlights.delete('found-now')
    }
  }, [matches, chosen, page])

  const [frame, start, language] = [chosen?.frame, chosen?.start, chosen?.language]
  // biome-ignore lint/correctness/useExhaustiveDependencies: another find is gone to, not the same one after each key
  useEffect(() => {
    if (chosen?.page !== page.id) return
    const waiting = requestAnimationFrame(() => {
      const [range] = rangeOf(chosen)
      // In a page that is larger than its window the line comes in sight; words of no line are in their frame.
      range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
    return () => cancelAnimationFrame(waiting)
  }, [frame, start, language, page.id])
}

function rangeOf({ part, frame, language, start, end, text }: Match): Range[] {
  const find = part === 'words' ? rangeInTelling : part === 'caption' ? rangeInCaption : undefined
  const range = find?.(frame, language, start, end)
  return range?.toString() === text.slice(start, end) ? [range] : []
}
