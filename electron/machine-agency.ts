/**
 * The agency that IT placed on this computer: every library of a worker is sealed to it as soon as it is open, and anew when a newer
 * version of the file comes. A family's is not: there it is a choice (reliability.md 4.11).
 */
import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import { parseAgency } from '#services/library/index.ts'
import { readKind } from './library-kind.ts'
import type { LibrarySession } from './library-session.ts'

/** What it works with. */
export interface MachineAgencyParts {
  readonly session: Pick<LibrarySession, 'current' | 'onOpen'>
  /** Where IT puts the file. */
  readonly file: string
  /** The owner, as a number, whose word is taken; undefined where the system tells of none: then the folder itself is an administrator's. */
  readonly owner?: number | undefined
  onFailure(error: unknown): void
}

/** Seals each library to the computer's agency when it is opened. Gives what waits for the last one, for tests. */
export function setupMachineAgency({ session, file, owner = systemOwner(), onFailure }: MachineAgencyParts) {
  let last: Promise<void> = Promise.resolve()
  session.onOpen(() => {
    last = seal().catch(onFailure)
  })

  async function seal(): Promise<void> {
    const library = session.current()
    const bytes = (await isTrusted(file, owner)) ? await readFile(file) : undefined
    const agency = bytes && parseAgency(bytes)
    if (!library || !agency || (await readKind(library)) === 'family') return
    const present = await library.agency()
    if (present && (present.key !== agency.key || present.version >= agency.version)) return
    // One that has expired, or that cannot be kept now, is tried again at the next opening.
    await library.sealToAgency(bytes)
  }
  return { settled: () => last }
}

/** A file that anyone of this computer could have put there could make anyone the agency: only an administrator's counts. */
async function isTrusted(file: string, owner: number | undefined): Promise<boolean> {
  if (owner === undefined)
    return stat(file).then(
      found => found.isFile(),
      () => false,
    )
  const found = await Promise.all([file, dirname(file)].map(path => stat(path).catch(() => undefined)))
  return found.every(each => each !== undefined && each.uid === owner && (each.mode & 0o022) === 0)
}

function systemOwner(): number | undefined {
  return process.platform === 'win32' ? undefined : 0
}
