/**
 * R6: real places that stop taking words: a drive that is pulled out, one that turns read-only, a folder that is moved away.
 * What could not be saved is never called saved, the words stay, a file for elsewhere can still be made, and they are
 * saved once the place is back. Needs to be root to mount; without that only the folder that is moved away is tried.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import * as Y from 'yjs'
import { unwrap } from '#core/result.ts'
import { createSender, readHandover, saveFile, writeHandover } from '#services/handover/index.ts'
import { type BookStore, createLibrary, type SaveState, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder, tickingPorts, wordsOf } from '#support/library.ts'
import type { Fault } from './faulty-disk.ts'
import type { Outcome, Size } from './outcome.ts'
import { injectEverywhere, type Tally, toOutcome } from './r5-disk-full.ts'

const run = promisify(execFile)
const away: readonly Fault[] = ['EACCES', 'EROFS', 'ENODEV']
const eachOf: Record<Size, number> = { tiny: 1, reduced: 6, full: 50 }

/** A way for a place to go, and to come back. */
interface Trouble {
  readonly name: string
  readonly needsMount: boolean
  readonly codes: readonly string[]
  start(place: string): Promise<void>
  end(place: string): Promise<void>
}

const troubles: readonly Trouble[] = [
  {
    name: 'moved away',
    needsMount: false,
    codes: ['gone'],
    start: place => rename(join(place, 'library'), join(place, 'elsewhere')),
    end: place => rename(join(place, 'elsewhere'), join(place, 'library')),
  },
  {
    name: 'read-only',
    needsMount: true,
    codes: ['no-permission', 'io'],
    // The same place once more over itself, and that one read-only: what is open stays open, as on a drive that turns.
    start: async place => {
      await run('mount', ['--bind', place, place])
      await run('mount', ['-o', 'remount,bind,ro', place])
    },
    end: async place => void (await run('umount', ['-l', place])),
  },
  {
    name: 'pulled out',
    needsMount: true,
    codes: ['gone', 'io', 'no-permission'],
    // Another, empty and read-only, is put over it: what a drive's letter shows once the drive has gone.
    start: async place => void (await run('mount', ['-t', 'tmpfs', '-o', 'ro,size=64k', 'tmpfs', place])),
    end: async place => void (await run('umount', ['-l', place])),
  },
]

/** The same at every operation of a session in memory, and on real places. */
export async function runR6(size: Size, seed: number): Promise<Outcome> {
  const injected = await injectEverywhere(away, size === 'tiny' ? 5 : 1, seed)
  const real: Tally = { trials: 0, lost: 0, wrong: 0, notes: [] }
  // Most of a trial is waiting for the saver to try again, so the troubles are met side by side.
  await Promise.all(
    troubles.map(async trouble => {
      for (let trial = 0; trial < eachOf[size]; trial++) {
        const found = await meet(trouble)
        if (found === 'no mount') {
          real.notes.push(`${trouble.name}: nothing could be mounted`)
          return
        }
        real.trials++
        if (found === 'lost') real.lost++
        else if (found !== 'well') real.wrong++
        if (found !== 'well') real.notes.push(`${trouble.name}: ${found}`)
      }
    }),
  )
  const both = toOutcome('R6', [injected, real])
  return { ...both, isReached: both.isReached && real.trials > 0 }
}

async function meet(trouble: Trouble): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'journeybook-gone-'))
  const isMounted = trouble.needsMount && (await mounts(place))
  if (trouble.needsMount && !isMounted) return 'no mount'
  try {
    return await workThrough(trouble, place)
  } finally {
    if (isMounted) await run('umount', ['-l', place])
    await rm(place, { recursive: true, force: true })
  }
}

function mounts(place: string): Promise<boolean> {
  return run('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', place]).then(
    () => true,
    () => false,
  )
}

async function workThrough(trouble: Trouble, place: string): Promise<string> {
  const options = libraryOptions(join(place, 'library'))
  const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
  const book = unwrap(await library.createBook(stateOf('start;')))
  book.doc.getText('story').insert(0, 'before;')
  unwrap(await book.flush())
  let said: SaveState = 'saved'
  book.onSaved(state => {
    said = state
  })
  await trouble.start(place)
  // A file that is open can still be written to where its folder is only moved: a new session has to be begun.
  await book.snapshot()
  book.doc.getText('story').insert(0, 'meanwhile;')
  const flushed = await book.flush()
  if (flushed.ok) return 'called saved what was not'
  if (!trouble.codes.includes(flushed.code)) return `called ${flushed.code}`
  if (typeof said !== 'object') return `said ${said}`
  if (!(await sendsElsewhere(book))) return 'could not be sent elsewhere'
  await trouble.end(place)
  if (!(await isSavedAgain(book))) return 'not saved once it was back'
  const words = wordsOf(book.doc)
  await library.close()
  const again = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
  const store = unwrap(await again.openBook(book.id))
  const isThere = wordsOf(store.doc) === words && words === 'meanwhile;before;start;'
  const alarm = store.recovered !== undefined
  await again.close()
  return alarm ? 'false alarm' : isThere ? 'well' : 'lost'
}

async function sendsElsewhere(book: BookStore): Promise<boolean> {
  const ports = tickingPorts()
  const state = Y.encodeStateAsUpdate(book.doc)
  const contents = { book: 'book', state, photos: new Map(), sender: createSender(ports.random(32)) }
  const identity = await generateX25519Identity()
  const bytes = await writeHandover(contents, { recipients: [await identityToRecipient(identity)] }, ports)
  const saved = await saveFile(join(await temporaryFolder(), 'it.journeybook'), bytes)
  const read = await readHandover(bytes, { identity })
  return saved.ok && read.ok
}

function isSavedAgain(book: BookStore): Promise<boolean> {
  return new Promise(resolve => {
    const late = setTimeout(() => resolve(false), 5000)
    book.onSaved(state => {
      if (state !== 'saved') return
      clearTimeout(late)
      resolve(true)
    })
  })
}
