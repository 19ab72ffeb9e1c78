/** Where the library is: a person may move it, or use one that is in another folder, such as one that two computers share. */
import { rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import { copyLibrary, type FileCode, libraryState, toFileCode } from '#services/library/index.ts'
import type { OpenBooks } from './books/open-books.ts'
import type { Dialogs } from './dialogs.ts'
import type { LibrarySession } from './library-session.ts'
import type { SettingsStore } from './settings.ts'

/** What it works with. */
export interface PlaceParts {
  readonly session: LibrarySession
  readonly books: OpenBooks
  readonly settings: SettingsStore
  readonly dialogs: Pick<Dialogs, 'chooseLibraryFolder'>
  /** Today, `2026-11-23`. */
  today(): string
}

/** The folder that the app makes inside a chosen one. */
const folderName = 'Journeybook library'

/** Uses the library in a folder that a person chooses. False when they changed their mind. */
export async function choosePlace({
  session,
  settings,
  dialogs,
}: PlaceParts): Promise<Result<boolean, 'no-library' | FileCode>> {
  // An open library goes on being this one: only the door asks for another.
  const chosen = session.current() ? undefined : await dialogs.chooseLibraryFolder('use')
  if (chosen === undefined) return ok(false)
  try {
    for (const place of [chosen, join(chosen, folderName), join(chosen, 'library')]) {
      if ((await libraryState(place)) === 'none') continue
      await session.setPlace(place)
      settings.setPlace(place)
      return ok(true)
    }
    return err('no-library')
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** Where the books are after a move, and where the old files stay. */
export interface Moved {
  readonly place?: string
  readonly left?: string
}

type MoveCode = 'exists' | 'not-empty' | 'not-the-same' | FileCode

/**
 * Moves the library into a folder that a person chooses. It is locked first, so that nothing is written meanwhile; the old
 * folder is given another name and left, and only then is the new one used.
 */
export async function moveLibrary(parts: PlaceParts): Promise<Result<Moved, MoveCode>> {
  const { session, books, settings, dialogs } = parts
  const chosen = await dialogs.chooseLibraryFolder('move')
  if (chosen === undefined) return ok({})
  const from = session.place()
  const place = join(chosen, folderName)
  await books.closeAll()
  await session.lock('asked')
  const copied = await copyLibrary(from, place)
  if (!copied.ok) return copied
  // Without another name the old one would be found by a start that has lost its settings, and go on apart.
  const left = join(dirname(from), `${basename(from)}-moved-${parts.today()}`)
  const isSet = await rename(from, left).then(
    () => true,
    () => false,
  )
  await session.setPlace(place)
  settings.setPlace(place)
  return ok({ place, left: isSet ? left : from })
}
