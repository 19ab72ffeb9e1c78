/** R17 and R18: copies edited apart come together the same everywhere, and what was deleted never travels. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import * as Y from 'yjs'
import { unwrap } from '#core/result.ts'
import { openAge } from '#services/handover/age.ts'
import { cleanState, createSender, mergeStates, readHandover, writeHandover } from '#services/handover/index.ts'
import { hashOf } from '#services/handover/manifest.ts'
import { readZip } from '#services/handover/strict-zip.ts'
import type { Outcome, Size } from './outcome.ts'
import { type Seeded, seeded } from './seeded.ts'
import { seededPorts } from './session.ts'

const mergesOf: Record<Size, number> = { tiny: 60, reduced: 1000, full: 10_000 }
const handoversOf: Record<Size, number> = { tiny: 6, reduced: 100, full: 1000 }

export async function runR17(size: Size, seed: number): Promise<Outcome> {
  const notes: string[] = []
  let wrong = 0
  let lost = 0
  for (let trial = 0; trial < mergesOf[size]; trial++) {
    const found = mergeThree(seeded(seed * 100_000 + trial))
    if (found === undefined) continue
    if (found === 'lost') lost++
    else wrong++
    notes.push(`seed ${seed * 100_000 + trial}: ${found}`)
  }
  return outcome('R17', mergesOf[size], lost, wrong, notes)
}

export async function runR18(size: Size, seed: number): Promise<Outcome> {
  const notes: string[] = []
  let wrong = 0
  for (let trial = 0; trial < handoversOf[size]; trial++) {
    const found = await outAndBack(seeded(seed * 100_000 + trial))
    if (found === undefined) continue
    wrong++
    notes.push(`seed ${seed * 100_000 + trial}: ${found}`)
  }
  return outcome('R18', handoversOf[size], 0, wrong, notes)
}

function outcome(id: string, trials: number, lost: number, wrong: number, notes: readonly string[]): Outcome {
  return {
    id,
    trials,
    lost,
    silentlyWrong: wrong,
    recovered: trials - lost - wrong,
    isReached: lost + wrong === 0,
    notes: notes.slice(0, 4),
  }
}

/** Three copies are edited apart, pass updates on late, twice and out of order, and then all merge. */
function mergeThree(random: Seeded): string | undefined {
  const docs = [1, 2, 3].map(client => docWith(client * 1000 + random.below(999)))
  const waiting: Uint8Array[][] = [[], [], []]
  docs.forEach((doc, from) => {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'merge') return
      for (const to of [0, 1, 2]) if (to !== from) waiting[to]!.push(update)
    })
  })
  const kept = new Set<string>()
  for (let step = 0; step < 24; step++) {
    const at = random.below(3)
    const queue = waiting[at]!
    if (random.chance(0.3) && queue.length > 0) {
      const update = queue[random.below(queue.length)]!
      Y.applyUpdate(docs[at]!, update, 'merge')
    } else edit(docs[at]!, `${at}-${step}`, random, kept)
  }
  const states = docs.map(doc => {
    const state = Y.encodeStateAsUpdate(doc)
    // Some copies have been a handover file in between.
    const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null
    return isWhole && random.chance(0.5) ? cleanState(state) : state
  })
  if (states.some(state => state === undefined)) return 'a copy could not be cleaned'
  const merged = new Y.Doc({ gc: true })
  for (const state of states) Y.applyUpdate(merged, state!)
  for (const update of waiting.flat()) Y.applyUpdate(merged, update)
  const whole = Y.encodeStateAsUpdate(merged)
  for (const doc of docs) Y.applyUpdate(doc, whole, 'merge')
  const [first, ...others] = [...docs.map(canonical), canonical(fresh(whole))]
  if (others.some(other => other !== first)) return 'copies differ'
  const joined = mergeStates(Y.encodeStateAsUpdate(docs[0]!), Y.encodeStateAsUpdate(docs[1]!))
  if (joined === undefined) return 'still waiting'
  if (canonical(fresh(joined)) !== first) return 'merged to something else'
  for (const word of kept) if (!first!.includes(word)) return 'lost'
  return undefined
}

