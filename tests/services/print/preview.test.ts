/** What the photo editor shows of a photo is what stands on the paper: the picture of the screen against pixels of the PDF. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainRecipe, type Recipe } from '#core/book/recipe.ts'
import { type Book, bookSchema } from '#core/book/schema.ts'
import { createPictureGuard } from '#services/photos/guard/guard.ts'
import { startNodeDecoder } from '#services/photos/guard/node-decoder.ts'
import { makePdf } from '#services/print/make-pdf.ts'
import { closeEngine, printRequest, run } from '#support/print-run.ts'

const spot = { x: 0.3, y: 0.25, width: 0.3, height: 0.3 }
const crop = { x: 0.15, y: 0.1, width: 0.7, height: 0.75 }

/** Everything that can be done to a photo, as nine photos of one page. */
const changes: readonly Partial<Recipe>[] = [
  {},
  { turn: 90 },
  { turn: 180, flip: true },
  { straighten: 6.5 },
  { light: 0.4, contrast: 0.5 },
  { warmth: -0.8, light: -0.2 },
  { grey: true, turn: 270 },
  { covers: [{ ...spot, shape: 'round', how: 'block' }], flip: true },
  { covers: [{ ...spot, shape: 'square', how: 'blur' }], eyes: [{ ...spot, x: 0.6 }], straighten: -4 },
]

/** mm of the page, and where each photo stands on it. */
const page = 210
const boxes = changes.map((_, at) => ({
  x: 10 + (at % 3) * 65,
  y: 15 + Math.floor(at / 3) * 60,
  width: 60,
  height: 45,
}))

const dpi = 150

/** Pictures that are no further from each other are the same: 1 to 3 were measured, 6 for a tilt of one degree. */
const same = 4
const guard = createPictureGuard(startNodeDecoder)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'))
})
afterAll(async () => {
  guard.close()
  await closeEngine()
  await rm(folder, { recursive: true })
})

/** A portrait with much in it, turned by EXIF. */
async function portrait(): Promise<Buffer> {
  const upright = await readFile(new URL('../../fixtures/pictures/astronaut.jpg', import.meta.url))
  const lying = sharp(upright).resize(1600, 1400, { fit: 'fill' }).rotate(270)
  return lying.withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer()
}

function withPhotos(book: Book): Book {
  const [photo] = book.photos
  const frames = changes.map((change, at) => ({
    id: `photo-${at}`,
    by: 'grown-up',
    kind: 'photo',
    box: { ...boxes[at], rotation: 0 },
    picture: { photo: photo?.id },
    look: 'plain',
    caption: {},
    alt: { en: 'A photo' },
    crop,
    recipe: { ...plainRecipe, ...change },
  }))
  const [first] = book.pages
  return bookSchema.parse({
    ...book,
    photos: [{ ...photo, width: 1600, height: 1400 }],
    pages: [{ ...first, frames, stack: frames.map(({ id }) => id) }],
  })
}

describe('a photo on paper', () => {
  it('is the photo of the preview: turned, flipped, straightened, coloured, covered, with red eyes made dark', async () => {
    const bytes = await portrait()
    const request = await printRequest('screen', { pages: 1 })
    const made = await makePdf({ ...request, book: withPhotos(request.book), readPhoto: async () => bytes })
    const pdf = request.output.bytes()
    if (!made.ok || !pdf) throw new Error(`no file: ${JSON.stringify(made)}`)
    await writeFile(join(folder, 'book.pdf'), pdf)
    await run('pdftoppm', '-r', `${dpi}`, '-png', '-singlefile', join(folder, 'book.pdf'), join(folder, 'page'))
    const paper = await readFile(join(folder, 'page.png'))
    const { width } = await sharp(paper).metadata()
    expect(Math.round((width / dpi) * 25.4)).toBe(page)

    const differences: number[] = []
    for (const [at, change] of changes.entries()) {
      const order = { shape: 60 / 45, crop, recipe: { ...plainRecipe, ...change } }
      const shown = await guard.show(bytes, 480, order)
      if (!shown.ok) throw new Error(shown.code)
      differences.push(await difference(await cut(paper, boxes[at]), shown.value))
    }
    expect(differences.filter(each => each > same)).toEqual([])
  }, 120_000)

  it('would be seen to differ by a quarter of the light or a cover', async () => {
    const bytes = await portrait()
    const show = async (change: Partial<Recipe>) => {
      const shown = await guard.show(bytes, 480, { shape: 60 / 45, crop, recipe: { ...plainRecipe, ...change } })
      if (!shown.ok) throw new Error(shown.code)
      return shown.value
    }
    const plain = await show({})
    expect(await difference(plain, await show({ light: 0.25 }))).toBeGreaterThan(same)
    expect(
      await difference(plain, await show({ covers: [{ ...spot, shape: 'round', how: 'block' }] })),
    ).toBeGreaterThan(same)
    expect(await difference(plain, await show({ straighten: 1 }))).toBeGreaterThan(same)
  })
})

/** A box of the page, a hair inside its edges. */
async function cut(paper: Buffer, box: (typeof boxes)[number] | undefined): Promise<Buffer> {
  if (!box) throw new Error('no such box')
  const px = (mm: number) => Math.round((mm / 25.4) * dpi)
  const part = { left: px(box.x), top: px(box.y), width: px(box.width), height: px(box.height) }
  return sharp(paper).extract(part).png().toBuffer()
}

const small = { width: 240, height: 180 } as const

/**
 * How far two pictures of one shape are from each other, 0 to 255 a channel on average, without their finest detail: both are
 * compressed, and what draws the page for this test puts pictures on whole px, a quarter of a millimetre at most beside their place.
 */
async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const pixels = (bytes: Uint8Array) =>
    sharp(bytes)
      .removeAlpha()
      .resize({ ...small, fit: 'fill' })
      .blur(2)
      .raw()
      .toBuffer()
  const [a, b] = await Promise.all([pixels(one), pixels(other)])
  const beside = [-1, 0, 1].flatMap(x => [-1, 0, 1].map(y => differenceWhen(a, b, x, y)))
  return Math.min(...beside)
}

function differenceWhen(a: Buffer, b: Buffer, right: number, down: number): number {
  let [sum, count] = [0, 0]
  for (let y = 2; y < small.height - 2; y++)
    for (let at = (y * small.width + 2) * 3; at < ((y + 1) * small.width - 2) * 3; at++) {
      sum += Math.abs((a[at] ?? 0) - (b[at + (down * small.width + right) * 3] ?? 0))
      count++
    }
  return sum / count
}
