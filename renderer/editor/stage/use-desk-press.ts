import { type RefObject, useEffect, useRef } from 'react'

/** Calls back when the desk about the page is pressed: not the page, and not the desk's own scroll bar. */
export function useDeskPress(desk: RefObject<HTMLElement | null>, onPress: (press: MouseEvent) => void): void {
  const latest = useRef(onPress)
  useEffect(() => {
    latest.current = onPress
  })
  useEffect(() => {
    const element = desk.current
    if (!element) return
    const press = (event: MouseEvent) => {
      if (event.target === element && event.button === 0 && !onScrollBar(event, element)) latest.current(event)
    }
    element.addEventListener('mousedown', press)
    return () => element.removeEventListener('mousedown', press)
  }, [desk])
}

function onScrollBar({ clientX, clientY }: MouseEvent, element: HTMLElement): boolean {
  const { left, top } = element.getBoundingClientRect()
  return clientX - left >= element.clientWidth || clientY - top >= element.clientHeight
}
