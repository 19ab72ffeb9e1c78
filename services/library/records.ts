/**
 * A small sealed key-value area. Each version of a record is a new file, in two copies; the newest whole one counts,
 * and five are kept. File names do not tell which record they hold.
 */
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { assert } from '#core/errors.ts'
import { err, ok, type Result } from '#core/result.ts'
import { toHex, utf8 } from './bytes.ts'
import { type FileCode, type FileLayer, toFileCode } from './file-layer.ts'
import { deriveKey, hmac, saltBytes } from './keys.ts'
import { ensureFolder, writeNewFile } from './safe-write.ts'
import { readHeader, readWhole, type SealedPlace, sealWhole } from './sealed-file.ts'
import type { RecordArea } from './types.ts'

/** Where records are kept and what for. `owner` is the id of the book or library. */
export interface RecordPlace {
  readonly folder: string
  readonly key: Uint8Array
  readonly owner: string
  /** This session's writer name. */
  readonly writer: string
  readonly random: (length: number) => Uint8Array
}

const copies = ['rec', 'rec2'] as const
const kept = 5
const namePattern = /^([0-9a-f]{40})-(\d{1,9})-([a-z0-9-]+)\.(rec2?)$/
const partPattern = /^[a-z0-9][a-z0-9-]{0,63}$/
const headerSchema = z.object({ kind: z.string(), id: z.string() })

interface Version {
  readonly number: number
  /** Name without its ending. */
  readonly stem: string
}

/** The record area of a folder. Puts run one after another, so that two never take the same number. */
export function createRecords(files: FileLayer, place: RecordPlace): RecordArea {
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(act: () => Promise<T>): Promise<Result<T, FileCode>> {
    const turn = last.then(act).then(ok<T>, error => err(toFileCode(error)))
    last = turn
    return turn
  }
  return {
    putRecord: (kind, id, bytes) => inTurn(() => put(files, place, kind, id, bytes)),
    getRecord: async (kind, id) => {
      for (const version of await versionsOf(files, place, kind, id)) {
        const found = await readVersion(files, place, kind, version)
        if (found?.id === id) return found.body
      }
      return undefined
    },
    getRecords: kind => readAll(files, place, kind),
    listRecords: async kind => {
      const ids = new Set<string>()
      for (const name of await files.list(folderOf(place, kind))) {
        if (!namePattern.test(name)) continue
        const bytes = await files.read(join(folderOf(place, kind), name), 4096)
        const header = headerSchema.safeParse(bytes && readHeader(sealedAs(place, kind, name), bytes))
        if (header.success && header.data.kind === kind) ids.add(header.data.id)
      }
      return [...ids].sort()
    },
    removeRecord: (kind, id) =>
      inTurn(async () => {
        // Oldest first: cut off half-way, the newest still counts.
        for (const version of (await versionsOf(files, place, kind, id)).reverse())
          await removeVersion(files, place, kind, version)
      }),
  }
}

/** Looks at every record file of a folder; gives how many there are and the paths below it that are not whole. */
export async function verifyRecords(
  files: FileLayer,
  place: Omit<RecordPlace, 'writer' | 'random'>,
): Promise<{ readonly count: number; readonly damaged: readonly string[] }> {
  const damaged: string[] = []
  let count = 0
  for (const kind of await files.list(place.folder))
    for (const name of await files.list(join(place.folder, kind))) {
      if (!namePattern.test(name)) continue
      count++
      const bytes = await files.read(join(place.folder, kind, name))
      if (bytes === undefined || readWhole(sealedAs(place, kind, name), bytes) === undefined)
        damaged.push(`records/${kind}/${name}`)
    }
  return { count, damaged }
}

async function put(files: FileLayer, place: RecordPlace, kind: string, id: string, bytes: Uint8Array): Promise<void> {
  assert(partPattern.test(kind) && partPattern.test(id), 'a record is named by small letters, digits and dashes')
  const versions = await versionsOf(files, place, kind, id)
  const number = (versions[0]?.number ?? 0) + 1
  const stem = `${hashOf(place, kind, id)}-${number}-${place.writer}`
  await ensureFolder(files, folderOf(place, kind), dirname(place.folder))
  for (const ending of copies) {
    const name = `${stem}.${ending}`
    const sealed = sealWhole(sealedAs(place, kind, name), place.random(saltBytes), { kind, id }, bytes)
    await writeNewFile(files, join(folderOf(place, kind), name), sealed)
  }
  for (const version of versions.slice(kept)) await removeVersion(files, place, kind, version)
}

/** Versions of a record, newest first, whole or not. */
async function versionsOf(files: FileLayer, place: RecordPlace, kind: string, id: string): Promise<Version[]> {
  const names = await files.list(folderOf(place, kind))
  return groupVersions(names).get(hashOf(place, kind, id)) ?? []
}

/** The versions that file names tell of, by the hash of their record, newest first. */
function groupVersions(names: readonly string[]): Map<string, Version[]> {
  const found = new Map<string, Map<string, Version>>()
  for (const name of names) {
    const [, hash, number] = namePattern.exec(name) ?? []
    if (hash === undefined) continue
    const stem = name.slice(0, name.lastIndexOf('.'))
    const versions = found.get(hash) ?? new Map<string, Version>()
    found.set(hash, versions.set(stem, { number: Number(number), stem }))
  }
  const newestFirst = (a: Version, b: Version) => b.number - a.number || (a.stem < b.stem ? 1 : -1)
  return new Map([...found].map(([hash, versions]) => [hash, [...versions.values()].sort(newestFirst)]))
}

async function readAll(files: FileLayer, place: RecordPlace, kind: string): Promise<Map<string, Uint8Array>> {
  const all = new Map<string, Uint8Array>()
  for (const versions of groupVersions(await files.list(folderOf(place, kind))).values()) {
    for (const version of versions) {
      const found = await readVersion(files, place, kind, version)
      if (found === undefined) continue
      all.set(found.id, found.body)
      break
    }
  }
  return all
}

/** A version's record, from whichever of its copies is whole; undefined when neither is. */
async function readVersion(
  files: FileLayer,
  place: RecordPlace,
  kind: string,
  { stem }: Version,
): Promise<{ readonly id: string; readonly body: Uint8Array } | undefined> {
  for (const ending of copies) {
    const name = `${stem}.${ending}`
    const bytes = await files.read(join(folderOf(place, kind), name))
    const whole = bytes === undefined ? undefined : readWhole(sealedAs(place, kind, name), bytes)
    const header = headerSchema.safeParse(whole?.header)
    if (whole !== undefined && header.success && header.data.kind === kind)
      return { id: header.data.id, body: whole.body }
  }
  return undefined
}

async function removeVersion(files: FileLayer, place: RecordPlace, kind: string, { stem }: Version): Promise<void> {
  for (const ending of copies) await files.remove(join(folderOf(place, kind), `${stem}.${ending}`))
}

function folderOf(place: Pick<RecordPlace, 'folder'>, kind: string): string {
  return join(place.folder, kind)
}

function sealedAs(place: Pick<RecordPlace, 'key' | 'owner'>, kind: string, name: string): SealedPlace {
  return { key: place.key, kind: 'record', owner: place.owner, name: `${kind}/${name}` }
}

function hashOf(place: RecordPlace, kind: string, id: string): string {
  const nameKey = deriveKey(place.key, utf8(place.owner), 'record names')
  return toHex(hmac(nameKey, utf8(`${kind}\n${id}`))).slice(0, 40)
}
