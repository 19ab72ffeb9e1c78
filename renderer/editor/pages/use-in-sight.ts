import { type RefObject, useEffect, useState } from 'react'

/** Whether an element has come near the window's sight yet: a long book draws only the miniatures someone can see. */
export function useInSight(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const watched = element.current
    if (!watched || seen) return
    const observer = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && setSeen(true), {
      rootMargin: '400px',
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element, seen])
  return seen
}
