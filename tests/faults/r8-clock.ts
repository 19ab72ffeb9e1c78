/** R8: whatever the clock says, the same content comes back, history keeps its order, and no name is used twice. */
import type { Ports } from '#core/ports/index.ts'
import { unwrap } from '#core/result.ts'
import { createLibrary, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, stateOf, wordsOf } from '#support/library.ts'
import { createMemoryDisk } from './memory-disk.ts'
import type { Outcome, Size } from './outcome.ts'
import { type Seeded, seeded } from './seeded.ts'
import { seededPorts } from './session.ts'

const repeats: Record<Size, number> = { tiny: 1, reduced: 10, full: 50 }
const year = 365.25 * 86_400_000
const summerEnds = Date.UTC(2026, 9, 25, 1)

/** A clock for each session (0, 1, 2…) and question within it. */
const clocks: Readonly<Record<string, (session: number, asked: number, random: Seeded) => number>> = {
  right: (session, asked) => Date.UTC(2026, 10, 23) + session * 7_200_000 + asked * 1000,
  'ten years back': (session, asked) => Date.UTC(2016, 10, 23) + session * 7_200_000 + asked,
  'fifty years on': (session, asked) => Date.UTC(2076, 10, 23) + session * 7_200_000 + asked,
  'forth and back': session => Date.UTC(2026, 10, 23) + (session % 2 === 0 ? 50 * year : -10 * year),
  'ever backwards': (session, asked) => Date.UTC(2026, 10, 23) - session * 86_400_000 - asked * 60_000,
  'back within a session': (session, asked) => Date.UTC(2026, 10, 23) + session * 7_200_000 - asked * 1000,
  'standing still': () => Date.UTC(2026, 10, 23),
  'end of summer time': (_, asked) => summerEnds - 30_000 + ((asked * 20_000) % 3_600_000),
  'start of summer time': (session, asked) => Date.UTC(2026, 2, 29, 1) + session * 1000 + asked,
  'leap day': (session, asked) => Date.UTC(2028, 1, 29) + session * 86_400_000 + asked,
  'new year': (session, asked) => Date.UTC(2026, 11, 31, 23, 59) + session * 60_000 + asked,
  'before 1970': (session, asked) => -year + session * 1000 + asked,
  'at 1970': () => 0,
  'a day apart by turns': (session, asked) => Date.UTC(2026, 10, 23) + (session % 2) * 86_400_000 + asked,
  'past 2038': (session, asked) => 2 ** 31 * 1000 - 5000 + session * 2000 + asked,
  'parts of milliseconds': (session, asked) => Date.UTC(2026, 10, 23) + session + asked / 7,
  'anything at all': (_, __, random) => Math.floor((random.below(2_000_000) - 500_000) * 1e7),
  'jumping hours': (session, asked) => Date.UTC(2026, 10, 23) + (asked % 2 === 0 ? 0 : 3 * 3_600_000) + session,
  'one hour fast': (session, asked) => Date.UTC(2026, 10, 23) + session * 60_000 + asked + 3_600_000,
  'far ahead once': (session, asked) => (session === 1 ? Date.UTC(9000, 0) : Date.UTC(2026, 10, 23) + session + asked),
}

export async function runR8(size: Size, seed: number): Promise<Outcome> {
  let trials = 0
  let lost = 0
  const notes: string[] = []
  for (const [name, clock] of Object.entries(clocks))
    for (let repeat = 0; repeat < repeats[size]; repeat++) {
      trials++
      const found = await liveBy(clock, seeded(seed * 1000 + repeat))
      if (found === undefined) continue
      lost++
      notes.push(`${name}: ${found}`)
    }
  return {
    id: 'R8',
    trials,
    lost: 0,
    silentlyWrong: lost,
    recovered: trials - lost,
    isReached: lost === 0,
    notes: notes.slice(0, 4),
  }
}

async function liveBy(
  clock: (session: number, asked: number, random: Seeded) => number,
  random: Seeded,
): Promise<string | undefined> {
  const disk = createMemoryDisk()
  let session = 0
  let asked = 0
  const ports: Ports = { ...seededPorts(random), clock: { now: () => clock(session, asked++, random) } }
  const options = { place: '/library', files: disk.files, ports, scryptLogN: 4 }
  const made = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
  const { id } = unwrap(await made.library.createBook(stateOf('.')))
  await made.library.close()
  const named: string[] = []
  for (session = 1; session <= 5; session++) {
    const library = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
    const book = unwrap(await library.openBook(id))
    if (book.recovered !== undefined) return 'false alarm'
    const text = book.doc.getText('story')
    if (text.toString() !== `.${'x'.repeat(session - 1)}`) return 'other content'
    text.insert(text.length, 'x')
    named.unshift(unwrap(await book.nameVersion(`v${session}`)).id)
    await library.close()
  }
  const library = unwrap(await unlockLibrary(options, { passphrase: goodPassphrase }))
  const book = unwrap(await library.openBook(id))
  const history = await book.history()
  const inOrder = history.filter(({ name }) => name !== undefined).map(({ id: entry }) => entry)
  if (inOrder.join() !== named.join()) return 'history out of order'
  const orders = history.map(({ order }) => order)
  if (new Set(orders).size !== orders.length) return 'one number twice'
  const words = wordsOf(book.doc)
  await library.close()
  return words === '.xxxxx' ? undefined : 'other content'
}
