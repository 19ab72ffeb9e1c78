/** The files of records: two copies of each version. Their names do not tell which record they hold. */
import { join } from 'node:path'
import { z } from 'zod'
import { toHex, utf8 } from './bytes.ts'
import type { FileLayer } from './file-layer.ts'
import { deriveKey, hmac } from './keys.ts'
import { readHeader, readWhole, type SealedPlace } from './sealed-file.ts'

/** Where records are kept and what for. `owner` is the id of the book or library. */
export interface RecordFolder {
  readonly folder: string
  readonly key: Uint8Array
  readonly owner: string
}

/** The endings of the two copies. */
export const copies = ['rec', 'rec2'] as const
export type Copy = (typeof copies)[number]

const namePattern = /^([0-9a-f]{40})-(\d{1,9})-([a-z0-9-]+)\.(rec2?)$/
const headerSchema = z.object({ kind: z.string(), id: z.string() })

/** One version of a record, whole or not. */
export interface Version {
  readonly number: number
  /** Name without its ending. */
  readonly stem: string
  /** The copies whose names are there. */
  readonly present: readonly Copy[]
}

/** What one copy of a version holds. */
export interface RecordContent {
  readonly id: string
  readonly body: Uint8Array
}

/** The versions that file names tell of, by the hash of their record, newest first. */
export function groupVersions(names: readonly string[]): Map<string, Version[]> {
  const found = new Map<string, Map<string, Version>>()
  for (const name of names) {
    const [, hash, number, , ending] = namePattern.exec(name) ?? []
    const copy = copies.find(each => each === ending)
    if (hash === undefined || copy === undefined) continue
    const stem = name.slice(0, name.lastIndexOf('.'))
    const versions = found.get(hash) ?? new Map<string, Version>()
    const present = [...(versions.get(stem)?.present ?? []), copy]
    found.set(hash, versions.set(stem, { number: Number(number), stem, present }))
  }
  const newestFirst = (a: Version, b: Version) => b.number - a.number || (a.stem < b.stem ? 1 : -1)
  return new Map([...found].map(([hash, versions]) => [hash, [...versions.values()].sort(newestFirst)]))
}

/** A version's record, from whichever of its copies is whole; undefined when neither is. Throws errno errors. */
export async function readVersion(
  files: FileLayer,
  place: RecordFolder,
  kind: string,
  { stem }: Pick<Version, 'stem'>,
): Promise<RecordContent | undefined> {
  for (const copy of copies) {
    const content = await readCopy(files, place, kind, `${stem}.${copy}`)
    if (content !== undefined) return content
  }
  return undefined
}

/** What the file of that name holds; undefined when it is not there or not whole. Throws errno errors. */
export async function readCopy(
  files: FileLayer,
  place: RecordFolder,
  kind: string,
  name: string,
): Promise<RecordContent | undefined> {
  const bytes = await files.read(join(folderOf(place, kind), name))
  const whole = bytes === undefined ? undefined : readWhole(sealedAs(place, kind, name), bytes)
  const header = headerSchema.safeParse(whole?.header)
  if (whole === undefined || !header.success || header.data.kind !== kind) return undefined
  return { id: header.data.id, body: whole.body }
}

/** The id that a file's first bytes tell of; undefined when they are not of a record of this kind. Throws errno errors. */
export async function readId(
  files: FileLayer,
  place: RecordFolder,
  kind: string,
  name: string,
): Promise<string | undefined> {
  if (!namePattern.test(name)) return undefined
  const bytes = await files.read(join(folderOf(place, kind), name), 4096)
  const header = headerSchema.safeParse(bytes && readHeader(sealedAs(place, kind, name), bytes))
  return header.success && header.data.kind === kind ? header.data.id : undefined
}

/** The session that wrote a version. */
export function writerOf({ stem }: Version): string {
  return stem.replace(/^[0-9a-f]{40}-\d{1,9}-/, '')
}

/** The folder of a kind. */
export function folderOf(place: RecordFolder, kind: string): string {
  return join(place.folder, kind)
}

/** What a file of a kind is sealed as. */
export function sealedAs(place: RecordFolder, kind: string, name: string): SealedPlace {
  return { key: place.key, kind: 'record', owner: place.owner, name: `${kind}/${name}` }
}

/** What the names of a record's files begin with: it can be found by its id, and its id not by it. */
export function hashOf(place: RecordFolder, kind: string, id: string): string {
  const nameKey = deriveKey(place.key, utf8(place.owner), 'record names')
  return toHex(hmac(nameKey, utf8(`${kind}\n${id}`))).slice(0, 40)
}
