import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { createChosenFiles, filesOfFolder } from '#electron/chosen-files.ts'
import { temporaryFolder } from '#support/library.ts'

function countingIds() {
  let next = 0
  return { next: () => `key${++next}` }
}

describe('files that a person chose', () => {
  it('are known to the window by name and key, and are read once', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'beach.jpg'), 'bytes')
    const chosen = createChosenFiles(countingIds())
    const [file] = chosen.add([join(folder, 'beach.jpg')])
    expect(file).toEqual({ key: 'key1', name: 'beach.jpg' })
    expect(Buffer.from(unwrap(await chosen.take('key1'))).toString()).toBe('bytes')
    expect(await chosen.take('key1')).toEqual({ ok: false, code: 'io' })
  })

  it('are forgotten when the library is locked, and one that has gone says so', async () => {
    const folder = await temporaryFolder()
    const chosen = createChosenFiles(countingIds())
    chosen.add([join(folder, 'gone.jpg'), join(folder, 'other.jpg')])
    expect(await chosen.take('key1')).toEqual({ ok: false, code: 'io' })
    chosen.clear()
    expect(await chosen.take('key2')).toEqual({ ok: false, code: 'io' })
  })
})

describe('a folder that a person chose', () => {
  it('gives the files in it and below it by number and name, without what systems leave there', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'summer'))
    for (const name of ['IMG_10.jpg', 'IMG_2.jpg', 'IMG_2.AAE', '.DS_Store', 'Thumbs.db', 'summer/beach.heic'])
      await writeFile(join(folder, name), '')
    const found = unwrap(await filesOfFolder(folder))
    expect(found).toEqual(['IMG_2.jpg', 'IMG_10.jpg', 'summer/beach.heic'].map(name => join(folder, name)))
  })

  it('is not left by a link, and may not be a whole phone', async () => {
    const folder = await temporaryFolder()
    await symlink('/', join(folder, 'everything'))
    expect(unwrap(await filesOfFolder(folder))).toEqual([])
    await Promise.all(Array.from({ length: 2001 }, (_, at) => writeFile(join(folder, `${at}.jpg`), '')))
    expect(await filesOfFolder(folder)).toEqual({ ok: false, code: 'too-many' })
    expect(await filesOfFolder(join(folder, 'gone'))).toEqual({ ok: false, code: 'io' })
  })
})
