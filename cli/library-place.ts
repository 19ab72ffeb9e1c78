/** Libraries on the command line: opened, used and locked again within one command. */
import type { Result } from '#core/result.ts'
import { type Library, libraryState, unlockLibrary } from '#services/library/index.ts'
import type { CommandInput, CommandIo } from './command.ts'

/** True when a folder holds a library. */
export async function isLibrary(place: string): Promise<boolean> {
  // A file is no folder: listing it fails, and it is then for the caller to open as a book.
  return (await libraryState(place).catch(() => 'none')) === 'locked'
}

/** Unlocks the library at `place`, does `act`, and locks it again whatever happens. */
export async function withLibrary<T>(
  place: string,
  input: CommandInput,
  io: CommandIo,
  act: (library: Library) => Promise<Result<T>>,
): Promise<Result<T>> {
  const passphrase = await io.passphrase(input)
  if (!passphrase.ok) return passphrase
  const library = await unlockLibrary({ place, ports: io.ports }, { passphrase: passphrase.value })
  if (!library.ok) return library
  try {
    return await act(library.value)
  } finally {
    await library.value.close()
  }
}
