import { type RefObject, useEffect, useRef } from 'react'
import { rangeInCaption, rangeInTelling } from '../words/range-in-telling.ts'
import type { SpellingFind } from './use-spelling-finds.ts'

/** A find and where it stands on the page. Its range moves with the words. */
export interface Marked {
  readonly find: SpellingFind
  readonly range: Range
}

const mark = 'misspelt'
/** How long the caret must rest before a word that it left is marked, ms. */
const restMs = 250

/**
 * Marks finds in the words on the page with a wavy line: a highlight of the browser, which moves no letter and is never
 * printed. The word that is being typed is not marked before the caret leaves it.
 */
export function useSpellingMarks(finds: readonly SpellingFind[] | undefined): RefObject<readonly Marked[]> {
  const marked = useRef<readonly Marked[]>([])
  useEffect(() => {
    const draw = () => {
      const now = marked.current.filter(({ range }) => !isUnderHand(range))
      CSS.highlights.set(mark, new Highlight(...now.map(({ range }) => range)))
    }
    marked.current = (finds ?? []).flatMap(markOf)
    draw()
    let timer: ReturnType<typeof setTimeout> | undefined
    const onCaret = () => {
      clearTimeout(timer)
      timer = setTimeout(draw, restMs)
    }
    document.addEventListener('selectionchange', onCaret)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onCaret)
      CSS.highlights.delete(mark)
    }
  }, [finds])
  return marked
}

function markOf(find: SpellingFind): Marked[] {
  const { part, frame, language, start, end } = find
  if (part === 'alt') return []
  const range =
    part === 'words' ? rangeInTelling(frame, language, start, end) : rangeInCaption(frame, language, start, end)
  // The words may have changed since the dictionaries looked: then the mark waits for their next look.
  return range?.toString() === find.word ? [{ find, range }] : []
}

/** Whether the caret stands at the word's end, where it is still being written. */
function isUnderHand(range: Range): boolean {
  const caret = getSelection()
  return (
    caret?.isCollapsed === true &&
    caret.focusNode === range.endContainer &&
    caret.focusOffset === range.endOffset &&
    document.activeElement?.contains(range.endContainer) === true
  )
}
