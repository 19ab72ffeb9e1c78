import { type RefObject, useLayoutEffect, useState } from 'react'
import { type PageFormat, trimSize } from '#core/book/format.ts'
import { pageSizePx } from '#renderer/page/index.ts'

/** How much a page is scaled so that it is as large as its place allows; 0 until the place has been measured. */
export function useFit(place: RefObject<HTMLElement | null>, format: PageFormat): number {
  const [scale, setScale] = useState(0)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const size = pageSizePx(trimSize(format))
    const measure = () => {
      const { clientWidth, clientHeight } = element
      setScale(Math.max(0.05, Math.min(clientWidth / size.width, clientHeight / size.height)))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [place, format])
  return scale
}
