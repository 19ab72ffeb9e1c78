/**
 * R15: libraries of every released format, as those releases wrote them (tests/fixtures/libraries), and a made-up format 0:
 * opened and brought to today's, cut off and out of room at every step, damaged, and too new to be touched.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as Y from 'yjs'
import { createDoc, entryMap } from '#core/book/doc.ts'
import type { Migration } from '#core/book/migrations/index.ts'
import { readBook } from '#core/book/read.ts'
import { unwrap } from '#core/result.ts'
import { type BookStore, bringUpToDate, createLibrary, unlockLibrary } from '#services/library/index.ts'
import { encodeStateFile } from '#services/library/state-file.ts'
import { smallBook } from '#support/books.ts'
import { goodPassphrase } from '#support/library.ts'
import { createFaultyDisk, type Fault } from './faulty-disk.ts'
import { createMemoryDisk } from './memory-disk.ts'
import type { Outcome, Size } from './outcome.ts'
import { seeded } from './seeded.ts'
import { seededPorts } from './session.ts'

/** Every how many steps a run is cut off, and every how many files are damaged. */
const strideOf: Record<Size, number> = { tiny: 12, reduced: 1, full: 1 }
const fixtures = new URL('../fixtures/libraries/', import.meta.url).pathname
const id = 'book-1'

/** Format 0, which was never released: the accent was called the colour. */
const fromZero: Migration = {
  from: 0,
  name: 'the colour is called the accent',
  run: doc => {
    const settings = entryMap(doc, 'settings')
    settings.set('accent', settings.get('colour') ?? 'mor')
    settings.delete('colour')
  },
}
const formats = { to: 1, steps: [fromZero] }

/** A library as a release left it, the kit that opens it, and the book that must be in it. */
interface Golden {
  readonly name: string
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly kit: string
  readonly book: string
}

export async function runR15(size: Size, seed: number): Promise<Outcome> {
  const notes: string[] = []
  let [trials, wrong, lost, told] = [0, 0, 0, 0]
  const note = (what: string, found: Found) => {
    trials++
    if (found === 'told') told++
    if (found === 'lost') lost++
    if (found === 'wrong') wrong++
    if (found === 'lost' || found === 'wrong') notes.push(`${what}: ${found}`)
  }
  for (const golden of [await formatZero(seed), ...(await released())]) {
    const steps = await countSteps(golden, seed)
    note(`format ${golden.name}, clean`, await bring(golden, seed))
    for (let at = 0; at < steps; at += strideOf[size]) {
      note(`format ${golden.name}, cut off at ${at}`, await bring(golden, seed, { at, fault: 'EIO' }))
      note(`format ${golden.name}, full at ${at}`, await bring(golden, seed, { at, fault: 'ENOSPC' }))
    }
    let file = 0
    for (const path of golden.files.keys())
      if (file++ % strideOf[size] === 0) note(`format ${golden.name}, ${path}`, await bringDamaged(golden, path, seed))
    note(`format ${golden.name}, too new`, await meetNewer(golden, seed))
  }
  notes.push(`${told} damaged ones opened in part or not at all, and said so`)
  const isReached = wrong + lost === 0
  return { id: 'R15', trials, lost, silentlyWrong: wrong, recovered: trials - wrong - lost - told, isReached, notes }
}

type Found = 'same' | 'told' | 'lost' | 'wrong'

async function released(): Promise<Golden[]> {
  const names = (await readdir(fixtures, { withFileTypes: true })).filter(entry => entry.isDirectory())
  return Promise.all(
    names.map(async ({ name }) => ({
      name,
      files: await filesBelow(join(fixtures, name), '/library'),
      kit: (await readFile(join(fixtures, `${name}.kit`), 'utf8')).trim(),
      // What format 1 held is written here, not read from it: a reader that changes would not be noticed otherwise.
      book: canonical({ ...smallBook(), title: { ...smallBook().title, en: 'Mali’s own book' } }),
    })),
  )
}

async function filesBelow(folder: string, as: string): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found.set(path.replace(folder, as), new Uint8Array(await readFile(path)))
  }
  return found
}

