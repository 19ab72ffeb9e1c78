/** R3 and R4: one file is damaged. All is there again, or it is said that it is not; never neither. */
import { type Met, makeWhole, meet, type Whole } from './damage.ts'
import type { Outcome, Size } from './outcome.ts'
import { type Seeded, seeded } from './seeded.ts'

const trialsOf: Record<Size, number> = { tiny: 60, reduced: 1000, full: 10_000 }

type Counts = Record<Met, number>

/** R3: bit flip 70 %, truncation, 512 bytes zeroed, deletion; on a library that was closed and on one cut off. */
export async function runR3(size: Size, seed: number): Promise<Outcome> {
  const random = seeded(seed)
  const wholes = [await makeWhole(random, 6, false), await makeWhole(random, 6, true)]
  const counts: Counts = { whole: 0, 'history-told': 0, told: 0, silent: 0 }
  const notes: string[] = []
  for (let trial = 0; trial < trialsOf[size]; trial++) {
    const whole = random.pick(wholes)
    const kind = random.pick([...new Set([...whole.files.keys()].map(kindOf))])
    const path = random.pick([...whole.files.keys()].filter(each => kindOf(each) === kind))
    const damage = random.below(10)
    const files = new Map(whole.files)
    const bytes = whole.files.get(path)!.slice()
    if (damage < 7) flip(bytes, random.below(bytes.length), random)
    else if (damage === 7) zero(bytes, random.below(bytes.length))
    if (damage === 8) files.set(path, bytes.subarray(0, random.below(bytes.length)))
    else if (damage === 9) files.delete(path)
    else files.set(path, bytes)
    const met = await meet(whole, files, random).catch(() => 'silent' as const)
    counts[met]++
    if (met === 'silent' && notes.length < 3) notes.push(`damage ${damage} to ${kindOf(path)}`)
  }
  return row('R3', counts, notes, counts.whole + counts['history-told'] >= trialsOf[size] * 0.8)
}

/** R4: every byte of every file changed, and every length cut, of a small library. */
export async function runR4(size: Size, seed: number): Promise<Outcome> {
  const random = seeded(seed)
  const whole = await makeWhole(random, 1, true)
  const counts: Counts = { whole: 0, 'history-told': 0, told: 0, silent: 0 }
  const notes: string[] = []
  const step = { tiny: 199, reduced: 7, full: 1 }[size]
  let place = 0
  for (const [path, bytes] of whole.files)
    for (let at = 0; at < bytes.length; at++)
      for (const way of ['change', 'cut'] as const) {
        if (place++ % step !== 0) continue
        const met = await meet(whole, damaged(whole, path, at, way, random), random).catch(() => 'silent' as const)
        counts[met]++
        if (met === 'silent' && notes.length < 3) notes.push(`${way} at ${at} of ${kindOf(path)}`)
      }
  return row('R4', counts, notes, true)
}

function damaged(whole: Whole, path: string, at: number, way: 'change' | 'cut', random: Seeded) {
  const bytes = whole.files.get(path)!.slice()
  if (way === 'change') flip(bytes, at, random)
  return new Map(whole.files).set(path, way === 'cut' ? bytes.subarray(0, at) : bytes)
}

function row(id: string, counts: Counts, notes: readonly string[], isEnough: boolean): Outcome {
  const whole = counts.whole + counts['history-told']
  const trials = whole + counts.told + counts.silent
  return {
    id,
    trials,
    lost: 0,
    silentlyWrong: counts.silent,
    recovered: whole,
    isReached: counts.silent === 0 && isEnough,
    notes: [
      ...notes,
      `${counts.told} opened in part or not at all, and said so`,
      `${counts['history-told']} opened whole, with one earlier version damaged, and said so`,
    ],
  }
}

function flip(bytes: Uint8Array, at: number, random: Seeded): void {
  if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
}

/** The kind of a file: its path without the ids, numbers and hashes in it. */
function kindOf(path: string): string {
  return path
    .replace(/[a-z0-9]{20,}/g, '*')
    .replace(/-\d+/g, '')
    .replace(/\/[0-9a-f]{2}\//, '/')
}

function zero(bytes: Uint8Array, at: number): void {
  bytes.fill(0, at, at + 512)
}
