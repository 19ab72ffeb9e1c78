/** R1: a real program writing to a real disk is killed at any moment, and the same library is used again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { unwrap } from '#core/result.ts'
import { createLibrary } from '#services/library/index.ts'
import { goodPassphrase, libraryOptions, stateOf, temporaryFolder } from '#support/library.ts'
import type { Outcome, Size } from './outcome.ts'
import { type Seeded, seeded } from './seeded.ts'

const trialsOf: Record<Size, number> = { tiny: 4, reduced: 100, full: 1000 }
const reuses = 25
const lineSchema = z.object({
  words: z.string().optional(),
  recovered: z.unknown().optional(),
  ms: z.number().optional(),
  acknowledged: z.string().optional(),
  code: z.string().optional(),
})
type Line = z.infer<typeof lineSchema>

interface Tally {
  trials: number
  acknowledged: number
  lost: number
  wrong: number
  readonly reopenings: number[]
  notes: string[]
}

/** Two lanes, each with its own library used 25 times before a new one. */
export async function runR1(size: Size, seed: number): Promise<Outcome> {
  const tally: Tally = { trials: 0, acknowledged: 0, lost: 0, wrong: 0, reopenings: [], notes: [] }
  const each = trialsOf[size] / 2
  await Promise.all([killMany(each, seeded(seed), tally), killMany(each, seeded(seed + 1), tally)])
  const usual = tally.reopenings.sort((a, b) => a - b)[Math.floor(tally.reopenings.length * 0.95)] ?? 0
  return {
    id: 'R1',
    trials: tally.trials,
    lost: tally.lost,
    silentlyWrong: tally.wrong,
    recovered: tally.trials - tally.lost - tally.wrong,
    isReached: tally.lost + tally.wrong === 0 && usual <= 1000,
    notes: [
      ...tally.notes.slice(0, 3),
      `${tally.acknowledged} acknowledged edits; 95 of 100 reopenings within ${Math.round(usual)} ms`,
    ],
  }
}

async function killMany(trials: number, random: Seeded, tally: Tally): Promise<void> {
  for (let done = 0; done < trials; ) {
    const place = await temporaryFolder()
    const { library } = unwrap(await createLibrary(libraryOptions(place), { passphrase: goodPassphrase }))
    const { id } = unwrap(await library.createBook(stateOf('start;')))
    await library.close()
    const promised = ['start;']
    for (let use = 0; use < reuses && done < trials; use++, done++) await killOnce(place, id, promised, random, tally)
    check((await begin(place, id)).line, promised, tally)
    await rm(place, { recursive: true })
  }
}

async function killOnce(place: string, id: string, promised: string[], random: Seeded, tally: Tally): Promise<void> {
  const { child, line, heard } = await begin(place, id, false)
  tally.trials++
  check(line, promised, tally)
  await new Promise(resolve => setTimeout(resolve, random.below(120)))
  child.kill('SIGKILL')
  await once(child, 'close')
  promised.push(...heard)
  tally.acknowledged += heard.length
}

function check(line: Line, promised: readonly string[], tally: Tally): void {
  const { words } = line
  if (words === undefined || promised.some(word => !words.includes(word))) {
    tally.lost++
    tally.notes.push(`lost: ${line.code ?? 'words'}`)
  } else if (line.recovered !== null) {
    tally.wrong++
    tally.notes.push(`false alarm: ${JSON.stringify(line.recovered)}`)
  }
  tally.reopenings.push(line.ms ?? 0)
}

interface Begun {
  readonly child: ChildProcess
  readonly line: Line
  /** Words acknowledged so far; grows while the child lives. */
  readonly heard: readonly string[]
}

/** Starts a writer and waits for its first line; with `ends`, it is ended at once. */
export async function begin(place: string, id: string, ends = true, way = 'type', device?: string): Promise<Begun> {
  const script = new URL('./writer.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, place, id, way, ...(device === undefined ? [] : [device])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const heard: string[] = []
  const closed = once(child, 'close')
  const line = await new Promise<Line>((resolve, reject) => {
    let first: Line | undefined
    createInterface(child.stdout).on('line', text => {
      const parsed = lineSchema.parse(JSON.parse(text))
      if (parsed.acknowledged !== undefined) heard.push(parsed.acknowledged)
      if (first !== undefined) return
      first = parsed
      resolve(parsed)
    })
    child.once('close', () => reject(new Error('the writer ended before it had opened')))
  })
  if (ends) {
    child.kill('SIGKILL')
    await closed
  }
  return { child, line, heard }
}
