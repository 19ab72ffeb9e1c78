/**
 * R14: books with a canary in every place that must not print, and photos with a secret colour in every part that is cropped
 * or covered, printed for every purpose in turn and searched: every stream opened, every string, every letter, every pixel.
 */
import sharp, { type Sharp } from 'sharp'
import { pageFormats } from '#core/book/format.ts'
import { type Cover, plainRecipe, type Recipe } from '#core/book/recipe.ts'
import { type Book, bookSchema, type Frame } from '#core/book/schema.ts'
import { type PrintPurpose, purposes, trimFor } from '#core/print/purposes.ts'
import { makePdf } from '#services/print/make-pdf.ts'
import { inMemory, memoryOutput } from '#services/print/output.ts'
import {
  asDict,
  at,
  decoded,
  nameText,
  PDFArray,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  readPdf,
  streams,
  stringText,
} from '#services/print/pdf/model.ts'
import { factsOf, type PdfFacts } from '#services/print/verify/facts.ts'
import { textRuns } from '#services/print/verify/text.ts'
import { createPrintEngine } from '#stand-in/print-engine.ts'
import { makePrintBook, type PrintBook } from '#support/print-book.ts'
import { builtPrintPage } from '#support/print-page.ts'
import type { Outcome, Size } from './outcome.ts'
import { type Seeded, seeded } from './seeded.ts'

const trialsOf: Record<Size, number> = { tiny: 2, reduced: 24, full: 200 }
const canary = 'KANARIE'
const printed = purposes.filter(({ layout }) => layout.kind !== 'text')

/** Prints the books; lost counts those that could not be printed, silently wrong those in which something was found. */
export async function runR14(size: Size, seed: number): Promise<Outcome> {
  const random = seeded(seed)
  const engine = createPrintEngine()
  const rendererFolder = await builtPrintPage()
  const notes: string[] = []
  const counts = { lost: 0, wrong: 0, clean: 0 }
  try {
    const trials = trialsOf[size]
    for (let trial = 0; trial < trials; trial++) {
      const purpose = printed[trial % printed.length]!
      const made = await makeTrial(random, purpose)
      const found = await printAndSearch(made, purpose, engine, rendererFolder)
      if (found === undefined) counts.lost++
      else if (found.length > 0) counts.wrong++
      else counts.clean++
      if (found?.length !== 0)
        notes.push(`trial ${trial} for ${purpose.id}: ${found === undefined ? 'not printed' : found.join(', ')}`)
    }
    notes.push(...(await blindness(random, engine, rendererFolder)))
    const isReached = counts.clean === trials && notes.length === 0
    return {
      id: 'R14',
      trials,
      lost: counts.lost,
      silentlyWrong: counts.wrong,
      recovered: counts.clean,
      isReached,
      notes: notes.slice(0, 5),
    }
  } finally {
    await engine.close()
  }
}

interface Trial extends PrintBook {
  readonly language: 'en' | 'cy'
}

/** A search that finds nothing must be one that would have found it: a book that shows the canary and the secret colours. */
async function blindness(random: Seeded, engine: ReturnType<typeof createPrintEngine>, rendererFolder: string) {
  const inks = printed.find(({ colour }) => colour === 'inks')!
  return [
    ...(await blindTo(await makeTrial(random, printed[0]!, 'jpeg'), printed[0]!, engine, rendererFolder)),
    // A plain picture that was a PNG is printed as deflated pixels, and not as a JPEG.
    ...(await blindTo(await makeTrial(random, inks, 'png'), inks, engine, rendererFolder)),
  ]
}

async function blindTo(
  trial: Trial,
  purpose: PrintPurpose,
  engine: ReturnType<typeof createPrintEngine>,
  rendererFolder: string,
): Promise<string[]> {
  const shown = {
    ...trial.book,
    pages: trial.book.pages.map(page => ({
      ...page,
      frames: page.frames.map((frame): Frame => {
        if (frame.kind === 'photo')
          return { ...frame, recipe: { ...plainRecipe }, crop: { x: 0, y: 0, width: 1, height: 1 } }
        return frame.kind === 'words' ? { ...frame, words: { 'en/5-7': line(canary), 'cy/5-7': line(canary) } } : frame
      }),
    })),
  }
  const found = await printAndSearch({ ...trial, book: shown }, purpose, engine, rendererFolder)
  const seen = ['words', 'red', 'green'].filter(what => !found?.includes(what))
  return seen.length === 0 ? [] : [`the search for ${purpose.id} is blind to ${seen.join(', ')}`]
}