async function formatZero(seed: number): Promise<Golden> {
  const disk = createMemoryDisk()
  const made = unwrap(await createLibrary(optionsOn(disk.files, seed), { passphrase: goodPassphrase }))
  const doc = createDoc(smallBook())
  entryMap(doc, 'meta').set('format', 0)
  entryMap(doc, 'settings').set('colour', entryMap(doc, 'settings').get('accent'))
  entryMap(doc, 'settings').delete('accent')
  await made.library.createBook(Y.encodeStateAsUpdate(doc), { id })
  await made.library.close()
  return { name: '0', files: disk.snapshot(), kit: made.kit, book: canonical(smallBook()) }
}

function optionsOn(files: ReturnType<typeof createMemoryDisk>['files'], seed: number) {
  return { place: '/library', files, ports: seededPorts(seeded(seed)), scryptLogN: 4 }
}

/** Opens it, brings it to today's format and closes it; with a fault at an operation, then once more without. */
async function bring(
  golden: Golden,
  seed: number,
  cut?: { readonly at: number; readonly fault: Fault },
): Promise<Found> {
  const disk = createMemoryDisk()
  disk.restore(golden.files)
  const faulty = createFaultyDisk(disk.files)
  if (cut) faulty.breakAt(cut.at, cut.fault, true)
  await openAndClose(faulty.files, golden, seed)
  return look(disk.snapshot(), golden, seed + 1)
}

async function openAndClose(
  files: ReturnType<typeof createMemoryDisk>['files'],
  golden: Golden,
  seed: number,
): Promise<void> {
  const library = await unlockLibrary(optionsOn(files, seed), { kit: golden.kit })
  if (!library.ok) return
  const book = await library.value.openBook(id)
  if (book.ok) await bringUpToDate(book.value, formats)
  await library.value.close()
}

/** What is there afterwards, on a disk that works. */
async function look(files: ReadonlyMap<string, Uint8Array>, golden: Golden, seed: number): Promise<Found> {
  const disk = createMemoryDisk()
  disk.restore(files)
  const library = await unlockLibrary(optionsOn(disk.files, seed), { kit: golden.kit })
  if (!library.ok) return 'told'
  try {
    const book = await library.value.openBook(id)
    if (!book.ok) return 'told'
    const told = book.value.recovered !== undefined
    if (!(await bringUpToDate(book.value, formats)).ok) return 'lost'
    const read = readBook(book.value.doc)
    if (read.ok && canonical(read.value) === golden.book) return hasBackup(book.value, golden)
    return told ? 'told' : 'wrong'
  } finally {
    await library.value.close()
  }
}

/** A book that was brought to another format keeps the state from before. */
async function hasBackup(store: BookStore, golden: Golden): Promise<Found> {
  if (golden.name !== '0') return 'same'
  return (await store.history()).some(({ name }) => name === 'before-update') ? 'same' : 'lost'
}

async function bringDamaged(golden: Golden, path: string, seed: number): Promise<Found> {
  const files = new Map([...golden.files].map(([name, bytes]) => [name, bytes.slice()]))
  const bytes = files.get(path)
  if (bytes) bytes[Math.floor(bytes.length / 2)]! ^= 8
  return look(files, golden, seed)
}

/** A library of the next format: refused by name, and not a byte of it is changed. */
async function meetNewer(golden: Golden, seed: number): Promise<Found> {
  const files = new Map(golden.files)
  const stated = JSON.parse(Buffer.from(files.get('/library/library.json') ?? []).toString('utf8')) as {
    library: string
  }
  files.set('/library/library.json', encodeStateFile(2, stated.library))
  const disk = createMemoryDisk()
  disk.restore(files)
  const opened = await unlockLibrary(optionsOn(disk.files, seed), { kit: golden.kit })
  if (opened.ok || opened.code !== 'newer-version') return 'wrong'
  const after = disk.snapshot()
  const isUntouched =
    after.size === files.size && [...files].every(([path, bytes]) => Buffer.from(after.get(path) ?? []).equals(bytes))
  return isUntouched ? 'same' : 'wrong'
}

async function countSteps(golden: Golden, seed: number): Promise<number> {
  const disk = createMemoryDisk()
  disk.restore(golden.files)
  const faulty = createFaultyDisk(disk.files)
  await openAndClose(faulty.files, golden, seed)
  return faulty.count
}

function canonical(book: unknown): string {
  return JSON.stringify(book, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
