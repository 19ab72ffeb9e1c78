/** R5: the disk is full or fails, at every operation; and a real small file system fills up. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unwrap } from '#core/result.ts'
import { createLibrary, type SaveState, toFileCode, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, stateOf, wordsOf } from '#support/library.ts'
import { createFaultyDisk, type Fault } from './faulty-disk.ts'
import { createMemoryDisk } from './memory-disk.ts'
import type { Outcome, Size } from './outcome.ts'
import { type Seeded, seeded } from './seeded.ts'
import { seededPorts } from './session.ts'

const run = promisify(execFile)
const full: readonly Fault[] = ['ENOSPC', 'EDQUOT', 'short', 'EIO', 'EAGAIN']

/** What came of some trials. */
export interface Tally {
  trials: number
  lost: number
  wrong: number
  notes: string[]
}

export async function runR5(size: Size, seed: number): Promise<Outcome> {
  const injected = await injectEverywhere(full, size === 'tiny' ? 5 : 1, seed)
  const real = await fillRealDisks({ tiny: 0, reduced: 3, full: 500 }[size], seed)
  return toOutcome('R5', [injected, real])
}

/** All of them as one row. */
export function toOutcome(id: string, tallies: readonly Tally[]): Outcome {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, tally) => all + of(tally), 0)
  const [trials, lost, wrong] = [sum(tally => tally.trials), sum(tally => tally.lost), sum(tally => tally.wrong)]
  return {
    id,
    trials,
    lost,
    silentlyWrong: wrong,
    recovered: trials - lost - wrong,
    isReached: lost + wrong === 0,
    notes: tallies.flatMap(({ notes }) => notes.slice(0, 4)),
  }
}

/** Plays the same short session once for every operation in it, failing there; `every` thins the operations out. */
export async function injectEverywhere(faults: readonly Fault[], every: number, seed: number): Promise<Tally> {
  const tally: Tally = { trials: 0, lost: 0, wrong: 0, notes: [] }
  for (const fault of faults)
    for (const stays of [false, true])
      for (let at = seed % every; ; at += every) {
        const found = await failAt(at, fault, stays, seed)
        if (found === 'not reached') break
        tally.trials++
        if (found === 'lost') tally.lost++
        if (found !== 'well' && found !== 'lost') tally.wrong++
        if (found !== 'well') tally.notes.push(`${fault}${stays ? ' staying' : ''} at operation ${at}: ${found}`)
      }
  return tally
}

async function failAt(at: number, fault: Fault, stays: boolean, seed: number): Promise<string> {
  const random = seeded(seed)
  const disk = createMemoryDisk()
  const faulty = createFaultyDisk(disk.files)
  const options = { place: '/library', files: faulty.files, ports: seededPorts(random), scryptLogN: 4 }
  const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
  const book = unwrap(await library.createBook(stateOf('start;')))
  faulty.breakAt(at, fault, stays)
  let said: SaveState = 'saved'
  book.onSaved(state => {
    said = state
  })
  let saved = 'start;'
  for (const word of ['one;', 'two;', 'three;']) {
    book.doc.getText('story').insert(0, word)
    const flushed = await book.flush()
    if (flushed.ok) saved = wordsOf(book.doc)
    else if (said === 'saved' || said === 'saving') return `said ${said} of what was not`
    else if (flushed.code !== expected(fault)) return `called ${flushed.code}`
    // What had been saved is on the disk as it now is, whatever failed since.
    if ((await reread(disk.snapshot(), book.id, seed)) === undefined) return 'unreadable'
    if (!(await reread(disk.snapshot(), book.id, seed))?.includes(saved.slice(-9))) return 'lost'
  }
  await book.snapshot()
  if (!faulty.hasStruck) {
    await library.close()
    return 'not reached'
  }
  faulty.mend()
  const flushed = await book.flush()
  if (!flushed.ok || (said as SaveState) !== 'saved') return 'not saved once mended'
  const now = await reread(disk.snapshot(), book.id, seed)
  if (now !== wordsOf(book.doc)) return 'lost'
  await library.close()
  return (await reread(disk.snapshot(), book.id, seed)) === 'three;two;one;start;' ? 'well' : 'lost'
}

