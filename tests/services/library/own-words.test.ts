import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { createLibrary, keepOwnWord, readOwnWords, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, temporaryFolder } from '#support/library.ts'

it('the library’s own words are there when it is opened again, and nowhere to be read without its key', async () => {
  const place = await temporaryFolder()
  const { library } = unwrap(await createLibrary(libraryOptions(place), { passphrase: goodPassphrase }))
  expect(await readOwnWords(library)).toEqual([])
  // Asked for at once: none may get lost.
  await Promise.all(['Blodyn', 'cwtshlyd', 'Blodyn'].map(word => keepOwnWord(library, word, true)))
  await keepOwnWord(library, 'cwtshlyd', false)
  await keepOwnWord(library, 'Llanfairwen', true)
  await library.close()
  const written = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile())
    .map(file => join(file.parentPath, file.name))
  for (const file of written) expect(`${file} ${readFileSync(file, 'latin1')}`).not.toMatch(/Blodyn|Llanfairwen/)
  const again = unwrap(await unlockLibrary(libraryOptions(place), { passphrase: goodPassphrase }))
  expect(await readOwnWords(again)).toEqual(['Blodyn', 'Llanfairwen'])
  await again.close()
})

it('a list that cannot be read is an empty one, and can be begun again', async () => {
  const made = await createLibrary(libraryOptions(await temporaryFolder()), { passphrase: goodPassphrase })
  const { library } = unwrap(made)
  await library.putRecord('words', 'own', Uint8Array.of(1, 2, 3))
  expect(await readOwnWords(library)).toEqual([])
  await keepOwnWord(library, 'welis', true)
  expect(await readOwnWords(library)).toEqual(['welis'])
  await library.close()
})
