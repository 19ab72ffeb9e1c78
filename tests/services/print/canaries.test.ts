import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainRecipe } from '#core/book/recipe.ts'
import { type Book, bookSchema } from '#core/book/schema.ts'
import { makePdf } from '#services/print/make-pdf.ts'
import { fileOutput } from '#services/print/output.ts'
import { closeEngine, printRequest, run } from '#support/print-run.ts'

/** Stands in every place of a book that must not print. */
const canary = 'KANARIE'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canaries-'))
})
afterAll(async () => {
  await closeEngine()
  await rm(folder, { recursive: true })
})

/** The book with canaries for grown-ups' eyes, and its photos cropped to their right half, the rest covered. */
function withCanaries(book: Book, turn: 0 | 90 | 180 | 270): Book {
  const crop = { x: 0.5, y: 0, width: 0.5, height: 1 }
  const cover = { shape: 'square', how: 'block', x: 0.5, y: 0, width: 0.5, height: 0.5 } as const
  return bookSchema.parse({
    ...book,
    kept: [{ key: 'safety.number', reason: `${canary} said so` }],
    people: book.people.map(person => ({ ...person, known: `${canary} Person` })),
    facts: [{ id: 'fact', kind: 'born-weight', certainty: 'told', askOf: `${canary} Hospital` }],
    photos: book.photos.map(photo => ({ ...photo, original: `with ${canary} in the attic`, takenOn: '2019-01-02' })),
    sections: book.sections.map(section => ({ ...section, title: { en: `${canary} section` } })),
    title: { en: `${canary} title` },
    pages: book.pages.map(page => ({
      ...page,
      frames: page.frames.map(frame => {
        if (frame.kind === 'words')
          return { ...frame, words: { ...frame.words, 'en/12+': [{ runs: [{ text: canary }] }] } }
        if (frame.kind !== 'photo') return frame
        const recipe = { ...plainRecipe, turn, covers: [cover] }
        return {
          ...frame,
          alt: { en: 'A sea', cy: canary },
          ...(frame.picture && 'photo' in frame.picture && { crop, recipe }),
        }
      }),
    })),
  })
}

/** A picture whose left half is red and whose upper right, which is covered, is green; only blue may be seen. */
async function secretPhoto(): Promise<Buffer> {
  const part = (background: string, width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer()
  return sharp({ create: { width: 1200, height: 900, channels: 3, background: '#1030e0' } })
    .composite([
      { input: await part('#e01010', 600, 900), left: 0, top: 0 },
      { input: await part('#10d010', 600, 450), left: 600, top: 0 },
    ])
    .withExif({ IFD0: { Artist: canary, Make: canary }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 28/1 54/1' } })
    .jpeg()
    .toBuffer()
}

/** Share of pixels of a picture that are mostly of one channel. */
async function share(bytes: Uint8Array, channel: 0 | 1): Promise<number> {
  const { data, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  let found = 0
  for (let at = 0; at < data.length; at += info.channels) {
    const [value = 0, one = 0, other = 0] = [
      data[at + channel],
      data[at + ((channel + 1) % 3)],
      data[at + ((channel + 2) % 3)],
    ]
    if (value > one + 80 && value > other + 80) found++
  }
  return found / (info.width * info.height)
}

describe('a printed file', () => {
  it.each([
    ['print-shop', 0],
    ['print-shop-cmyk', 90],
    ['screen', 180],
    ['screen', 270],
  ] as const)(
    'for %s holds nothing of what is not on its pages, nor cropped nor covered pixels (turned %i)',
    async (purpose, turn) => {
      const path = join(folder, `${purpose}-${turn}.pdf`)
      const request = await printRequest(purpose, { pages: 2, photoPx: 1200 })
      const secret = await secretPhoto()
      const book = withCanaries(request.book, turn)
      const made = await makePdf({ ...request, book, readPhoto: async () => secret, output: await fileOutput(path) })
      expect(made).toMatchObject({ ok: true })

      const open = `${path}.qdf`
      await run('qpdf', '--qdf', '--object-streams=disable', path, open)
      const haystacks = [
        (await readFile(open)).toString('latin1'),
        await run('pdftotext', path, '-'),
        await run('exiftool', '-ee', path),
      ]
      for (const hay of haystacks) {
        expect(hay).not.toMatch(/KANARIE|K\0A\0N\0A|004b0041004e0041/i)
        expect(hay).not.toMatch(/\/JavaScript|\/OpenAction|\/Launch|\/EmbeddedFile|\/URI|GPSLatitude/)
      }
      const pictures = join(folder, `pictures-${purpose}-${turn}`)
      await run('pdfimages', '-png', path, pictures)
      const names = (await readdir(folder)).filter(
        file => file.startsWith(`pictures-${purpose}-${turn}`) && file.endsWith('.png'),
      )
      expect(names.length).toBeGreaterThan(0)
      // The cut-out ball of the book is orange-red and is the only red; nothing is green.
      for (const file of names) {
        const bytes = await readFile(join(folder, file))
        expect(await share(bytes, 1), `green in ${file}`).toBe(0)
        const { width = 0, height = 0 } = await sharp(bytes).metadata()
        if (width !== height) expect(await share(bytes, 0), `red in ${file}`).toBeLessThan(0.001)
      }
      await writeFile(open, '')
    },
    60_000,
  )
})
