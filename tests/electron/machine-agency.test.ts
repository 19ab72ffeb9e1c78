import { chmod, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { LibraryKind } from '#contract/together.ts'
import { unwrap } from '#core/result.ts'
import { createLibrarySession } from '#electron/library-session.ts'
import { setupMachineAgency } from '#electron/machine-agency.ts'
import { readAgency } from '#services/library/index.ts'
import { agencyFile } from '#support/agency.ts'
import { goodPassphrase, libraryOptions, temporaryFolder } from '#support/library.ts'

const signing = new Uint8Array(32).fill(7)

/** A computer on which IT put an agency's file, and a library that is made there. */
async function computer({ kind = 'agency', mode = 0o644 }: { kind?: LibraryKind; mode?: number } = {}) {
  const [place, machine] = [await temporaryFolder(), await temporaryFolder()]
  const file = join(machine, 'agency-recovery.json')
  await writeFile(file, await agencyFile({ version: 1, signing }))
  await chmod(file, mode)
  const session = createLibrarySession(libraryOptions(join(place, 'library')))
  const failures: unknown[] = []
  const { uid: owner } = await stat(file)
  const agency = setupMachineAgency({ session, file, owner, onFailure: error => failures.push(error) })
  unwrap(await session.create(goodPassphrase, kind))
  await agency.settled()
  expect(failures).toEqual([])
  /** Locks, opens again, and gives the version that the library is sealed to. */
  const again = async () => {
    await session.lock('asked')
    unwrap(await session.unlock({ passphrase: goodPassphrase }))
    await agency.settled()
    return versionOf()
  }
  const versionOf = async () => (await readAgency(session.place()))?.version
  return { file, again, version: versionOf, session }
}

it('seals a worker’s new library to the agency that IT placed on the computer, and anew to its next version', async () => {
  const { file, again, version, session } = await computer()
  expect(await version()).toBe(1)
  await writeFile(file, await agencyFile({ version: 2, signing }))
  expect(await again()).toBe(2)
  await writeFile(file, await agencyFile({ version: 1, signing }))
  expect(await again()).toBe(2)
  await writeFile(file, await agencyFile({ version: 3, signing: new Uint8Array(32).fill(8) }))
  expect(await again()).toBe(2)
  await session.lock('asked')
})

it('leaves a family’s library alone', async () => {
  const { again, version, session } = await computer({ kind: 'family' })
  expect([await version(), await again()]).toEqual([undefined, undefined])
  await session.lock('asked')
})

it('believes no file that others of the computer could have written', async () => {
  const { again, session } = await computer({ mode: 0o666 })
  expect(await again()).toBeUndefined()
  await session.lock('asked')
})