/** Art with no colour that a secret has. */
const harmless = await sharp({ create: { width: 400, height: 300, channels: 4, background: '#8090c0c0' } })
  .png()
  .toBuffer()

async function makeTrial(
  random: Seeded,
  purpose: PrintPurpose,
  kind: 'jpeg' | 'png' = random.below(3) === 0 ? 'png' : 'jpeg',
): Promise<Trial> {
  const formats = pageFormats.filter(format => trimFor(purpose, format) !== undefined)
  const format = formats[random.below(formats.length)]!
  const base = await makePrintBook({ format, pages: 1 + random.below(2), photoPx: 300 })
  const language = random.below(2) === 0 ? 'en' : 'cy'
  const turn = ([0, 90, 180, 270] as const)[random.below(4)]!
  const straighten = random.below(2) === 0 ? 0 : random.below(20) - 10
  const half = random.below(2) === 0
  const photoId = base.book.photos[0]!.id
  // The left is secret and cropped off, further than a straightened picture reaches; the upper right is secret and covered.
  const crop = { x: 0.5, y: half ? 0.25 : 0, width: 0.5, height: half ? 0.5 : 1 }
  const cover: Cover = { shape: 'square', how: 'block', x: 0.5, y: 0, width: 0.5, height: 0.5 }
  const recipe: Recipe = { ...plainRecipe, turn, straighten, flip: random.below(2) === 0, covers: [cover] }
  const secret = await secretPhoto(random, kind)
  return {
    ...base,
    language,
    readPhoto: async id => (id === photoId ? secret : undefined),
    readArt: async () => harmless,
    book: withCanaries(base.book, language, { crop, recipe }),
  }
}

function withCanaries(book: Book, language: 'en' | 'cy', cut: { crop: object; recipe: Recipe }): Book {
  const other = language === 'en' ? 'cy' : 'en'
  return bookSchema.parse({
    ...book,
    kept: [{ key: `safety.number|${canary}`, reason: `${canary} said so` }],
    people: book.people.map(person => ({
      ...person,
      known: `${canary} Person`,
      name: { ...person.name, [other]: canary },
    })),
    facts: [{ id: 'fact', kind: 'born-weight', certainty: 'told', askOf: `${canary} Hospital`, value: { en: canary } }],
    photos: book.photos.map(photo => ({ ...photo, width: 1200, height: 900, original: `with ${canary} in the attic` })),
    sections: book.sections.map(section => ({ ...section, title: { en: canary, cy: canary } })),
    title: { en: 'Mali', cy: 'Mali' },
    pages: book.pages.map(page => ({
      ...page,
      frames: page.frames.map(frame => {
        if (frame.kind === 'words')
          return {
            ...frame,
            words: {
              ...frame.words,
              [`${other}/5-7`]: line(canary),
              'en/12+': line(canary),
              'cy/0-4': line(canary),
            },
          }
        if (frame.kind !== 'photo') return frame
        const said = {
          alt: { [language]: 'A sea', [other]: canary },
          caption: { [language]: 'The sea', [other]: canary },
        }
        return { ...frame, ...said, ...(frame.picture && 'photo' in frame.picture && cut) }
      }),
    })),
  })
}

function line(text: string) {
  return [{ runs: [{ text }] }]
}

