import { useCallback, useEffect, useRef } from 'react'
import type { FrameId } from '#core/book/ids.ts'

/**
 * Brings a frame that was chosen in sight, where the page is larger than its window: by keys, from a finding, by a find.
 * Gives what to call before choosing by hand: a hand takes what it sees, and the page must not move under it.
 */
export function useShowChosen(frame: FrameId | undefined): () => void {
  const byHand = useRef(false)
  useEffect(() => {
    if (!frame || byHand.current) return
    const shown = document.querySelector(`.sheet [data-frame="${frame}"]`)
    shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [frame])
  return useCallback(() => {
    byHand.current = true
    requestAnimationFrame(() => {
      byHand.current = false
    })
  }, [])
}
