/**
 * Things that can be made again, kept sealed and bounded: what was used longest ago goes first. Nothing here is ever
 * waited for or missed, so nothing is flushed, and a file that is not whole is only a thing not kept.
 */
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toHex, utf8 } from './bytes.ts'
import { deriveKey, hmac, saltBytes } from './keys.ts'
import { readWhole, type SealedPlace, sealWhole } from './sealed-file.ts'

/** A bounded sealed area for things that can be made again. */
export interface SealedCache {
  /** What is kept under a key; undefined when it is not there or not whole. */
  get(key: string): Promise<Uint8Array | undefined>
  /** Keeps bytes under a key. Never rejects: what cannot be kept is not kept. */
  put(key: string, bytes: Uint8Array): Promise<void>
}

/** Where a cache is and what seals it. */
export interface CachePlace {
  readonly folder: string
  readonly key: Uint8Array
  /** The library's id. */
  readonly owner: string
  readonly random: (length: number) => Uint8Array
  /** The most bytes on disk. */
  readonly most: number
  /** Whether the key is still there: a closed library's cache keeps and gives nothing. */
  readonly isOpen: () => boolean
}

const ending = '.cache'
const namePattern = /^[0-9a-f]{40}\.cache$/

interface Entry {
  readonly name: string
  readonly bytes: number
  used: number
}

/** Makes the cache of a folder, which need not be there yet. */
export function createSealedCache(place: CachePlace): SealedCache {
  const { folder, most } = place
  let known: Promise<Map<string, Entry>> | undefined
  const entries = () => {
    known ??= readEntries(folder)
    return known
  }
  const drop = async (name: string) => {
    ;(await entries()).delete(name)
    await rm(join(folder, name), { force: true })
  }
  const keep = async (key: string, bytes: Uint8Array) => {
    if (!place.isOpen()) return
    const name = nameOf(place, key)
    const sealed = sealWhole(sealedAs(place, name), place.random(saltBytes), {}, bytes)
    if (sealed.length > most) return
    const all = await entries()
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (const { name: oldest } of oldestFirst(all, most - sealed.length)) await drop(oldest)
    const beside = join(folder, `${name}.${toHex(place.random(4))}.tmp`)
    await writeFile(beside, sealed, { mode: 0o600 })
    await rename(beside, join(folder, name))
    all.set(name, { name, bytes: sealed.length, used: Date.now() })
  }
  return {
    get: async key => {
      if (!place.isOpen()) return undefined
      const name = nameOf(place, key)
      const file = join(folder, name)
      const bytes = await readFile(file).catch(() => undefined)
      if (bytes === undefined || !place.isOpen()) return undefined
      const whole = readWhole(sealedAs(place, name), bytes)
      if (whole === undefined) {
        await drop(name).catch(() => undefined)
        return undefined
      }
      const now = new Date()
      const entry = (await entries()).get(name)
      if (entry) entry.used = now.getTime()
      await utimes(file, now, now).catch(() => undefined)
      return whole.body
    },
    put: (key, bytes) => keep(key, bytes).catch(() => undefined),
  }
}

/** What must go for the rest to fit into `room`: everything used before what may stay. */
function oldestFirst(all: ReadonlyMap<string, Entry>, room: number): readonly Entry[] {
  let size = [...all.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  return [...all.values()]
    .toSorted((a, b) => a.used - b.used)
    .filter(({ bytes }) => {
      if (size <= room) return false
      size -= bytes
      return true
    })
}

async function readEntries(folder: string): Promise<Map<string, Entry>> {
  const all = new Map<string, Entry>()
  for (const name of await readdir(folder).catch(() => [])) {
    const file = join(folder, name)
    // Half-written by a program that was ended meanwhile.
    if (!namePattern.test(name)) {
      if (name.endsWith('.tmp')) await rm(file, { force: true })
      continue
    }
    const found = await stat(file).catch(() => undefined)
    if (found) all.set(name, { name, bytes: found.size, used: found.mtimeMs })
  }
  return all
}

function sealedAs({ key, owner }: CachePlace, name: string): SealedPlace {
  return { key, kind: 'cache', owner, name }
}

/** A name that only the holder of the key can tie to what it names. */
function nameOf({ key, owner }: CachePlace, of: string): string {
  return toHex(hmac(deriveKey(key, utf8(owner), 'cache names'), utf8(of))).slice(0, 40) + ending
}
