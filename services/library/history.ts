/** Earlier states of a book, each whole: nothing has to be replayed, and words deleted before a state are not in it. */
import { join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import { type BookPlace, fileName, historyHeaderSchema, numberIn, pathIn, placeIn } from './book-place.ts'
import { type FileLayer, toFileCode } from './file-layer.ts'
import { saltBytes } from './keys.ts'
import { ensureFolder, writeNewFile } from './safe-write.ts'
import { readHeader, readWhole, sealWhole } from './sealed-file.ts'
import type { HistoryCode, HistoryEntry } from './types.ts'

const hour = 3_600_000
const day = 24 * hour

/** Keeps a state. Throws errno errors. */
export async function keepState(
  files: FileLayer,
  book: BookPlace,
  entry: Omit<HistoryEntry, 'id'> & { readonly writer: string },
  state: Uint8Array,
  random: (length: number) => Uint8Array,
): Promise<HistoryEntry> {
  const name = fileName('hist', entry.writer, entry.order)
  const header = { time: entry.time, ...(entry.name === undefined ? {} : { name: entry.name }) }
  await ensureFolder(files, join(book.folder, 'hist'), book.folder)
  const sealed = sealWhole(placeIn(book, 'hist', name), random(saltBytes), header, state)
  await writeNewFile(files, pathIn(book, 'hist', name), sealed)
  return { id: idOf(name), order: entry.order, ...header }
}

/** Earlier states, newest first by the book's own order. Reads only the beginning of each file. */
export async function listHistory(files: FileLayer, book: BookPlace): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = []
  for (const name of await files.list(pathIn(book, 'hist', ''))) {
    const order = numberIn('hist', name)
    if (order === undefined) continue
    const start = await files.read(pathIn(book, 'hist', name), 4096)
    const header = historyHeaderSchema.safeParse(start && readHeader(placeIn(book, 'hist', name), start))
    if (!header.success) continue
    const { time, name: given } = header.data
    entries.push({ id: idOf(name), order, time, ...(given === undefined ? {} : { name: given }) })
  }
  return entries.sort((a, b) => b.order - a.order || (a.id < b.id ? 1 : -1))
}

/** The state of an entry, proven whole. */
export async function readState(
  files: FileLayer,
  book: BookPlace,
  id: string,
): Promise<Result<Uint8Array, HistoryCode>> {
  const name = `${id}.snap`
  if (numberIn('hist', name) === undefined) return err('no-such-version')
  try {
    const bytes = await files.read(pathIn(book, 'hist', name))
    if (bytes === undefined) return err('no-such-version')
    const whole = readWhole(placeIn(book, 'hist', name), bytes)
    return whole === undefined ? err('damaged') : ok(whole.body)
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** True when the newest state kept is more than an hour away, on either side: a clock that was set back must not stop it. */
export function isDue(entries: readonly HistoryEntry[], now: number): boolean {
  const [newest] = entries
  return newest === undefined || Math.abs(now - newest.time) >= hour
}

/** Which automatic states may go: one an hour stays for a day, one a day for a month, then none; named ones always stay. */
export function thin(entries: readonly HistoryEntry[], now: number): readonly HistoryEntry[] {
  const taken = new Set<string>()
  return entries.filter((entry, i) => {
    // The newest stays, and so does what a wrong clock put into the future: it cannot be judged by age.
    if (entry.name !== undefined || i === 0 || entry.time > now) return false
    const age = now - entry.time
    if (age > 31 * day) return true
    const step = age > day ? day : hour
    const slot = `${step} ${Math.floor(entry.time / step)}`
    if (taken.has(slot)) return true
    taken.add(slot)
    return false
  })
}

/** Removes an entry's file. */
export function removeState(files: FileLayer, book: BookPlace, entry: HistoryEntry): Promise<void> {
  return files.remove(pathIn(book, 'hist', `${entry.id}.snap`))
}

function idOf(name: string): string {
  return name.replace(/\.snap$/, '')
}
