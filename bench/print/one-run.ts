/** One run of ours in a process of its own: a cold print, then a warm one from the baked pictures. Prints one JSON value. */
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { purposeOf } from '#core/print/purposes.ts'
import type { Baked } from '#services/print/bake.ts'
import { makePdf } from '#services/print/make-pdf.ts'
import { fileOutput } from '#services/print/output.ts'
import { createPrintEngine } from '#stand-in/print-engine.ts'
import { makeBenchBook } from './book.ts'
import { makePhotos, readPhotoFile } from './photos.ts'

const [work = '', count = '60', purposeId = 'print-shop'] = process.argv.slice(2)
const files = await makePhotos(join(work, 'photos'), Number(count))
// The photos are made outside what is measured.
if (purposeId === 'photos-only') process.exit(0)
const purpose = purposeOf(purposeId)
if (purpose === undefined) throw new Error('no such purpose')
const fileOf = new Map(files.map(file => [createHash('sha256').update(file).digest('hex'), file]))
const book = makeBenchBook([...fileOf.keys()])
const baked = new Map<string, Baked>()

const run = async (name: string) => {
  const began = performance.now()
  const out = join(work, `${purposeId}-${name}.pdf`)
  const engine = createPrintEngine()
  const made = await makePdf({
    book,
    purpose,
    language: 'en',
    layer: '5-7',
    marks: false,
    readPhoto: async id => readPhotoFile(fileOf.get(id) ?? ''),
    readArt: async () => undefined,
    readSticker: async () => undefined,
    engine,
    rendererFolder: join(import.meta.dirname, '../../.build/renderer'),
    forbidden: ['Seren Prydderch'],
    output: await fileOutput(out),
    clock: { now: () => 1_780_000_000_000 },
    cache: {
      get: async key => baked.get(key),
      put: async (key, picture) => void baked.set(key, picture),
    },
  })
  await engine.close()
  if (!made.ok) throw new Error(`no file: ${made.code}`)
  const ms = performance.now() - began
  await rm(out)
  const pictures = [...baked.values()].reduce((sum, { jpeg }) => sum + jpeg.length, 0)
  const { bytes, milliseconds, images, checks } = made.value
  const leastPpi = Math.min(...images.map(({ effectiveDpi }) => effectiveDpi))
  return { ms, bytes, over: bytes - pictures, leastPpi, failed: checks.failed.length, milliseconds }
}

// Nothing is warmed: the first run starts its own browser, as a person's first print does.
const cold = await run('cold')
const warm = await run('warm')
process.stdout.write(`${JSON.stringify({ cold, warm, selfMb: process.resourceUsage().maxRSS / 1024 })}\n`)
