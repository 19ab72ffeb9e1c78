/** R10: document states that a stranger made up, cleaned beside the app: none hangs, and the app never stands still. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { smallBook } from '#support/books.ts'
import type { Outcome, Size } from './outcome.ts'
import { type Seeded, seeded } from './seeded.ts'

const trialsOf: Record<Size, number> = { tiny: 100, reduced: 1500, full: 10_000 }
const hangMs = 4000
/** Processor time that the app's own thread may take while a state is read elsewhere, ms: ninety-nine times of a hundred, as collecting garbage is some of it. */
const blockedMs = 50

export async function runR10(size: Size, seed: number): Promise<Outcome> {
  const random = seeded(seed)
  const original = Y.encodeStateAsUpdate(createDoc(smallBook()))
  const trials = trialsOf[size]
  let [hung, taken, slowest] = [0, 0, 0]
  let tester = startTester()
  const busy: number[] = []
  for (let trial = 0; trial < trials; trial++) {
    const way = random.pick([mangled, randomBytes, hugeCounts, otherClients, deep])
    const state = way(original, random)
    // What counts is how this program fares while another thread reads it, not while it is made up.
    // Its own thread's processor time: by the clock a busy machine would be blamed on the app.
    const before = process.threadCpuUsage()
    const answer = await tester.clean(state)
    const { user, system } = process.threadCpuUsage(before)
    busy.push((user + system) / 1000)
    if (answer === undefined) {
      hung++
      tester = startTester()
      continue
    }
    if (answer.isTaken) taken++
    slowest = Math.max(slowest, answer.ms)
  }
  await tester.end()
  const blocked = busy.sort((a, b) => a - b)[Math.floor(busy.length * 0.99)] ?? 0
  const second = await usesOfSecondEncoding()
  const wrong = hung + second.length
  return {
    id: 'R10',
    trials,
    lost: 0,
    silentlyWrong: wrong,
    recovered: trials - hung,
    isReached: wrong === 0 && blocked <= blockedMs,
    notes: [
      `${taken} were whole and taken; slowest ${Math.round(slowest)} ms; 99 times of 100 the app was at work for at most ${Math.round(blocked)} ms`,
      ...second.map(path => `${path} reads the encoding with the open bomb`),
    ],
  }
}

function startTester() {
  const worker = new Worker(new URL('./yjs-worker.ts', import.meta.url))
  return {
    clean: (state: Uint8Array) =>
      new Promise<{ ms: number; isTaken: boolean } | undefined>(resolve => {
        const clock = setTimeout(() => void worker.terminate().then(() => resolve(undefined)), hangMs)
        worker.once('message', answer => {
          clearTimeout(clock)
          resolve(answer)
        })
        worker.postMessage(state)
      }),
    end: () => worker.terminate(),
  }
}

function mangled(original: Uint8Array, random: Seeded): Uint8Array {
  const state = original.slice(0, random.chance(0.3) ? random.below(original.length) : original.length)
  for (let i = 0; i <= random.below(6) && state.length > 0; i++) state[random.below(state.length)] = random.below(256)
  return state
}

function randomBytes(_: Uint8Array, random: Seeded): Uint8Array {
  return random.bytes(random.below(400))
}

/** Says that it holds millions of things, and holds a few. */
function hugeCounts(_: Uint8Array, random: Seeded): Uint8Array {
  const count = varUint(random.pick([1e6, 2 ** 31, 2 ** 40, 2 ** 52]))
  return Uint8Array.of(...count, ...count, ...varUint(random.below(1000)), 0, ...random.bytes(random.below(60)))
}

/** Another writer's edits under this one's name, or far ahead of what there is. */
function otherClients(original: Uint8Array, random: Seeded): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, original)
  doc.clientID = random.pick([...doc.store.clients.keys(), 1, 2 ** 31])
  doc.getMap('meta').set('format', random.pick([1, 'x', -1]))
  const state = Y.encodeStateAsUpdate(doc)
  const gap = Y.diffUpdate(state, Y.encodeStateVectorFromUpdate(original))
  return random.chance(0.5) ? gap : state
}

/** Thousands of texts, each inside the one before. */
function deep(_: Uint8Array, random: Seeded): Uint8Array {
  const doc = new Y.Doc()
  let inside: Y.Map<unknown> = doc.getMap('meta')
  for (let i = 0; i < 200 + random.below(1800); i++) {
    const next = new Y.Map<unknown>()
    inside.set('x', next)
    inside = next
  }
  return Y.encodeStateAsUpdate(doc)
}

function varUint(value: number): number[] {
  const bytes: number[] = []
  for (; value > 127; value = Math.floor(value / 128)) bytes.push(128 | (value % 128))
  return [...bytes, value]
}

/** Files of ours that could read the second encoding of Yjs. */
async function usesOfSecondEncoding(): Promise<string[]> {
  const root = new URL('../../', import.meta.url).pathname
  const found: string[] = []
  for (const room of ['core', 'services', 'electron', 'renderer', 'cli'])
    for (const entry of await readdir(join(root, room), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      if (/(?:applyUpdate|decodeUpdate|mergeUpdates)V2/.test(await readFile(path, 'utf8'))) found.push(path)
    }
  return found
}
