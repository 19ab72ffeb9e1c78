/** R7: several programs open one library; the one that holds it is killed; and with no lock at all, both keep their words. */
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { unwrap } from '#core/result.ts'
import { createLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder } from '#support/library.ts'
import type { Outcome, Size } from './outcome.ts'
import { begin } from './r1-kill.ts'

const racesOf: Record<Size, number> = { tiny: 1, reduced: 20, full: 500 }

export async function runR7(size: Size, seed: number): Promise<Outcome> {
  const place = await temporaryFolder()
  const { library } = unwrap(await createLibrary(libraryOptions(place), { passphrase: goodPassphrase }))
  const { id } = unwrap(await library.createBook(stateOf('start;')))
  await library.close()
  const races = racesOf[size]
  let wrong = 0
  for (let race = 0; race < races; race++) {
    const count = 2 + ((race + seed) % 2)
    const begun = await Promise.all(Array.from({ length: count }, () => begin(place, id, false, 'hold')))
    const holders = begun.filter(({ line }) => line.code === undefined)
    const others = begun.filter(({ line }) => line.code === 'in-use')
    if (holders.length !== 1 || others.length !== count - 1) wrong++
    for (const { child } of holders) {
      child.kill('SIGKILL')
      await once(child, 'close')
    }
    // The dead one's lock is gone with it: at once, by no clock and no clearing up.
    const next = await begin(place, id, true, 'hold')
    if (next.line.code !== undefined) wrong++
  }
  const lost = await writeTogether(place, id, Math.max(1, Math.round(races / 10)))
  await rm(place, { recursive: true })
  return {
    id: 'R7',
    trials: races,
    lost,
    silentlyWrong: wrong,
    recovered: races - wrong,
    isReached: lost + wrong === 0,
    notes: [],
  }
}

/** Two writers with the lock off, both killed: counts the acknowledged words that are not there afterwards. */
async function writeTogether(place: string, id: string, rounds: number): Promise<number> {
  let lost = 0
  for (let round = 0; round < rounds; round++) {
    const both = await Promise.all([begin(place, id, false, 'unlocked'), begin(place, id, false, 'unlocked')])
    await new Promise(resolve => setTimeout(resolve, 150))
    for (const { child } of both) {
      child.kill('SIGKILL')
      await once(child, 'close')
    }
    const { line } = await begin(place, id)
    for (const word of both.flatMap(({ heard }) => heard)) if (line.words?.includes(word) !== true) lost++
  }
  return lost
}
