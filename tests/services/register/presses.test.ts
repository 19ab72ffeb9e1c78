import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { createLibrary, type Library } from '#services/library/index.ts'
import { usualAssets } from '#services/print/profiles.ts'
import { addPress, listPresses, openPress, removePress } from '#services/register/presses.ts'
import { goodPassphrase, libraryOptions, temporaryFolder } from '#support/library.ts'

const usual = join(usualAssets, 'icc/FOGRA39L-coated.icc')
let place: string
let folder: string
let library: Library

beforeEach(async () => {
  place = await temporaryFolder()
  folder = await temporaryFolder()
  const made = await createLibrary(libraryOptions(place), { passphrase: goodPassphrase })
  library = unwrap(made).library
  return () => library.close()
})

describe('a printer’s own profile in the library', () => {
  it('is on the list once by the name that is in it, and opens byte for byte when the file it came from is gone', async () => {
    const file = join(folder, 'printer.icc')
    await writeFile(file, await readFile(usual))
    const added = unwrap(await addPress(library, file))
    unwrap(await addPress(library, file))
    await rm(file)
    expect(await listPresses(library)).toEqual([added])
    const press = unwrap(await openPress(library, added.id, join(folder, 'open')))
    expect(press).toMatchObject({ ...added, about: added.name })
    expect(Buffer.from(press.bytes).equals(await readFile(usual))).toBe(true)
    // What was changed on the disk meanwhile is not what is printed with.
    await writeFile(press.file, 'something else')
    expect(unwrap(await openPress(library, added.id, join(folder, 'open'))).id).toBe(added.id)
  })

  it('lies sealed: no file of the library holds what the profile says', async () => {
    unwrap(await addPress(library, usual))
    const said = (await readFile(usual)).subarray(0, 128)
    const names = await readdir(place, { recursive: true, withFileTypes: true })
    const files = names.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) expect((await readFile(file)).includes(said)).toBe(false)
  })

  it('can be taken off the list, and is then not opened any more', async () => {
    const { id } = unwrap(await addPress(library, usual))
    unwrap(await removePress(library, id))
    expect(await listPresses(library)).toEqual([])
    expect(await openPress(library, id, folder)).toMatchObject({ ok: false, code: 'no-such-press' })
  })

  it('is refused when its tables are damaged, and nothing is kept', async () => {
    const damaged = Buffer.from(await readFile(usual))
    damaged.fill(0, 128)
    const file = join(folder, 'damaged.icc')
    await writeFile(file, damaged)
    expect(await addPress(library, file)).toMatchObject({ ok: false, code: 'not-a-press-profile' })
    expect(await listPresses(library)).toEqual([])
  })
})
