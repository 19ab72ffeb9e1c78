/**
 * A small sealed key-value area. Each version of a record is a new file, in two copies; the newest whole one counts,
 * and five are kept. File names do not tell which record they hold.
 */
import { dirname, join } from 'node:path'
import { assert } from '#core/errors.ts'
import { err, ok, type Result } from '#core/result.ts'
import { type FileCode, type FileLayer, toFileCode } from './file-layer.ts'
import { saltBytes } from './keys.ts'
import {
  copies,
  folderOf,
  groupVersions,
  hashOf,
  type RecordContent,
  type RecordFolder,
  readId,
  readVersion,
  sealedAs,
  type Version,
  writerOf,
} from './record-files.ts'
import { type LookedAt, lookAtVersions, type Mended, mendVersion } from './record-twins.ts'
import { ensureFolder, writeNewFile } from './safe-write.ts'
import { sealWhole } from './sealed-file.ts'
import type { RecordArea, VerifyReport } from './types.ts'

/** Where records are kept, and who keeps them. */
export interface RecordPlace extends RecordFolder {
  /** This session's writer name. */
  readonly writer: string
  /** This computer's beginning of it; undefined: every file is taken for its own. */
  readonly device: string | undefined
  readonly random: (length: number) => Uint8Array
}

const kept = 5
const partPattern = /^[a-z0-9][a-z0-9-]{0,63}$/

/** The record area of a folder. Puts run one after another, so that two never take the same number. */
export function createRecords(files: FileLayer, place: RecordPlace): RecordArea {
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(act: () => Promise<T>): Promise<Result<T, FileCode>> {
    const turn = last.then(act).then(ok<T>, error => err(toFileCode(error)))
    last = turn
    return turn
  }
  const mend = async (version: LookedAt): Promise<Mended> => {
    const mended = await inTurn(() => mendVersion(files, place, version, place.random))
    return mended.ok ? mended.value : 'damaged'
  }
  return {
    putRecord: (kind, id, bytes) => inTurn(() => put(files, place, kind, id, bytes)),
    getRecord: async (kind, id) => (await newest(files, place, kind, await versionsOf(files, place, kind, id)))?.body,
    getRecords: async kind => {
      const all = new Map<string, Uint8Array>()
      for (const versions of groupVersions(await files.list(folderOf(place, kind))).values()) {
        const found = await newest(files, place, kind, versions)
        if (found !== undefined) all.set(found.id, found.body)
      }
      return all
    },
    listRecords: async kind => {
      const names = await files.list(folderOf(place, kind))
      const ids = new Set<string>()
      for (const name of names) {
        const id = await readId(files, place, kind, name)
        if (id !== undefined) ids.add(id)
      }
      return [...ids].sort()
    },
    removeRecord: (kind, id) =>
      inTurn(async () => {
        // Oldest first: cut off half-way, the newest still counts.
        for (const version of (await versionsOf(files, place, kind, id)).reverse())
          await removeVersion(files, place, kind, version)
      }),
    verifyRecords: (look = files) => verify(look, place, mend),
  }
}

/** Looks at every copy of every record. What this computer wrote is mended where it can be; another's it sees to itself. */
async function verify(
  files: FileLayer,
  place: RecordPlace,
  mend: (version: LookedAt) => Promise<Mended>,
): Promise<VerifyReport> {
  const damaged: string[] = []
  const mended: string[] = []
  let count = 0
  for await (const version of lookAtVersions(files, place)) {
    const { kind, stem, present, whole } = version
    count += present.length
    if (whole.length === copies.length) continue
    const isOwn = place.device === undefined || writerOf(version).startsWith(`${place.device}-`)
    // Of another's one copy is enough: the second may still be on its way, and it writes it itself.
    if (!isOwn && whole.length > 0) continue
    const bad = copies.filter(copy => !whole.includes(copy)).map(copy => `records/${kind}/${stem}.${copy}`)
    const outcome: Mended = isOwn ? await mend(version) : 'damaged'
    if (outcome === 'mended') mended.push(...bad)
    if (outcome === 'damaged') damaged.push(...bad)
  }
  return { files: count, damaged, mended }
}

async function put(files: FileLayer, place: RecordPlace, kind: string, id: string, bytes: Uint8Array): Promise<void> {
  assert(partPattern.test(kind) && partPattern.test(id), 'a record is named by small letters, digits and dashes')
  const versions = await versionsOf(files, place, kind, id)
  const number = (versions[0]?.number ?? 0) + 1
  const stem = `${hashOf(place, kind, id)}-${number}-${place.writer}`
  await ensureFolder(files, folderOf(place, kind), dirname(place.folder))
  for (const copy of copies) {
    const name = `${stem}.${copy}`
    const sealed = sealWhole(sealedAs(place, kind, name), place.random(saltBytes), { kind, id }, bytes)
    await writeNewFile(files, join(folderOf(place, kind), name), sealed)
  }
  for (const version of versions.slice(kept)) await removeVersion(files, place, kind, version)
}

/** Versions of a record, newest first, whole or not. */
async function versionsOf(files: FileLayer, place: RecordPlace, kind: string, id: string): Promise<Version[]> {
  return groupVersions(await files.list(folderOf(place, kind))).get(hashOf(place, kind, id)) ?? []
}

/** What the newest whole one of a record's versions holds. */
async function newest(
  files: FileLayer,
  place: RecordPlace,
  kind: string,
  versions: readonly Version[],
): Promise<RecordContent | undefined> {
  for (const version of versions) {
    const found = await readVersion(files, place, kind, version)
    if (found !== undefined) return found
  }
  return undefined
}

async function removeVersion(files: FileLayer, place: RecordPlace, kind: string, { stem }: Version): Promise<void> {
  for (const copy of copies) await files.remove(join(folderOf(place, kind), `${stem}.${copy}`))
}
