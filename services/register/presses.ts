/** Printers' own profiles that a team has added: sealed in the library, so that every computer that shares it has them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import type { FileCode, Library } from '#services/library/index.ts'
import { nameOfPress, type PressProfile, readPressProfile } from '#services/print/profiles.ts'

const kind = 'presses'

/** A profile on the list: its id, and what it calls itself. */
export interface KeptPress {
  readonly id: string
  readonly name: string
}

/** The profiles of a library, by name. */
export async function listPresses(library: Library): Promise<readonly KeptPress[]> {
  const all = await library.getRecords(kind)
  return [...all]
    .map(([id, bytes]) => ({ id, name: nameOfPress(bytes) }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}

/** Checks the profile in a file and keeps it; one that is kept already is only given again. */
export async function addPress(
  library: Library,
  file: string,
): Promise<Result<KeptPress, 'no-such-file' | 'not-a-press-profile' | FileCode>> {
  const press = await readPressProfile(file)
  if (!press.ok) return press
  const { id, name, bytes } = press.value
  if ((await library.getRecord(kind, id)) === undefined) {
    const kept = await library.putRecord(kind, id, bytes)
    if (!kept.ok) return kept
  }
  return ok({ id, name })
}

/** Takes a profile off the list. Editions that were made with it keep its name. */
export function removePress(library: Library, id: string): Promise<Result<void, FileCode>> {
  return library.removeRecord(kind, id)
}

/**
 * A kept profile, ready to print with. Colours are converted from a file, so it lies open in `folder` from then on: it is
 * a printer's and says nothing of anybody. `no-such-press` where it is not kept, or is not whole.
 */
export async function openPress(
  library: Library,
  id: string,
  folder: string,
): Promise<Result<PressProfile, 'no-such-press'>> {
  const bytes = await library.getRecord(kind, id)
  if (bytes === undefined) return err('no-such-press')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${id}.icc`)
  const there = await readFile(file).catch(() => undefined)
  if (!there?.equals(bytes)) await writeFile(file, bytes, { mode: 0o600 })
  const press = await readPressProfile(file)
  return press.ok ? press : err('no-such-press')
}
