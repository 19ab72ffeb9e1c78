/** One run of ours in a process of its own: a cold print, then a warm one from the baked pictures. Prints one JSON value. */
import { createHash, randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { purposeOf } from '#core/print/purposes.ts'
import { createSealedCache } from '#services/library/sealed-cache.ts'
import { createBakeCache } from '#services/print/bake-cache.ts'
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
/** The app's own cache on the disk, empty at the start. */
const folder = join(work, 'cache')
await rm(folder, { recursive: true, force: true })
const bytes = createSealedCache({
  folder,
  most: 1e9,
  key: new Uint8Array(32),
  owner: 'bench',
  random: length => randomBytes(length),
  isOpen: () => true,
})
const kept = createBakeCache(bytes, 'bench')
/** How large each baked picture is. */
const sizes = new Map<string, number>()

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
      get: kept.get,
      put: async (key, picture) => {
        sizes.set(key, picture.data.length)
        await kept.put(key, picture)
      },
    },
  })
  await engine.close()
  if (!made.ok) throw new Error(`no file: ${made.code}`)
  const ms = performance.now() - began
  await rm(out)
  const pictures = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const { bytes, milliseconds, images, checks } = made.value
  const leastPpi = Math.min(...images.map(({ effectiveDpi }) => effectiveDpi))
  return { ms, bytes, over: bytes - pictures, leastPpi, failed: checks.failed.length, milliseconds }
}

// Nothing is warmed: the first run starts its own browser, as a person's first print does.
const cold = await run('cold')
const warm = await run('warm')
process.stdout.write(`${JSON.stringify({ cold, warm, selfMb: process.resourceUsage().maxRSS / 1024 })}\n`)
