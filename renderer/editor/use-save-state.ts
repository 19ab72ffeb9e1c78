import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SaveState } from '#contract/events.ts'
import { on } from '#renderer/app/client.ts'
import type { Session } from './session.ts'

/** What is true of the latest change: on disk, on its way, or not saved and why. */
export type Saved = 'saved' | 'saving' | 'disk-full' | 'no-permission' | 'gone' | 'io' | 'stuck'

/** Follows a book's saving, from the key to the disk. */
export function useSaveState(session: Session): Saved {
  const sending = useSyncExternalStore(session.outbox.subscribe, session.outbox.state)
  const [disk, setDisk] = useState<SaveState>('saved')
  useEffect(() => on('books.saveState', ({ id, state }) => id === session.book && setDisk(state)), [session.book])
  if (typeof disk === 'object') return disk.notSaved
  if (sending === 'stuck') return 'stuck'
  return sending === 'sending' || disk === 'saving' ? 'saving' : 'saved'
}
