/** R2: the power goes at any moment. Nothing acknowledged may be lost, nothing may be called damaged, and it goes on. */
import type { FileLayer } from '#services/library/index.ts'
import { createMemoryDisk, type DiskEvent } from './memory-disk.ts'
import { noDirectoryFsync, noFsync, noSizeCheck, renameBeforeSync, shortDisk } from './mutants.ts'
import type { Outcome, Size } from './outcome.ts'
import { cutPower } from './power-cut.ts'
import { seeded } from './seeded.ts'
import { type Acknowledged, inspect, nothing, playSession } from './session.ts'

const states: Record<Size, number> = { tiny: 60, reduced: 2000, full: 10_000 }
const statesPerSession = 40
/** Mutants are played in more sessions: whether one shows is a matter of what the session happens to do. */
const statesPerMutantSession = 8

export interface CutCount {
  readonly trials: number
  readonly lost: number
  readonly wrong: number
  readonly first: string | undefined
}

interface CutWay {
  /** The layer that the session works on. `isUnderWay` turns true once a book has been made. */
  readonly change?: (files: FileLayer, isUnderWay: () => boolean) => FileLayer
  /** Never lets a file's sync bring its name along. */
  readonly strictOnly?: boolean
  readonly perSession?: number
  /** Cuts only right after a file got its last name, where a missing sync shows. */
  readonly afterNames?: boolean
}

/** Plays sessions on a disk and cuts each off many times. */
export async function cutMany(trials: number, seed: number, way: CutWay = {}): Promise<CutCount> {
  const { change = files => files, strictOnly = false, afterNames = false, perSession = statesPerSession } = way
  let done = 0
  let lost = 0
  let wrong = 0
  let first: string | undefined
  for (let session = 0; done < trials; session++) {
    const random = seeded(seed * 1000 + session)
    const disk = createMemoryDisk()
    let isUnderWay = false
    const note = (seen: Acknowledged) => {
      isUnderWay ||= seen.bookId !== undefined
      disk.note(seen)
    }
    await playSession(
      change(disk.files, () => isUnderWay),
      random,
      25,
      note,
    ).catch((error: unknown) => {
      first ??= `session ${seed * 1000 + session} stopped: ${String(error)}`
      wrong++
    })
    const events = disk.events
    const names = events.flatMap((event, i) => (event.what === 'name' && event.changes.length === 2 ? [i + 1] : []))
    for (let i = 0; i < perSession && done < trials; i++, done++) {
      const at = afterNames ? random.pick(names) : random.below(events.length + 1)
      const strict = strictOnly || random.chance(0.5)
      const cut = cutPower(disk.root, events, at, strict, random)
      const found = await inspect(cut.files, random, acknowledgedBy(events, at)).catch((error: unknown) => ({
        lost: [],
        wrong: [`threw ${String(error)}`],
      }))
      if (found.lost.length > 0) lost++
      else if (found.wrong.length > 0) wrong++
      if (found.lost.length + found.wrong.length > 0)
        first ??= `seed ${seed * 1000 + session}, event ${at}, ${strict ? 'strict' : 'loose'}: ${[...found.lost, ...found.wrong].slice(0, 3).join(', ')}`
    }
  }
  return { trials: done, lost, wrong, first }
}

function acknowledgedBy(events: readonly DiskEvent[], at: number): Acknowledged {
  const note = events.slice(0, at).findLast(event => event.what === 'note')
  return note?.what === 'note' ? (note.note as Acknowledged) : nothing
}

/** Each mutant with how often it was caught. */
export async function cutMutants(trials: number, seed: number): Promise<Record<string, CutCount>> {
  const perSession = statesPerMutantSession
  return {
    'no fsync': await cutMany(trials, seed, { perSession, change: noFsync }),
    'no directory fsync': await cutMany(trials, seed, { perSession, change: noDirectoryFsync, strictOnly: true }),
    'rename before sync': await cutMany(trials, seed, { perSession, change: renameBeforeSync, afterNames: true }),
    'no size check': await cutMany(trials, seed, {
      perSession,
      change: (files, isUnderWay) => noSizeCheck(shortDisk(files, seeded(seed), 0.1, isUnderWay)),
    }),
  }
}

export async function runR2(size: Size, seed: number): Promise<Outcome> {
  const main = await cutMany(states[size], seed)
  // The same disk that cuts writes short, with the size looked at: nothing may be lost on it.
  const short = await cutMany(Math.max(40, states[size] / 10), seed, {
    change: (files, isUnderWay) => shortDisk(files, seeded(seed), 0.1, isUnderWay),
  })
  const mutants = await cutMutants(Math.max(40, states[size] / 10), seed)
  const notes = Object.entries(mutants).map(
    ([name, count]) => `mutant ${name}: caught in ${count.lost + count.wrong} of ${count.trials}`,
  )
  const areCaught = Object.values(mutants).every(count => count.lost + count.wrong > 0)
  return {
    id: 'R2',
    trials: main.trials + short.trials,
    lost: main.lost + short.lost,
    silentlyWrong: main.wrong + short.wrong,
    recovered: main.trials + short.trials - main.lost - main.wrong - short.lost - short.wrong,
    isReached: [main, short].every(count => count.lost === 0 && count.wrong === 0) && areCaught,
    notes: [...[main.first, short.first].filter(first => first !== undefined), ...notes],
  }
}
