import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSealedCache } from '#services/library/sealed-cache.ts'
import { testPorts } from '#support/ports.ts'

let folder = ''
let open = true
beforeEach(async () => {
  open = true
  folder = join(await mkdtemp(join(tmpdir(), 'cache-')), 'cache')
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

const ports = testPorts()
const cacheOf = (owner = 'library', most = 10_000) =>
  createSealedCache({
    folder,
    most,
    key: new Uint8Array(32).fill(7),
    owner,
    random: ports.random,
    isOpen: () => open,
  })
const bytes = (fill: number, length = 1000) => new Uint8Array(length).fill(fill)

describe('a sealed cache', () => {
  it('gives back what was kept, after a new start too, and nothing of it can be read in its files', async () => {
    const text = new TextEncoder().encode('CANARY '.repeat(40))
    await cacheOf().put('photo', text)
    expect(await cacheOf().get('photo')).toEqual(text)
    const [name = ''] = await readdir(folder)
    expect(name).toMatch(/^[0-9a-f]{40}\.cache$/)
    expect((await readFile(join(folder, name))).includes('CANARY')).toBe(false)
    expect(await cacheOf().get('another')).toBeUndefined()
  })

  it('belongs to its library: another one’s key or name opens nothing', async () => {
    await cacheOf('one').put('photo', bytes(1))
    expect(await cacheOf('two').get('photo')).toBeUndefined()
  })

  it('holds no more than its bound: what was used longest ago goes first', async () => {
    const cache = cacheOf('library', 4000)
    for (const [at, key] of ['a', 'b', 'c'].entries()) await cache.put(key, bytes(at))
    await cache.get('a')
    await cache.put('d', bytes(9))
    expect(await cache.get('b')).toBeUndefined()
    for (const key of ['a', 'c', 'd']) expect(await cache.get(key), key).toBeDefined()
    await cache.put('huge', bytes(1, 9000))
    expect(await cache.get('huge')).toBeUndefined()
    expect(await cache.get('a')).toBeDefined()
  })

  it('takes a damaged file for nothing, and clears what was never finished', async () => {
    await cacheOf().put('photo', bytes(1))
    const [name = ''] = await readdir(folder)
    const file = await readFile(join(folder, name))
    file[file.length - 3] = (file[file.length - 3] ?? 0) ^ 1
    await writeFile(join(folder, name), file)
    await writeFile(join(folder, `${name}.abcd.tmp`), 'half')
    expect(await cacheOf().get('photo')).toBeUndefined()
    expect(await readdir(folder)).toEqual([])
  })

  it('keeps and gives nothing once its library is closed', async () => {
    const cache = cacheOf()
    await cache.put('photo', bytes(1))
    open = false
    await cache.put('late', bytes(2))
    expect(await cache.get('photo')).toBeUndefined()
    expect(await readdir(folder)).toHaveLength(1)
  })

  it('never fails where it cannot write', async () => {
    await writeFile(folder, 'a file where the folder would be')
    await expect(cacheOf().put('photo', bytes(1))).resolves.toBeUndefined()
  })
})
