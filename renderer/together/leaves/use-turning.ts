import { type RefObject, useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageId } from '#core/book/ids.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { useRoom } from '../room-context.tsx'

/** How far a finger goes before it turns the page, px: more than a tap that slips, less than half a small screen. */
const swipePx = 60

/** Turns to a page by its id, and says where that is. A page that is gone turns nothing. */
export function useTurnTo(): (page: PageId) => void {
  const { t } = useTranslation('together')
  const announce = useAnnounce()
  const { outline, change } = useRoom()
  const { pages } = outline
  return useCallback(
    page => {
      const at = pages.findIndex(({ id }) => id === page)
      if (at < 0) return
      change({ do: 'turn', to: page })
      announce(t('pageOf', { page: at + 1, of: pages.length }))
    },
    [pages, change, announce, t],
  )
}

/** Which page is shown, and what turns to another: the arrows, the space bar, a swipe across the page. */
export function useTurning(stage: RefObject<HTMLElement | null>) {
  const { outline, state } = useRoom()
  const { pages } = outline
  const turnTo = useTurnTo()
  const at = Math.max(
    0,
    pages.findIndex(page => page.id === state.page),
  )
  const turn = useCallback(
    (by: 1 | -1) => {
      const to = pages[at + by]
      if (to) turnTo(to.id)
    },
    [pages, at, turnTo],
  )
  useKeys(turn)
  useSwipe(stage, turn, state.tool === undefined && !state.card)
  return { at, turn }
}

function useKeys(turn: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
      const on = event.target instanceof Element ? event.target : undefined
      if (on?.closest('input, textarea, dialog, [data-own]')) return
      // Space on a button presses it, as everywhere.
      const forward =
        event.key === 'ArrowRight' || event.key === 'PageDown' || (event.key === ' ' && !on?.closest('button'))
      const back = event.key === 'ArrowLeft' || event.key === 'PageUp'
      if (!forward && !back) return
      event.preventDefault()
      turn(forward ? 1 : -1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [turn])
}

function useSwipe(stage: RefObject<HTMLElement | null>, turn: (by: 1 | -1) => void, wanted: boolean): void {
  useEffect(() => {
    const element = stage.current
    if (!element || !wanted) return
    let from: { readonly id: number; readonly x: number; readonly y: number } | undefined
    const onDown = (event: PointerEvent) => {
      from = { id: event.pointerId, x: event.clientX, y: event.clientY }
    }
    const onUp = (event: PointerEvent) => {
      if (from?.id !== event.pointerId) return
      const [across, down] = [event.clientX - from.x, event.clientY - from.y]
      from = undefined
      if (Math.abs(across) > swipePx && Math.abs(across) > Math.abs(down) * 1.5) turn(across < 0 ? 1 : -1)
    }
    element.addEventListener('pointerdown', onDown)
    window.addEventListener('pointerup', onUp)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      window.removeEventListener('pointerup', onUp)
    }
  }, [stage, turn, wanted])
}
