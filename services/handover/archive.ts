/**
 * A copy of every book in another place, for the day that this computer is gone: whole files as they are handed over, for the
 * library's own receiving code, and beside them the library's keys, still locked. The passphrase or the recovery kit
 * opens the keys, the keys open the books (docs/format.md 6).
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as Y from 'yjs'
import { z } from 'zod'
import { readFamily } from '#core/book/family.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { errnoOf } from '#services/library/file-layer.ts'
import { type BookStore, type FileCode, type Library, realFiles, toFileCode } from '#services/library/index.ts'
import { ensureFolder, writeNewFile } from '#services/library/safe-write.ts'
import { libraryReceiver, librarySender } from './device.ts'
import { hashOf } from './manifest.ts'
import { readHandover } from './read.ts'
import { saveFile } from './save.ts'
import { cleanState } from './state.ts'
import { writeHandover } from './write.ts'

export type ArchiveCode = 'missing-photo' | 'not-the-same' | FileCode

const stateSchema = z.strictObject({
  folder: z.string(),
  /** Milliseconds since 1970 when every book was last there and proven. */
  lastAt: z.number().optional(),
  /** Groups of edits that were saved since then. */
  edits: z.number().int().optional(),
  /** What of each book was copied last, by a hash of its contents. */
  books: z.record(z.string(), z.string()),
})
/** Where the copies go and what is there. */
export type ArchiveState = z.infer<typeof stateSchema>

/** What is known of the archive; undefined while no folder was chosen. */
export async function readArchiveState(library: Library): Promise<ArchiveState | undefined> {
  const bytes = await library.getRecord('archive', 'state')
  const parsed = bytes && stateSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  return parsed?.success ? parsed.data : undefined
}

/** Keeps what is known of the archive. */
export function writeArchiveState(library: Library, state: ArchiveState): Promise<Result<void, FileCode>> {
  return library.putRecord('archive', 'state', Buffer.from(JSON.stringify(state)))
}

/** How many copies of a book are kept, and of how many weeks the first. */
const copiesKept = 3
const weeksKept = 3

/**
 * Writes a copy of an open book, reads it back from the disk and proves that it opens and is the same. Nothing is written
 * where the newest copy already is. Gives the hash of what is there.
 */
export async function archiveBook(
  library: Library,
  store: BookStore,
  folder: string,
  last: string | undefined,
  ports: Ports,
): Promise<Result<string, ArchiveCode>> {
  const state = cleanState(Y.encodeStateAsUpdate(store.doc)) ?? new Uint8Array()
  const photoIds = [...store.doc.getMap('photos').keys()].sort()
  const hash = hashOf(Buffer.concat([state, Buffer.from(photoIds.join('\n'))]))
  if (hash === last && (await copiesOf(folder, store.id)).length > 0) return ok(hash)
  const [receiver, sender] = [await libraryReceiver(library), await librarySender(library, ports.random)]
  if (!receiver.ok) return receiver
  if (!sender.ok) return sender
  const photos = await photosOf(store, photoIds)
  if (photos === undefined) return err('missing-photo')
  const voices = await voicesAtHand(store)
  const contents = { book: store.id, state, photos, voices, sender: sender.value }
  const bytes = await writeHandover(contents, { recipients: [receiver.value.code] }, ports)
  const day = new Date(ports.clock.now()).toISOString().slice(0, 10)
  const path = join(folder, `${store.id}-${day}.journeybook`)
  try {
    await ensureFolder(realFiles, folder)
    const saved = await saveFile(path, bytes)
    if (!saved.ok) return saved
    const back = await readHandover(await readFile(path), { identity: receiver.value.identity })
    const isSame =
      back.ok &&
      hashOf(back.value.state) === hashOf(state) &&
      photoIds.every(id => back.value.photos.get(id)?.length === photos.get(id)?.length) &&
      [...voices.keys()].every(id => back.value.voices.has(id))
    if (!isSame) return err('not-the-same')
    for (const old of needless(await copiesOf(folder, store.id))) await realFiles.remove(join(folder, old))
    return ok(hash)
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** Puts the library's locked keys beside the copies: without them no copy opens on another computer. `place` is the library's folder. */
export async function archiveKeys(place: string, folder: string): Promise<Result<void, FileCode>> {
  try {
    for (const part of ['.', 'slots', 'slots2', 'records/device']) {
      const entries = await readdir(join(place, part), { withFileTypes: true }).catch(unlessMissing)
      for (const entry of entries) {
        if (!entry.isFile() || (part === '.' && entry.name !== 'library.json')) continue
        await ensureFolder(realFiles, join(folder, 'keys', part))
        await writeNewFile(
          realFiles,
          join(folder, 'keys', part, entry.name),
          await readFile(join(place, part, entry.name)),
        )
      }
    }
    return ok(undefined)
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** A library that holds no record of its own yet has no folder for them. */
function unlessMissing(error: unknown): [] {
  if (errnoOf(error) === 'ENOENT') return []
  throw error
}

async function photosOf(store: BookStore, ids: readonly string[]): Promise<Map<string, Uint8Array> | undefined> {
  const photos = new Map<string, Uint8Array>()
  for (const id of ids) {
    const photo = await store.getBlob(id)
    if (!photo.ok) return undefined
    photos.set(id, photo.value)
  }
  return photos
}

/** The sounds of recorded voices. One that is lost, or still on its way here, does not keep the book from being copied. */
async function voicesAtHand(store: BookStore): Promise<Map<string, Uint8Array>> {
  const voices = new Map<string, Uint8Array>()
  for (const { sound } of readFamily(store.doc, 'voices')) {
    const voice = await store.getBlob(sound)
    if (voice.ok) voices.set(sound, voice.value)
  }
  return voices
}

/** Those of the copies, newest first, that are neither among the newest nor the first of one of the last weeks that have any. */
function needless(names: readonly string[]): readonly string[] {
  const firstOfWeek = new Map(names.map(name => [weekOf(name), name]))
  const kept = new Set([...names.slice(0, copiesKept), ...[...firstOfWeek.values()].slice(0, weeksKept)])
  return names.filter(name => !kept.has(name))
}

/** The week of a copy's day, counted from 1970: any seven days will do. */
function weekOf(name: string): number {
  return Math.floor(Date.parse(name.slice(-22, -12)) / (7 * 86_400_000))
}

/** Copies of a book in the folder, newest first. */
async function copiesOf(folder: string, book: string): Promise<string[]> {
  const names = await realFiles.list(folder)
  const name = new RegExp(`^${book}-\\d{4}-\\d{2}-\\d{2}\\.journeybook$`)
  return names
    .filter(each => name.test(each))
    .sort()
    .reverse()
}
