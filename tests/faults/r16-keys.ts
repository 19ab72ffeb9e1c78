/** R16: passphrases and kits come and go and slots are damaged: whoever should get in does, nobody else, and nothing is lost. */
import { unwrap } from '#core/result.ts'
import { createLibrary, type Library, type Secret, unlockLibrary } from '#services/library/index.ts'
import { goodPassphrase, stateOf, wordsOf } from '#support/library.ts'
import { createMemoryDisk, type MemoryDisk } from './memory-disk.ts'
import type { Outcome, Size } from './outcome.ts'
import { type Seeded, seeded } from './seeded.ts'
import { seededPorts } from './session.ts'

const trialsOf: Record<Size, number> = { tiny: 8, reduced: 100, full: 1000 }
const realOf: Record<Size, number> = { tiny: 0, reduced: 2, full: 20 }

export async function runR16(size: Size, seed: number): Promise<Outcome> {
  const notes: string[] = []
  let wrong = 0
  const trials = trialsOf[size] + realOf[size]
  for (let trial = 0; trial < trials; trial++) {
    const found = await liveOn(seeded(seed * 1000 + trial), trial < trialsOf[size] ? 4 : undefined)
    if (found === undefined) continue
    wrong++
    notes.push(`seed ${seed * 1000 + trial}: ${found}`)
  }
  return {
    id: 'R16',
    trials,
    lost: 0,
    silentlyWrong: wrong,
    recovered: trials - wrong,
    isReached: wrong === 0,
    notes: notes.slice(0, 4),
  }
}

async function liveOn(random: Seeded, scryptLogN: number | undefined): Promise<string | undefined> {
  const disk = createMemoryDisk()
  const ports = seededPorts(random)
  const options = { place: '/library', files: disk.files, ports, ...(scryptLogN === undefined ? {} : { scryptLogN }) }
  const made = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
  const { id } = unwrap(await made.library.createBook(stateOf('kept')))
  await made.library.close()
  let passphrase = goodPassphrase
  let kit = made.kit
  const past: Secret[] = [{ passphrase: 'never was the passphrase' }, { kit: 'AAAA-AAAA' }]
  const enter = (secret: Secret) => unlockLibrary(options, secret)
  for (let step = 0; step < (scryptLogN === undefined ? 2 : 6); step++) {
    const opened = await enter(random.chance(0.5) ? { passphrase: retyped(passphrase, random) } : { kit })
    if (!opened.ok) return `locked out at step ${step}: ${opened.code}`
    const library: Library = opened.value
    const book = unwrap(await library.openBook(id))
    if (wordsOf(book.doc) !== 'kept') return 'another book'
    const act = random.below(3)
    if (act === 0) {
      const next = `llwyfen tŷ ${step} ŵyn ${random.below(1e6)}`
      if ((await library.changePassphrase('not this one at all', next)).ok) return 'changed without the old one'
      unwrap(await library.changePassphrase(passphrase, next))
      past.push({ passphrase })
      passphrase = next
    } else if (act === 1) {
      past.push({ kit })
      kit = unwrap(await library.renewKit())
    }
    await library.close()
    if (slotCount(disk) !== 2) return `${slotCount(disk)} ways in`
    if (act === 2) loseOneCopy(disk, random)
    const before = disk.snapshot()
    const refused = await enter(random.pick(past))
    if (refused.ok) return 'let in by a past secret'
    if (!sameFiles(before, disk.snapshot())) return 'a wrong secret wrote something'
  }
  return undefined
}

/** As another keyboard might give the same letters. */
function retyped(passphrase: string, random: Seeded): string {
  return random.chance(0.5) ? ` ${passphrase.normalize('NFD')}` : passphrase.normalize('NFC').replaceAll(' ', '  ')
}

function slotCount(disk: MemoryDisk): number {
  return [...disk.snapshot().keys()].filter(path => path.startsWith('/library/slots/')).length
}

/** Damages or removes one of the two copies of each slot. */
function loseOneCopy(disk: MemoryDisk, random: Seeded): void {
  const files = disk.snapshot()
  for (const path of [...files.keys()].filter(each => each.startsWith('/library/slots/'))) {
    const lost = random.chance(0.5) ? path : path.replace('/slots/', '/slots2/')
    if (random.chance(0.5)) files.delete(lost)
    else files.get(lost)![random.below(300)]! ^= 4
  }
  disk.restore(files)
}

function sameFiles(a: ReadonlyMap<string, Uint8Array>, b: ReadonlyMap<string, Uint8Array>): boolean {
  return (
    a.size === b.size && [...a].every(([path, bytes]) => Buffer.from(bytes).equals(b.get(path) ?? new Uint8Array()))
  )
}