function expected(fault: Fault): string {
  return toFileCode(Object.assign(new Error(), { code: fault === 'short' ? 'ENOSPC' : fault }))
}

/** The words on a copy of a disk; undefined when it does not open, or opens with an alarm. */
async function reread(files: ReadonlyMap<string, Uint8Array>, id: string, seed: number): Promise<string | undefined> {
  const copy = createMemoryDisk()
  copy.restore(files)
  const options = { place: '/library', files: copy.files, ports: seededPorts(seeded(seed + 7)), scryptLogN: 4 }
  const library = await unlockLibrary(options, { passphrase: goodPassphrase })
  if (!library.ok) return undefined
  const book = await library.value.openBook(id)
  const words = book.ok && book.value.recovered === undefined ? wordsOf(book.value.doc) : undefined
  await library.value.close()
  return words
}

/** Fills real 1 MB or 8 MB file systems while typing, then makes room. Needs to be root; none are run when mounting fails. */
async function fillRealDisks(trials: number, seed: number): Promise<Tally> {
  const tally: Tally = { trials: 0, lost: 0, wrong: 0, notes: [] }
  // Most of a trial is waiting for the retry, so several wait at once.
  const lanes = Array.from({ length: Math.min(6, trials) }, async (_, lane) => {
    for (let trial = lane; trial < trials; trial += 6) {
      const found = await onSmallDisk(seeded(seed * 100 + trial))
      if (found === 'no mount') {
        if (lane === 0) tally.notes.push('no small file system could be mounted: only injected faults were run')
        return
      }
      tally.trials++
      if (found === 'lost') tally.lost++
      else if (found !== 'well') tally.wrong++
      if (found !== 'well') tally.notes.push(`tmpfs, seed ${seed * 100 + trial}: ${found}`)
    }
  })
  await Promise.all(lanes)
  return tally
}

async function onSmallDisk(random: Seeded): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'journeybook-full-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${random.chance(0.8) ? '1m' : '8m'}`, 'tmpfs', place])
  } catch {
    await rm(place, { recursive: true })
    return 'no mount'
  }
  try {
    return await fillOne(place, random)
  } finally {
    await run('umount', ['-l', place])
    await rm(place, { recursive: true, force: true })
  }
}

async function fillOne(place: string, random: Seeded): Promise<string> {
  const options = libraryOptions(join(place, 'library'))
  const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
  const book = unwrap(await library.createBook(stateOf('start;')))
  const filler = join(place, 'filler')
  await writeFile(filler, new Uint8Array(100_000 + random.below(400_000)))
  let saved = wordsOf(book.doc)
  let refused: number | undefined
  for (let i = 0; i < 4000 && refused === undefined; i++) {
    book.doc.getText('story').insert(0, `w${i}${'z'.repeat(random.below(9000))};`)
    const began = performance.now()
    const flushed = await book.flush()
    if (flushed.ok) saved = wordsOf(book.doc)
    else if (flushed.code !== 'disk-full') return `called ${flushed.code}`
    else refused = performance.now() - began
  }
  if (refused === undefined) return 'never filled up'
  if (refused > 2000) return 'said so too late'
  const typed = wordsOf(book.doc)
  const isSaved = new Promise<boolean>(resolve => {
    const late = setTimeout(() => resolve(false), 5000)
    book.onSaved(state => {
      if (state !== 'saved') return
      clearTimeout(late)
      resolve(true)
    })
  })
  await rm(filler)
  if (!(await isSaved)) return 'not saved within 5 s of there being room'
  await library.close()
  const again = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
  const store = unwrap(await again.openBook(book.id))
  const words = wordsOf(store.doc)
  await again.close()
  if (store.recovered !== undefined) return 'false alarm'
  return words === typed && words.endsWith(saved.slice(-20)) ? 'well' : 'lost'
}
