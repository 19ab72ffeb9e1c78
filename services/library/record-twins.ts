/** A look at every byte of records, and the writing anew of a copy whose twin is whole. */
import { join } from 'node:path'
import type { FileLayer } from './file-layer.ts'
import { saltBytes } from './keys.ts'
import {
  type Copy,
  copies,
  folderOf,
  groupVersions,
  type RecordFolder,
  readCopy,
  sealedAs,
  type Version,
} from './record-files.ts'
import { writeNewFile } from './safe-write.ts'
import { sealWhole } from './sealed-file.ts'

/** A version as it was met. */
export interface LookedAt extends Version {
  readonly kind: string
  /** Its copies that are whole. */
  readonly whole: readonly Copy[]
}

/** What became of a version that was not whole twice. */
export type Mended = 'mended' | 'damaged' | 'fine'

/** Reads every copy of every version. Throws errno errors. */
export async function* lookAtVersions(files: FileLayer, place: RecordFolder): AsyncGenerator<LookedAt> {
  for (const kind of await files.list(place.folder))
    for (const versions of groupVersions(await files.list(folderOf(place, kind))).values())
      for (const version of versions) yield { ...version, kind, whole: await wholeCopies(files, place, kind, version) }
}

/**
 * Writes again the copies of a version that are missing or damaged, from the one that is whole. Gives `fine` when there
 * is nothing to do by now: it was only just being written, or a later version has taken its place. Throws errno errors.
 */
export async function mendVersion(
  files: FileLayer,
  place: RecordFolder,
  { kind, stem }: LookedAt,
  random: (length: number) => Uint8Array,
): Promise<Mended> {
  const names = await files.list(folderOf(place, kind))
  const present = copies.filter(copy => names.includes(`${stem}.${copy}`))
  if (present.length === 0) return 'fine'
  const contents = await Promise.all(copies.map(copy => readCopy(files, place, kind, `${stem}.${copy}`)))
  const content = contents.find(each => each !== undefined)
  if (content === undefined) return 'damaged'
  if (contents.every(each => each !== undefined)) return 'fine'
  for (const [at, copy] of copies.entries()) {
    if (contents[at] !== undefined) continue
    const name = `${stem}.${copy}`
    const sealed = sealWhole(sealedAs(place, kind, name), random(saltBytes), { kind, id: content.id }, content.body)
    await writeNewFile(files, join(folderOf(place, kind), name), sealed)
  }
  return 'mended'
}

async function wholeCopies(files: FileLayer, place: RecordFolder, kind: string, { stem, present }: Version) {
  const whole: Copy[] = []
  for (const copy of present)
    if ((await readCopy(files, place, kind, `${stem}.${copy}`)) !== undefined) whole.push(copy)
  return whole
}
