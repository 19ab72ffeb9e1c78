import { type RefObject, useLayoutEffect, useState } from 'react'

/** Room left round the page when all of it is shown, px. */
const airPx = 56

/** The factor by which a page is shown: the one chosen, or the largest at which all of it is in sight. */
export function useZoom(
  stage: RefObject<HTMLElement | null>,
  zoom: 'fit' | number,
  page: { readonly width: number; readonly height: number },
): number {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = stage.current
    if (!element) return
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [stage])
  if (zoom !== 'fit') return zoom
  if (room.width === 0) return 0.5
  const fit = Math.min((room.width - airPx) / page.width, (room.height - airPx) / page.height)
  return Math.max(0.1, fit)
}
