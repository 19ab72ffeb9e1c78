/**
 * A program to be killed: opens the library at argv[2] (without its lock when argv[4] is `unlocked`), types into the book
 * argv[3] and says each acknowledged word on stdout. With argv[4] `hold` it only holds the lock; with `shared` it is the
 * computer argv[5] on a folder that another writes in too, and takes in what that wrote. First line: how the
 * library was met.
 */
import { writeSync } from 'node:fs'
import { realFiles, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions } from '#support/library.ts'

const [place = '', bookId = '', way = 'type', device] = process.argv.slice(2)
const unlocked = { ...realFiles, lock: async () => async () => undefined }
function say(line: unknown): void {
  const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
  for (let done = 0; done < bytes.length; )
    try {
      done += writeSync(1, bytes, done)
    } catch (error) {
      // The pipe is full because the reader is busy; a word is only acknowledged once it is said.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
    }
}

const options = libraryOptions(place, way === 'unlocked' || way === 'shared' ? unlocked : realFiles)
const opened = await unlockLibrary(
  { ...options, ...(device === undefined ? {} : { device }) },
  { passphrase: goodPassphrase },
)
if (!opened.ok) {
  say({ code: opened.code })
  process.exit(0)
}
const began = performance.now()
const book = await opened.value.openBook(bookId)
if (!book.ok) {
  say({ code: book.code })
  process.exit(0)
}
const text = book.value.doc.getText('story')
say({ words: text.toString(), recovered: book.value.recovered ?? null, ms: performance.now() - began })
if (way === 'hold') setInterval(() => undefined, 1000)
else
  for (let i = 0; i < 100_000; i++) {
    const word = `${device ?? process.pid}-${i}${'k'.repeat(Math.floor(Math.random() * 60))};`
    // Into the middle, so that each writer builds on the other's words.
    text.insert(way === 'shared' ? text.toString().indexOf(';') + 1 : 0, word)
    if (way === 'shared' && i % 3 === 0) await book.value.lookForOthers()
    if (i % 40 === 39) await book.value.snapshot()
    if ((await book.value.flush()).ok) say({ acknowledged: word })
  }
