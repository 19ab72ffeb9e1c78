/** The book's view for what is drawn round the words: it hears of typing when the typist pauses. */
import type { BookView, ViewListener } from '#core/book/view.ts'
import { whenIdle } from './when-idle.ts'

/** How long the keys must rest before lists, panels and miniatures are drawn again, ms: longer than between two keys. */
const pauseMs = 200
/** How far behind an unbroken run of keys they may fall, ms. */
const mostMs = 2_000
/** How long a gap between two keys is waited for then, ms. */
const gapMs = 250

/**
 * The same view, whose listeners hear of typed words together: after a pause, or every two seconds. The words themselves are
 * drawn by their own editor, so nothing on the page waits; all the rest would cost each key more than the key itself
 * (docs/decisions/0020). They are told in the gap after a frame, so that a key that comes then is not held up
 * (docs/decisions/0152). Snapshots asked for are always of now, and every other change is told at once.
 */
export function createCalmView(view: BookView, inGap = whenIdle): BookView {
  const listeners = new Set<ViewListener>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let callOff: (() => void) | undefined
  let waitingSince = 0

  function tell(typing: boolean): void {
    forget()
    for (const listener of listeners) listener(typing)
  }

  function forget(): void {
    clearTimeout(timer)
    callOff?.()
    timer = undefined
    callOff = undefined
  }

  const stop = view.subscribe(typing => {
    if (!typing) return tell(false)
    const now = performance.now()
    // Due already: the next gap is its.
    if (callOff) return
    if (timer === undefined) waitingSince = now
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        callOff = inGap(() => tell(true), gapMs)
      },
      Math.min(pauseMs, Math.max(0, waitingSince + mostMs - now)),
    )
  })

  return {
    ...view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      forget()
      stop()
      view.close()
    },
  }
}