/** The left quarter red, upper right green, lower right blue; only blue may be seen. Its file is full of canaries. */
async function secretPhoto(random: Seeded, kind: 'jpeg' | 'png'): Promise<Uint8Array> {
  const part = (background: string, width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer()
  const picture = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#1030e0' } })
    .composite([
      { input: await part('#e01010', 300, 900), left: 0, top: 0 },
      { input: await part('#10d010', 600, 450), left: 600, top: 0 },
    ])
    .withExif({
      IFD0: { Artist: canary, Make: canary, ImageDescription: canary, Copyright: canary },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 28/1 54/1' },
    })
  return kind === 'png' ? picture.png().toBuffer() : picture.jpeg({ quality: 80 + random.below(20) }).toBuffer()
}

/** What was found in a printed book; undefined when it was not printed. */
async function printAndSearch(
  { book, language, ...originals }: Trial,
  purpose: PrintPurpose,
  engine: ReturnType<typeof createPrintEngine>,
  rendererFolder: string,
): Promise<string[] | undefined> {
  const output = memoryOutput()
  const made = await makePdf({
    ...originals,
    book,
    purpose,
    language,
    layer: '5-7',
    marks: purpose.marks,
    engine,
    rendererFolder,
    forbidden: [],
    output,
    clock: { now: () => Date.UTC(2026, 5, 13, 9) },
  })
  const bytes = output.bytes()
  if (!made.ok || bytes === undefined) return undefined
  const facts = await factsOf(inMemory(bytes))
  const found = new Set<string>()
  if (hasCanary(Buffer.from(bytes).toString('latin1'))) found.add('bytes')
  for (const content of facts.contents) if (hasCanary(textRuns(content).join(''))) found.add('words')
  for (const [, object] of facts.context.enumerateIndirectObjects())
    if (stringsOf(object).some(hasCanary)) found.add('strings')
  for (const picture of await pictures(bytes, found)) for (const what of await secretsIn(picture)) found.add(what)
  searchStreams(facts, found)
  return [...found]
}

/** In letters, in UTF-16 and in hexadecimal: wherever software puts a text. */
function hasCanary(text: string): boolean {
  return /KANARIE|K\0A\0N\0A\0R|004b0041004e0041|4b414e41524945/i.test(text)
}

function stringsOf(object: PDFObject): string[] {
  const text = stringText(object)
  if (text !== undefined) return [text]
  if (object instanceof PDFArray) return object.asArray().flatMap(stringsOf)
  return (asDict(object)?.values() ?? []).flatMap(value => (value instanceof PDFRawStream ? [] : stringsOf(value)))
}

function searchStreams({ context }: PdfFacts, found: Set<string>): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || nameText(at(object.dict, 'Filter')) !== 'FlateDecode') continue
    if (hasCanary(Buffer.from(decoded(object)).toString('latin1'))) found.add('streams')
  }
}

/** Every picture of the file, whole: the facts hold only their heads. Masks have one channel and hold no colour. */
async function pictures(bytes: Uint8Array, found: Set<string>): Promise<Sharp[]> {
  const { context } = await readPdf(bytes)
  const all = streams(context).flatMap(([, stream]) => {
    if (nameText(at(stream.dict, 'Subtype')) !== 'Image') return []
    if (nameText(at(stream.dict, 'Filter')) === 'DCTDecode') return [sharp(stream.contents)]
    const raw = { width: numberAt(stream, 'Width'), height: numberAt(stream, 'Height') }
    const pixels = decoded(stream)
    const channels = pixels.length / (raw.width * raw.height)
    if (channels === 1) return []
    if (channels !== 3 && channels !== 4) throw new Error(`a picture of ${channels} channels`)
    // Four channels are inks here, the other way round than in a JPEG of Adobe's; sharp reads them as colours with alpha.
    return [sharp(channels === 3 ? pixels : fromInks(pixels), { raw: { ...raw, channels: 3 } })]
  })
  if (all.length === 0) found.add('no pictures')
  return all
}

function numberAt({ dict }: PDFRawStream, key: string): number {
  const value = at(dict, key)
  return value instanceof PDFNumber ? value.asNumber() : 0
}

/** Inks as the colours that they leave of white, roughly: enough to tell red from green from blue. */
function fromInks(inks: Uint8Array): Uint8Array {
  const colours = new Uint8Array((inks.length / 4) * 3)
  for (let from = 0, to = 0; from < inks.length; from += 4) {
    const light = 255 - (inks[from + 3] ?? 0)
    for (let ink = 0; ink < 3; ink++) colours[to++] = ((255 - (inks[from + ink] ?? 0)) * light) / 255
  }
  return colours
}

/** The secret colours in a picture. */
async function secretsIn(picture: Sharp): Promise<string[]> {
  const { data, info } = await picture.toColourspace('srgb').removeAlpha().raw().toBuffer({ resolveWithObject: true })
  let red = 0
  let green = 0
  for (let index = 0; index < data.length; index += info.channels) {
    const [r = 0, g = 0, b = 0] = [data[index], data[index + 1], data[index + 2]]
    if (r > g + 80 && r > b + 80) red++
    if (g > r + 80 && g > b + 80) green++
  }
  // A JPEG bleeds over at most a block along an edge that is cut through.
  const some = (info.width * info.height) / 500
  return [...(red > some ? ['red'] : []), ...(green > some ? ['green'] : [])]
}
