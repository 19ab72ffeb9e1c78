import { undoTaking } from '#services/register/take-children.ts'
import type { Tell } from '../events.ts'
import type { LibrarySession } from '../library-session.ts'
import { logFailure } from '../log.ts'

/** Undoes a taking of children that was stopped half-way when this computer last had the library open. */
export async function undoHalfTaken(session: LibrarySession, device: string, tell: Tell): Promise<void> {
  const library = session.current()
  if (!library) return
  try {
    const undone = await undoTaking(library, device)
    if (undone.ok && undone.value) tell('books.changed', {})
  } catch (error) {
    // Locked meanwhile, or a disk that does not answer: the note is still there for the next time.
    logFailure('half-taken', error)
  }
}
