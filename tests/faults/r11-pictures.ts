/** R11: pictures that lie, swell, loop or are broken, through the guard and its real processes. */
import { readFile } from 'node:fs/promises'
import { createPictureGuard } from '#services/photos/guard/guard.ts'
import { startNodeDecoder } from '#services/photos/guard/node-decoder.ts'
import { phoneJpeg, photoLike } from '#support/pictures.ts'
import { hostilePictures } from './hostile-pictures.ts'
import type { Outcome, Size } from './outcome.ts'
import { type Seeded, seeded } from './seeded.ts'

const mutations: Readonly<Record<Size, number>> = { tiny: 60, reduced: 300, full: 1000 }

/** The plan's 3 s and 400 MB; the process looks at itself every 15 ms, so it may be a little over when it stops. */
const maxMs = 3000
const maxMemoryMB = 480
/** Wall clock on a machine that does other work as well. */
const patience = 4

export async function runR11(size: Size, seed: number): Promise<Outcome> {
  const pids = new Set<number>()
  const guard = createPictureGuard(() => {
    const decoder = startNodeDecoder()
    if (decoder.pid !== undefined) pids.add(decoder.pid)
    return decoder
  })
  const heic = await readFile(new URL('../fixtures/pictures/corners-p3.heic', import.meta.url))
  const notes: string[] = []
  let [trials, wrong, slowest, memory, refused] = [0, 0, 0, 0, 0]

  async function meet(name: string, bytes: Uint8Array, fate: 'taken' | 'refused' | 'either'): Promise<void> {
    trials++
    const began = performance.now()
    const looked = await guard.look(bytes, [160])
    slowest = Math.max(slowest, performance.now() - began)
    memory = Math.max(memory, ...(await Promise.all([...pids].map(peakMemoryMB))))
    if (!looked.ok) refused++
    // What was taken can be shown: a picture in a book that cannot be printed would be found too late.
    const shown = looked.ok ? await guard.show(looked.value.working ?? bytes, 160) : undefined
    const isRight = fate === 'either' || (fate === 'taken') === looked.ok
    if (isRight && (shown === undefined || shown.ok)) return
    wrong++
    notes.push(`${name}: ${looked.ok ? 'taken' : looked.code}${shown && !shown.ok ? ', and then not shown' : ''}`)
  }

  for (const { name, bytes, fate } of await hostilePictures(heic)) await meet(name, bytes, fate)
  const random = seeded(seed)
  const seeds = await mutable(heic)
  for (let round = 0; round < mutations[size]; round++)
    await meet(`mutation ${round} of seed ${seed}`, mutated(seeds[round % seeds.length] ?? heic, random), 'either')
  // After all of it the guard still does what it is for.
  const alive = (await guard.look(await phoneJpeg(photoLike(90, 60)), [])).ok
  guard.close()
  const isInBounds = slowest < maxMs * patience && memory < maxMemoryMB
  return {
    id: 'R11',
    trials,
    lost: alive ? 0 : 1,
    silentlyWrong: wrong,
    recovered: trials - wrong,
    isReached: alive && wrong === 0 && isInBounds,
    notes: [
      ...notes.slice(0, 6),
      `${refused} refused; the slowest took ${Math.round(slowest)} ms, the largest process ${Math.round(memory)} MB; ${pids.size} processes were used`,
    ],
  }
}

/** Small pictures of every kind, to be broken. */
async function mutable(heic: Buffer): Promise<Buffer[]> {
  return [
    await phoneJpeg(photoLike(160, 120), 3),
    await photoLike(160, 120).jpeg({ progressive: true }).toBuffer(),
    await photoLike(160, 120).ensureAlpha(0.7).png().toBuffer(),
    await photoLike(160, 120).png({ palette: true, progressive: true }).toBuffer(),
    await photoLike(160, 120).webp().toBuffer(),
    await photoLike(160, 120).webp({ lossless: true }).toBuffer(),
    heic,
  ]
}

/** A few bytes changed; now and then also cut, or with a piece of itself put in. */
function mutated(seed: Buffer, random: Seeded): Uint8Array {
  const bytes = Buffer.from(seed)
  for (let change = 0; change < 1 + random.below(12); change++) bytes[random.below(bytes.length)] = random.below(256)
  const how = random.below(6)
  if (how === 0) return bytes.subarray(0, random.below(bytes.length))
  if (how > 1) return bytes
  const at = random.below(bytes.length)
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(random.below(bytes.length)), bytes.subarray(at)])
}

/** The most memory a process has had, MB; 0 where it has ended, or where the system does not say. */
async function peakMemoryMB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
}