function docWith(client: number): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  doc.clientID = client
  return doc
}

/** One edit of the kinds a book has. `kept` are words that nobody has deleted. */
function edit(doc: Y.Doc, id: string, random: Seeded, kept: Set<string>): void {
  const words = doc.getText('words')
  const pages = doc.getMap<Y.Map<unknown>>('pages')
  const act = random.below(7)
  if (act <= 2) {
    const word = `<${id}>`
    const places = [0, ...[...words.toString().matchAll(/>/g)].map(match => match.index + 1)]
    words.insert(random.pick(places), word)
    kept.add(word)
  } else if (act === 3 && words.length > 0) {
    const all = [...words.toString().matchAll(/<[^<>]*>/g)]
    const gone = all.length > 0 ? random.pick(all) : undefined
    if (gone === undefined) return
    words.delete(gone.index, gone[0].length)
    kept.delete(gone[0])
  } else if (act === 4) pages.set(id, new Y.Map(Object.entries({ order: `a${random.below(99)}`, photo: id })))
  else if (act === 5 && pages.size > 0) pages.get(random.pick([...pages.keys()]))?.set('order', `b${id}`)
  else if (pages.size > 1) pages.delete(random.pick([...pages.keys()]))
}

/** Content with its keys sorted: the order of a map's keys is not the same everywhere. */
function canonical(doc: Y.Doc): string {
  const sort = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sort)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sort(inner)]),
    )
  }
  return JSON.stringify(sort({ words: doc.getText('words').toString(), pages: doc.getMap('pages').toJSON() }))
}

function fresh(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  Y.applyUpdate(doc, state)
  return doc
}

let keys: Promise<{ identity: string; recipient: string }> | undefined

async function outAndBack(random: Seeded): Promise<string | undefined> {
  keys ??= generateX25519Identity().then(async identity => ({
    identity,
    recipient: await identityToRecipient(identity),
  }))
  const { identity, recipient } = await keys
  const worker = docWith(random.below(1e6) + 1)
  const words = worker.getText('words')
  const undo = new Y.UndoManager(words)
  const canary = `CANARY${random.below(1e9)}`
  words.insert(0, '<start>')
  undo.stopCapturing()
  words.insert(0, canary)
  undo.stopCapturing()
  words.delete(0, canary.length)
  const photo = random.bytes(500)
  const sender = createSender(random.bytes(32))
  const contents = {
    book: 'mali',
    state: Y.encodeStateAsUpdate(worker),
    photos: new Map([[hashOf(photo), photo]]),
    sender,
  }
  if (!Buffer.from(contents.state).includes(canary)) return 'the canary was not there to be found'
  const file = await writeHandover(contents, { recipients: [recipient] }, seededPorts(random))
  const outer = unwrap(await readZip(file, { maxEntries: 9, allowed: () => 1e9 }))
  if (Buffer.from(unwrap(await openAge(outer.get('book.age')!, 'X25519', identity))).includes('CANARY'))
    return 'a canary went'
  const adopter = fresh(unwrap(await readHandover(file, { identity })).state)
  adopter.clientID = random.below(1e6) + 2e6
  const kept = new Set<string>()
  for (let i = 0; i < 5; i++) {
    edit(adopter, `a${i}`, random, kept)
    edit(worker, `w${i}`, random, kept)
  }
  const back = await writeHandover(
    { ...contents, state: Y.encodeStateAsUpdate(adopter) },
    { recipients: [recipient] },
    seededPorts(random),
  )
  Y.applyUpdate(worker, unwrap(await readHandover(back, { identity })).state)
  Y.applyUpdate(adopter, Y.encodeStateAsUpdate(worker))
  if (canonical(worker) !== canonical(adopter)) return 'copies differ'
  for (const word of kept) if (!words.toString().includes(word)) return 'an edit was lost'
  return undefined
}
