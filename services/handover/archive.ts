/**
 * A copy of every book in another place, for the day that this computer is gone: whole files as they are handed over, for the
 * library's own receiving code, and beside them the library's keys, still locked. The passphrase or the recovery kit
 * opens the keys, the keys open the books (docs/format.md 6).
 */
import { readdir, readFile as readFromDisk } from 'node:fs/promises'
import { join } from 'node:path'
import * as Y from 'yjs'
import { z } from 'zod'
import { readFamily } from '#core/book/family.ts'
import { assert } from '#core/errors.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { errnoOf } from '#services/library/file-layer.ts'
import { type BookStore, type FileCode, type Library, letGo, realFiles, toFileCode } from '#services/library/index.ts'
import { ensureFolder, writeNewFile } from '#services/library/safe-write.ts'
import { cleanVoice } from '#services/together/voice.ts'
import { type ArchiveFileCode, writeArchiveFile } from './archive-file.ts'
import { libraryReceiver, librarySender } from './device.ts'
import { hashOf } from './manifest.ts'
import { type ListedSource, toListed } from './signed-zip.ts'
import { cleanState } from './state.ts'

export type ArchiveCode = 'missing-photo' | ArchiveFileCode | FileCode

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
  const files = filesOf(store.doc)
  const hash = hashOf(Buffer.concat([state, Buffer.from(files.map(({ id }) => id).join('\n'))]))
  if (hash === last && (await copiesOf(folder, store.id)).length > 0) return ok(hash)
  const [receiver, sender] = [await libraryReceiver(library), await librarySender(library, ports.random)]
  if (!receiver.ok) return receiver
  if (!sender.ok) return sender
  const listed = await listFiles(store, files)
  if (listed === undefined) return err('missing-photo')
  const day = new Date(ports.clock.now()).toISOString().slice(0, 10)
  const facts = { book: store.id, sender: sender.value, audience: 'self', classes: [] }
  try {
    await ensureFolder(realFiles, folder)
    const path = join(folder, `${store.id}-${day}.journeybook`)
    const written = await writeArchiveFile(path, facts, [toListed('doc.yjs', state), ...listed], receiver.value, ports)
    if (!written.ok) return written
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
          await readFromDisk(join(place, part, entry.name)),
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

/** A file that a book's document names. */
interface BookFile {
  readonly id: string
  readonly folder: 'photos' | 'voices'
  /** Whether the book is not whole without it: what a photo was made from may have stayed with whoever sent the book. */
  readonly isNeeded: boolean
}

/** Every photo, what each was made from, and every recorded voice. */
function filesOf(doc: Y.Doc): BookFile[] {
  const photos = [...doc.getMap('photos').entries()].flatMap(([id, photo]): BookFile[] => {
    const source = photo instanceof Y.Map ? photo.get('source') : undefined
    const shown = { id, folder: 'photos', isNeeded: true } as const
    return typeof source === 'string' ? [shown, { id: source, folder: 'photos', isNeeded: false }] : [shown]
  })
  const voices = readFamily(doc, 'voices').map(
    ({ sound }): BookFile => ({ id: sound, folder: 'voices', isNeeded: false }),
  )
  const byName = new Map([...voices, ...photos].map(file => [`${file.folder}/${file.id}`, file]))
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file)
}

/** What a manifest says of each file, which is read again when its turn comes; undefined where a needed one is not here or not whole. */
async function listFiles(store: BookStore, files: readonly BookFile[]): Promise<ListedSource[] | undefined> {
  const listed: ListedSource[] = []
  for (const file of files) {
    const bytes = await readFile(store, file)
    if (bytes) {
      listed.push(toListed(`${file.folder}/${file.id}`, bytes, async () => assertThere(await readFile(store, file))))
      letGo(bytes)
    } else if (file.isNeeded) return undefined
  }
  return listed
}

/** A photo as it was kept, a voice as the sound alone; undefined where it is not here, or is none. */
async function readFile(store: BookStore, { id, folder }: BookFile): Promise<Uint8Array | undefined> {
  const kept = await store.getBlob(id)
  if (!kept.ok) return undefined
  return folder === 'voices' ? cleanVoice(kept.value) : kept.value
}

function assertThere(bytes: Uint8Array | undefined): Uint8Array {
  assert(bytes, 'a file that was listed is there')
  return bytes
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
