/**
 * A program to be killed: opens the library at argv[2] (without its lock when argv[4] is `unlocked`), types into the book
 * argv[3] and says each acknowledged word on stdout. With argv[4] `hold` it only holds the lock. First line: how the
 * library was met.
 */
import { writeSync } from 'node:fs'
import { realFiles, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions } from '#support/library.ts'

const [place = '', bookId = '', way = 'type'] = process.argv.slice(2)
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

const opened = await unlockLibrary(libraryOptions(place, way === 'unlocked' ? unlocked : realFiles), {
  passphrase: goodPassphrase,
})
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
    const word = `${process.pid}-${i}${'k'.repeat(Math.floor(Math.random() * 60))};`
    text.insert(0, word)
    if (i % 40 === 39) await book.value.snapshot()
    if ((await book.value.flush()).ok) say({ acknowledged: word })
  }
