/**
 * R13: a library with a book of 200 pages, 500 photos of 2.5 MB and 60,000 edits, in the app: how soon its first page is there, how long a
 * look at every byte takes, and whether that look and the copy in another place are felt by somebody who types.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { createDoc } from '#core/book/doc.ts'
import { unwrap } from '#core/result.ts'
import { bigBook, makeBigBook } from '#root/bench/big/book.ts'
import { typeAndMeasure } from '#root/bench/lib/typing.ts'
import { type RunningApp, startApp } from '#root/scripts/lib/app-process.ts'
import { ensureBuilt } from '#root/scripts/lib/build.ts'
import { createLibrary } from '#services/library/index.ts'
import { goodPassphrase, tickingPorts } from '#support/library.ts'
import { heavyPhotos } from './heavy-photos.ts'
import type { Outcome, Size } from './outcome.ts'
import { seeded } from './seeded.ts'

const MB = 1024 * 1024
const edits = 60_000
/** The figures of the plan: ms, and bytes of the app's own process. */
const limits = { firstPage: 2000, verify: 10_000, key: 50, answer: 100, memory: 350 * MB } as const
const keys = 100

/** Figures of a machine that does nothing else, of which there is one a night: `npm run test:faults -- --full R13`. */
export async function runR13(size: Size, seed: number): Promise<Outcome> {
  const none = { id: 'R13', trials: 0, lost: 0, silentlyWrong: 0, recovered: 0 }
  if (size !== 'full') return { ...none, isReached: true, notes: ['in the full run only'] }
  await ensureBuilt()
  const data = await mkdtemp(join(tmpdir(), 'journeybook-big-'))
  try {
    await makeLibrary(data, seed)
    const app = await startApp({ data })
    const found = await measure(app)
    await app.close()
    const short = found.filter(({ most, is }) => is > most)
    return {
      id: 'R13',
      trials: found.length,
      lost: 0,
      silentlyWrong: 0,
      recovered: found.length - short.length,
      isReached: short.length === 0,
      notes: found.map(
        ({ what, is, most }) => `${what}: ${Math.round(is)}, at most ${most}${is > most ? ' SHORT' : ''}`,
      ),
    }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

async function makeLibrary(data: string, seed: number): Promise<void> {
  const options = { place: join(data, 'library'), ports: tickingPorts(Date.now()) }
  const { library } = unwrap(await createLibrary(options, { passphrase: goodPassphrase }))
  const { width, height, photos } = await heavyPhotos(bigBook.photos)
  const doc = createDoc(makeBigBook(photos.map(({ id }) => ({ id, width, height }))))
  writeALot(doc, seed)
  const blobs = photos.map(({ read }) => read)
  unwrap(await library.createBook(Y.encodeStateAsUpdate(doc), { id: 'big-book', blobs: each(blobs) }))
  await library.close()
}

/** A letter here and there, as in months of work. */
function writeALot(doc: Y.Doc, seed: number): void {
  const random = seeded(seed)
  for (let i = 0; i < edits; i++) {
    const notes = doc.getText(`notes/page-${random.below(bigBook.pages)}`)
    notes.insert(random.below(notes.length + 1), 'abcdefgh '.charAt(i % 9))
  }
}

function* each(reads: readonly (() => Uint8Array)[]): Generator<Uint8Array> {
  for (const read of reads) yield read()
}

interface Found {
  readonly what: string
  readonly is: number
  readonly most: number
}

async function measure(app: RunningApp): Promise<Found[]> {
  const { page } = app
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByLabel('Your passphrase').fill(goodPassphrase)
  const [shelf, firstPage] = await openFirstPage(page)
  await page.locator('.sheet [contenteditable="true"]').first().click()
  const typed = await typeAndMeasure(page, keys)
  const verify = await typeWhile(app, () => app.call('library.verify'))
  const report = verify.reply as { ok: boolean; value?: { files: number; damaged: number } }
  const isWhole = report.ok && report.value?.damaged === 0 && report.value.files > bigBook.photos
  await app.answerDialog([join(app.data, 'copies')])
  const copy = await typeWhile(app, () => app.call('archive.choose'))
  const copied = copy.reply as { ok: boolean; value?: { books?: number; failed: number } }
  const isCopied = copied.ok && copied.value?.books === 1 && copied.value.failed === 0
  return [
    { what: 'shelf after the passphrase, ms', is: shelf, most: limits.firstPage },
    { what: 'first page after that, ms', is: firstPage, most: limits.firstPage },
    { what: 'looks at every byte that did not find all whole', is: isWhole ? 0 : 1, most: 0 },
    { what: 'look at every byte, ms', is: verify.ms, most: limits.verify },
    { what: 'copies that were not made', is: isCopied ? 0 : 1, most: 0 },
    { what: 'copy and its proof, ms', is: copy.ms, most: 180_000 },
    { what: 'key to paint, ms (95 of 100)', is: high(typed), most: limits.key },
    { what: 'key to paint during the look, ms', is: high(verify.keys), most: limits.key },
    { what: 'key to paint during the copy, ms', is: high(copy.keys), most: limits.key },
    { what: 'answer of the app during the look, ms', is: high(verify.answers), most: limits.answer },
    { what: 'answer of the app during the copy, ms', is: high(copy.answers), most: limits.answer },
    { what: 'most memory of its process, MB', is: (await mostMemory(app)) / MB, most: limits.memory / MB },
  ]
}

/** Ms from the press on Open to the shelf with the book, and from there to the first page that can be written on. */
async function openFirstPage(page: Page): Promise<[number, number]> {
  const began = performance.now()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  const card = page.getByRole('button', { name: /^Open Gwen/ }).first()
  await card.waitFor()
  const shelf = performance.now()
  await card.click()
  await page.locator('.sheet [contenteditable="true"]').first().waitFor()
  return [shelf - began, performance.now() - shelf]
}

/** Types, and asks the app something again and again, while `act` goes on. */
async function typeWhile({ page, call }: RunningApp, act: () => Promise<unknown>) {
  const began = performance.now()
  let ms = 0
  const reply = act().then(answer => {
    ms = performance.now() - began
    return answer
  })
  const answers: number[] = []
  const asking = (async () => {
    while (ms === 0) {
      const asked = performance.now()
      await call('app.getVersion')
      answers.push(performance.now() - asked)
    }
  })()
  const typed = await typeAndMeasure(page, keys)
  await asking
  return { reply: await reply, ms, keys: typed, answers }
}

function high(measured: readonly number[]): number {
  return measured.toSorted((a, b) => a - b)[Math.floor(measured.length * 0.95)] ?? 0
}

/** The most that the app's own process has had, bytes; 0 where the system does not tell. */
async function mostMemory({ process: child }: RunningApp): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}
