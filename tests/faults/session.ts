/** A scripted session on a library: edits, flushes, snapshots, records, photos, reopening; each acknowledgement noted. */
import { createIds, type Ports } from '#core/ports/index.ts'
import { unwrap } from '#core/result.ts'
import { type BookStore, createLibrary, type FileLayer, type Library, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, stateOf, wordsOf } from '#support/library.ts'
import type { Seeded } from './seeded.ts'

/** What has been acknowledged. */
export interface Acknowledged {
  readonly isMade: boolean
  readonly bookId: string | undefined
  /** Tokens that were flushed. */
  readonly words: readonly string[]
  readonly blobs: readonly string[]
  /** The newest acknowledged number of the record `case`. */
  readonly record: number
  /** The number that is being written and may already be there. */
  readonly recordBegun: number
}

export const nothing: Acknowledged = {
  isMade: false,
  bookId: undefined,
  words: [],
  blobs: [],
  record: 0,
  recordBegun: 0,
}

export function seededPorts(random: Seeded): Ports {
  let now = Date.UTC(2026, 10, 23)
  const bytes = (length: number) => random.bytes(length)
  return {
    clock: {
      now: () => {
        now += 1000 + random.below(100_000)
        return now
      },
    },
    ids: createIds(bytes),
    random: bytes,
  }
}

const options = (files: FileLayer, random: Seeded) => ({
  place: '/library',
  files,
  ports: seededPorts(random),
  scryptLogN: 4,
})

/** Plays a session of `steps`; calls `note` with what is acknowledged after each. */
export async function playSession(
  files: FileLayer,
  random: Seeded,
  steps: number,
  note: (acknowledged: Acknowledged) => void,
): Promise<void> {
  let seen = nothing
  const say = (more: Partial<Acknowledged>) => {
    seen = { ...seen, ...more }
    note(seen)
  }
  let library: Library = unwrap(await createLibrary(options(files, random), { passphrase: goodPassphrase })).library
  say({ isMade: true })
  let book: BookStore = unwrap(await library.createBook(stateOf('start;')))
  say({ bookId: book.id, words: ['start;'] })
  for (let step = 0; step < steps; step++) {
    const act = random.below(12)
    if (act < 7) {
      const words = Array.from(
        { length: 1 + random.below(3) },
        (_, i) => `w${step}-${i}${'x'.repeat(random.below(400))};`,
      )
      for (const word of words) type(book, word, random)
      if ((await book.flush()).ok) say({ words: [...seen.words, ...words] })
    } else if (act === 7) await book.snapshot()
    else if (act === 8) {
      const kept = await book.putBlob(random.bytes(100 + random.below(3000)))
      if (kept.ok) say({ blobs: [...seen.blobs, kept.value] })
    } else if (act === 9) {
      say({ recordBegun: seen.recordBegun + 1 })
      const put = await library.putRecord('case', 'one', new TextEncoder().encode(`${seen.recordBegun}`))
      if (put.ok) say({ record: seen.recordBegun })
    } else if (act === 10) {
      await book.close()
      book = unwrap(await library.openBook(book.id))
    } else {
      await library.close()
      library = unwrap(await unlockLibrary(options(files, random), { passphrase: goodPassphrase }))
      book = unwrap(await library.openBook(book.id))
    }
  }
  await library.close()
}

/** Types a word somewhere into the story. */
export function type(book: BookStore, word: string, random: Seeded): void {
  const text = book.doc.getText('story')
  // Between words: a word that another was typed into could not be looked for.
  const places = [...text.toString().matchAll(/;/g)].map(match => match.index + 1)
  text.insert(places.length === 0 ? 0 : random.pick(places), word)
}

/** What was wrong when a disk was opened again: empty when nothing was. */
export interface Found {
  readonly lost: readonly string[]
  readonly wrong: readonly string[]
}

/** Opens a disk again and holds it against what was acknowledged; then writes one more edit and looks for that too. */
export async function inspect(files: FileLayer, random: Seeded, seen: Acknowledged): Promise<Found> {
  const lost: string[] = []
  const wrong: string[] = []
  if (!seen.isMade) return { lost, wrong }
  const opened = await unlockLibrary(options(files, random), { passphrase: goodPassphrase })
  if (!opened.ok) return { lost: [`library: ${opened.code}`], wrong }
  const library = opened.value
  const { damaged } = await library.verify()
  if (damaged.length > 0) wrong.push(`not whole: ${damaged[0]}`)
  if (seen.bookId !== undefined) {
    const book = await library.openBook(seen.bookId)
    if (!book.ok) return { lost: [`book: ${book.code}`], wrong }
    const words = wordsOf(book.value.doc)
    for (const word of seen.words) if (!words.includes(word)) lost.push(word.slice(0, 12))
    if (book.value.recovered !== undefined) wrong.push(`alarm: ${JSON.stringify(book.value.recovered)}`)
    for (const id of seen.blobs) if (!(await book.value.getBlob(id)).ok) lost.push('blob')
    type(book.value, 'afterwards;', random)
    if (!(await book.value.flush()).ok) wrong.push('no edit taken')
  }
  const record = await library.getRecord('case', 'one')
  const number = record === undefined ? 0 : Number(new TextDecoder().decode(record))
  if (number < seen.record) lost.push('record')
  if (number > seen.recordBegun) wrong.push('record from nowhere')
  await library.close()
  if (seen.bookId === undefined) return { lost, wrong }
  const again = unwrap(await unlockLibrary(options(files, random), { passphrase: goodPassphrase }))
  const book = unwrap(await again.openBook(seen.bookId))
  if (!wordsOf(book.doc).includes('afterwards;')) lost.push('afterwards')
  if (book.recovered !== undefined) wrong.push('alarm after writing')
  await again.close()
  return { lost, wrong }
}
