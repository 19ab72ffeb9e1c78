/**
 * The finisher by itself: `print` has Chromium make 300 pages with stand-ins, `finish`, in a process of its own, makes of them
 * the file that is handed over, with a big picture on every page. Prints one JSON value.
 */
import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ordersOf } from '#core/print/orders.ts'
import { planPrint } from '#core/print/plan.ts'
import { purposeOf } from '#core/print/purposes.ts'
import { unwrap } from '#core/result.ts'
import { renderPicture } from '#services/photos/render.ts'
import { finishPdf } from '#services/print/finish/finish.ts'
import { fileOutput } from '#services/print/output.ts'
import { servePage } from '#services/print/page-files.ts'
import { Pictures } from '#services/print/pictures.ts'
import { toPrintJob } from '#services/print/print-job.ts'
import { pressIn, readSrgb } from '#services/print/profiles.ts'
import { makeBenchBook } from './book.ts'
import { makePhotos, readPhotoFile } from './photos.ts'

const [step, work = '', count = '300'] = process.argv.slice(2)
const raw = join(work, 'finisher-raw.pdf')
const picture = join(work, 'finisher.jpg')
const ids = Array.from({ length: Number(count) }, (_, at) => createHash('sha256').update(`photo ${at}`).digest('hex'))
const book = makeBenchBook(ids)
const purpose = purposeOf('print-shop')
if (purpose === undefined) throw new Error('no such purpose')
const plan = unwrap(planPrint(book, purpose, { marks: false }))
const press = await pressIn()
const nothing = { readPhoto: async () => undefined, readArt: async () => undefined }

if (step === 'print') {
  const { createPrintEngine } = await import('#stand-in/print-engine.ts')
  const engine = createPrintEngine()
  const job = toPrintJob({ book, purpose, language: 'en', layer: '5-7' }, plan)
  const pictures = new Pictures(nothing, purpose, press)
  pictures.stop()
  const rendererFolder = join(import.meta.dirname, '../../.build/renderer')
  const serve = servePage({ rendererFolder, job, pictures, standIns: true, readSticker: async () => undefined })
  await writeFile(raw, await engine.print({ serve, sheetPx: job.sheetPx }))
  await engine.close()
  const [file = ''] = await makePhotos(join(work, 'photos'), 1)
  const baked = await renderPicture(await readPhotoFile(file), {
    widthPx: 2552,
    heightPx: 1914,
    format: 'jpeg',
    purpose: 'print',
  })
  await writeFile(picture, baked.bytes)
} else {
  // Every picture comes from the disk when it is written, as it does from the cache.
  const cache = {
    get: async () => ({ data: await readFile(picture), coding: 'jpeg' as const, width: 2552, height: 1914 }),
    put: async () => undefined,
  }
  const pictures = new Pictures(nothing, purpose, press, cache)
  for (const page of book.pages) for (const order of ordersOf(page, book, 'en')) pictures.order(order)
  const out = join(work, 'finished.pdf')
  const began = performance.now()
  const output = await fileOutput(out)
  const written = await finishPdf(await readFile(raw), {
    sheet: plan.sheet,
    identity: { purpose, language: 'en', moment: 1_780_000_000_000, seed: '0' },
    pictures,
    press,
    srgb: await readSrgb(),
    sink: output,
  })
  const ms = performance.now() - began
  await output.drop()
  await rm(out, { force: true })
  process.stdout.write(
    JSON.stringify({ ms, bytes: written.bytes, selfMb: process.resourceUsage().maxRSS / 1024, pages: ids.length }),
  )
}
