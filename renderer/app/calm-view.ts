/** The book's view for what is drawn round the words: it hears of typing when the typist pauses. */
import type { BookView, ViewListener } from '#core/book/view.ts'

/** How long the keys must rest before lists, panels and miniatures are drawn again, ms: longer than between two keys. */
const pauseMs = 200
/** How far behind an unbroken run of keys they may fall, ms. */
const mostMs = 2_000

/**
 * The same view, whose listeners hear of typed words together: after a pause, or every two seconds. The words themselves are
 * drawn by their own editor, so nothing on the page waits; all the rest would cost each key more than the key itself
 * (docs/decisions/0020). Snapshots asked for are always of now, and every other change is told at once.
 */
export function createCalmView(view: BookView): BookView {
  const listeners = new Set<ViewListener>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince = 0

  function tell(typing: boolean): void {
    clearTimeout(timer)
    timer = undefined
    for (const listener of listeners) listener(typing)
  }

  const stop = view.subscribe(typing => {
    if (!typing) return tell(false)
    const now = performance.now()
    if (timer === undefined) waitingSince = now
    clearTimeout(timer)
    timer = setTimeout(tell, Math.min(pauseMs, Math.max(0, waitingSince + mostMs - now)), true)
  })

  return {
    ...view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      clearTimeout(timer)
      stop()
      view.close()
    },
  }
}
