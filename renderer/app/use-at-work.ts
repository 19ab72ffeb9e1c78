import { useEffect } from 'react'
import { client } from '#renderer/app/client.ts'

/** How often the desktop is told that someone is at work: often enough for the shortest idle lock (2 minutes). */
const everyMs = 30_000

/** Puts off the idle lock while a hand is on the keyboard, the mouse or the screen. */
export function useAtWork(): void {
  useEffect(() => {
    let told = Number.NEGATIVE_INFINITY
    const tell = (event: Event) => {
      if (event.timeStamp - told < everyMs) return
      told = event.timeStamp
      client.app.stillHere().catch(() => undefined) // the library then locks itself, which loses nothing
    }
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
    for (const kind of kinds) window.addEventListener(kind, tell, { passive: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, tell)
    }
  }, [])
}
