import { type RefObject, useEffect, useState } from 'react'

/**
 * How far beyond the window's sight things are kept ready, px: a few turns of a mouse wheel. No more: what was drawn and let go
 * of takes memory until it is collected.
 */
const marginPx = 400
/** How long something must stay there before it is drawn, ms: what a fast scroll only passes asks for no pictures. */
const stayMs = 100

/**
 * Whether an element is in sight or near it. A long book draws only the miniatures someone can see, and lets go of those
 * that are far away: 200 pages take the memory of a dozen.
 */
export function useInSight(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(
      entries => {
        clearTimeout(timer)
        if (entries.at(-1)?.isIntersecting) timer = setTimeout(setSeen, stayMs, true)
        else setSeen(false)
      },
      // The list scrolls in a box of its own, whose clipping a margin of the window alone would not widen.
      { root: scrollerOf(watched), rootMargin: `${marginPx}px` },
    )
    observer.observe(watched)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [element])
  return seen
}

/** The nearest box that scrolls; null for the window itself. */
function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflow)) return box
  }
  return null
}
