import { useEffect, useState } from 'react'
import type { SaveState } from '#contract/events.ts'
import { on } from '#renderer/app/client.ts'
import type { Session } from '#renderer/app/session.ts'

/** What is true of the latest change: on disk, on its way, or not saved and why. */
export type Saved = 'saved' | 'saving' | 'disk-full' | 'no-permission' | 'gone' | 'io' | 'stuck'

/**
 * How long everything must have been saved before it is said, ms: while someone types, the words would change with every
 * key, be read aloud each time, and cost a frame. It is never said too early.
 */
const restMs = 400

/** Follows a book's saving, from the key to the disk. */
export function useSaveState(session: Session): Saved {
  const [shown, setShown] = useState<Saved>('saved')
  useEffect(() => {
    let disk: SaveState = 'saved'
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const now = stateOf(disk, session.outbox.state())
      clearTimeout(timer)
      if (now === 'saved') timer = setTimeout(setShown, restMs, now)
      else setShown(now)
    }
    const stops = [
      session.outbox.subscribe(look),
      on('books.saveState', ({ id, state }) => {
        if (id !== session.book) return
        disk = state
        look()
      }),
    ]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [session])
  return shown
}

function stateOf(disk: SaveState, sending: ReturnType<Session['outbox']['state']>): Saved {
  if (typeof disk === 'object') return disk.notSaved
  if (sending === 'stuck') return 'stuck'
  return sending === 'sending' || disk === 'saving' ? 'saving' : 'saved'
}
