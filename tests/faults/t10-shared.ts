/**
 * T10: two computers (two real programs) write in one folder while it is copied at any moment, as synchronising and backup
 * programs do. Every copy opens with a beginning of what each wrote, and at the end nothing of either is missing.
 */
import { once } from 'node:events'
import { cp, rm } from 'node:fs/promises'
import { unwrap } from '#core/result.ts'
import { createLibrary, realFiles, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder, wordsOf } from '#support/library.ts'
import type { Outcome, Size } from './outcome.ts'
import { begin } from './r1-kill.ts'
import { seeded } from './seeded.ts'

const copiesOf: Record<Size, number> = { tiny: 4, reduced: 60, full: 500 }
/** A new library after so many copies: a book that grows for ever would only make the test slow. */
const copiesEach = 50
const computers = ['red', 'blue'] as const
const elsewhere = { ...realFiles, lock: async () => async () => undefined }

export async function runT10(size: Size, seed: number): Promise<Outcome> {
  const random = seeded(seed)
  const notes: string[] = []
  let [lost, wrong, words] = [0, 0, 0]
  for (let done = 0; done < copiesOf[size]; done += copiesEach) {
    const place = await temporaryFolder()
    const { library } = unwrap(await createLibrary(libraryOptions(place), { passphrase: goodPassphrase }))
    const { id } = unwrap(await library.createBook(stateOf('start;')))
    await library.close()
    const writers = await Promise.all(computers.map(device => begin(place, id, false, 'shared', device)))
    for (let copy = 0; copy < Math.min(copiesEach, copiesOf[size] - done); copy++) {
      await new Promise(resolve => setTimeout(resolve, random.below(120)))
      const to = await temporaryFolder()
      const found = (await copyFolder(place, to)) ? await lookAt(to, id) : 'not opened: gone'
      await rm(to, { recursive: true })
      if (found === undefined) continue
      wrong++
      notes.push(found)
    }
    for (const { child } of writers) {
      child.kill('SIGKILL')
      await once(child, 'close')
    }
    const end = await openAs(place, id)
    const promised = writers.flatMap(({ heard }) => heard)
    words += promised.length
    lost += promised.filter(word => !end.words.includes(word)).length
    if (end.alarm !== undefined) notes.push(`alarm at the end: ${end.alarm}`)
    await rm(place, { recursive: true })
  }
  const trials = copiesOf[size]
  const recovered = trials - wrong
  notes.push(`${words} acknowledged edits of two computers`)
  const isReached = lost + wrong === 0
  return { id: 'T10', trials, lost, silentlyWrong: wrong, recovered, isReached, notes: notes.slice(-4) }
}

/** Copies file by file while the folder changes; a file that goes away meanwhile is left out, as a copying program does. */
async function copyFolder(from: string, to: string): Promise<boolean> {
  for (let turn = 0; turn < 20; turn++)
    try {
      await cp(from, to, { recursive: true, force: true })
      return true
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  return false
}

/** What is wrong with a copy; undefined when it opens with a beginning of what each computer wrote. */
async function lookAt(place: string, id: string): Promise<string | undefined> {
  const { words, alarm } = await openAs(place, id)
  if (alarm !== undefined) return alarm
  for (const device of computers) {
    const numbers = [...words.matchAll(new RegExp(`${device}-(\\d+)k*;`, 'g'))].map(match => Number(match[1]))
    const isBeginning = numbers.sort((a, b) => a - b).every((number, at) => number === at)
    if (!isBeginning) return `${device} has a gap`
  }
  return undefined
}

async function openAs(place: string, id: string): Promise<{ words: string; alarm?: string }> {
  const options = { ...libraryOptions(place, elsewhere), device: 'green' }
  const opened = await unlockLibrary(options, { passphrase: goodPassphrase })
  if (!opened.ok) return { words: '', alarm: `not opened: ${opened.code}` }
  const book = await opened.value.openBook(id)
  if (!book.ok) return { words: '', alarm: `book: ${book.code}` }
  await book.value.lookForOthers()
  const found = { words: wordsOf(book.value.doc), recovered: book.value.recovered }
  await opened.value.close()
  return { words: found.words, ...(found.recovered && { alarm: JSON.stringify(found.recovered) }) }
}
