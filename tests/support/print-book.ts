/** A small made-up book for print tests: every kind of frame, both languages, photos and art of our own making. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { type PageFormat, trimSize } from '#core/book/format.ts'
import { type Book, bookSchema, type Frame, type Page } from '#core/book/schema.ts'
import type { Words } from '#core/book/words.ts'
import { phoneJpeg, photoLike } from './pictures.ts'

/** A book with what it shows. */
export interface PrintBook {
  readonly book: Book
  readPhoto(id: string): Promise<Uint8Array | undefined>
  readArt(id: string): Promise<Uint8Array | undefined>
  readSticker(id: string): Promise<Uint8Array | undefined>
}

/** What of it may differ. */
export interface PrintBookOptions {
  readonly format?: PageFormat
  readonly pages?: number
  /** Pixels of the photo's longer side. */
  readonly photoPx?: number
}

const line = (text: string): Words => [{ runs: [{ text }] }]

/** Makes the book. Its photo is a phone's, turned by EXIF, with a place, a camera and an owner in it. */
export async function makePrintBook(options: PrintBookOptions = {}): Promise<PrintBook> {
  const { format = 'square-210', pages = 3, photoPx = 2600 } = options
  const width = photoPx
  const height = Math.round((photoPx * 3) / 4)
  const photo = await madePhoto(width, height)
  const id = createHash('sha256').update(photo).digest('hex')
  const art: Record<string, Uint8Array> = await madeArt()
  const book = bookSchema.parse({
    id: 'bookforprint',
    code: 'MAL 4',
    template: 'my-life-journey',
    title: { en: 'Mali’s book', cy: 'Llyfr Mali' },
    settings: { format, language: 'en', layer: '5-7', accent: 'mor', storyFont: 'andika' },
    sections: [{ id: 'now', kind: 'now', title: { en: 'Now', cy: 'Nawr' } }],
    pages: Array.from({ length: pages }, (_, index) => makePage(index, format, id)),
    people: [{ id: 'mali', role: 'child', name: { en: 'Mali', cy: 'Mali' } }],
    facts: [],
    photos: [{ id, width, height, type: 'image/jpeg', agreed: true }],
    kept: [],
  })
  return {
    book,
    readPhoto: async wanted => (wanted === id ? photo : undefined),
    readArt: async wanted => art[wanted],
    readSticker: async wanted =>
      wanted === 'star'
        ? Buffer.from(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M5 0L10 10L0 4h10L0 10z" fill="#e0a020"/></svg>',
          )
        : undefined,
  }
}

/** Pictures are the same in every book, and take longer to make than a page takes to print: each is made once. */
const photos = new Map<number, Promise<Uint8Array>>()

function madePhoto(width: number, height: number): Promise<Uint8Array> {
  const made = photos.get(width) ?? phoneJpeg(photoLike(height, width, 3), 6)
  photos.set(width, made)
  return made
}

let artOnce: Promise<{ scene: Uint8Array; 'cut-out': Uint8Array }> | undefined

function madeArt() {
  artOnce ??= makeArt()
  return artOnce
}

async function makeArt() {
  const [scene, cutOut] = await Promise.all([
    photoLike(1400, 1000, 9).webp().toBuffer(),
    sharp(disc(500), { raw: { width: 500, height: 500, channels: 4 } })
      .png()
      .toBuffer(),
  ])
  return { scene, 'cut-out': cutOut }
}

/** Raw RGBA of a solid disc on nothing. */
function disc(side: number): Buffer {
  const data = Buffer.alloc(side * side * 4)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (Math.hypot(x - side / 2, y - side / 2) < side * 0.44) data.set([200, 90, 40, 255], (y * side + x) * 4)
  return data
}

function makePage(index: number, format: PageFormat, photo: string): Page {
  const { width, height } = trimSize(format)
  const base = { by: 'grown-up', rotation: 0 } as const
  const frame = (name: string, box: Record<string, number>, more: object) =>
    ({ id: `${name}-${index}`, by: base.by, box: { rotation: 0, ...box }, ...more }) as unknown as Frame
  const frames: Frame[] = [
    frame(
      'title',
      { x: 12, y: 10, width: width - 24, height: 18 },
      {
        kind: 'words',
        purpose: 'title',
        panel: 'none',
        words: { 'en/5-7': line(`Tŷ Pat a Glyn ${index + 1}`), 'cy/5-7': line(`Tŷ Pat a Glyn ${index + 1}`) },
      },
    ),
    frame(
      'photo',
      { x: 14.3, y: 34.7, width: width * 0.46, height: height * 0.4, rotation: index % 2 === 0 ? -2.5 : 0 },
      {
        kind: 'photo',
        picture: { photo },
        look: 'print',
        caption: { en: 'The beach', cy: 'Y traeth' },
        alt: { en: 'A house by the sea', cy: 'Tŷ ger y môr' },
      },
    ),
    frame(
      'story',
      { x: width * 0.56, y: 36, width: width * 0.38, height: height * 0.4 },
      {
        kind: 'words',
        purpose: 'story',
        panel: 'none',
        words: {
          'en/5-7': [
            {
              runs: [
                { text: 'When you were three, ' },
                { person: 'mali', bold: true },
                { text: ', you went to live by the sea. ' },
                { text: 'Every Friday', italic: true },
                { text: ' you made pancakes.' },
              ],
            },
            // The first page leads to the third.
            { list: 'bullet', runs: [{ text: 'Ducks on Tuesdays', ...(index === 0 && { page: 'page-2' }) }] },
            { list: 'bullet', runs: [{ text: 'Pancakes on Fridays' }] },
          ],
          'cy/5-7': [
            {
              runs: [
                {
                  text: 'Pan oeddet ti’n dair oed, est ti i fyw gyda Pat a Glyn. Roedd y tŷ wrth y môr, a’r gŵr drws nesaf yn hwyl.',
                },
              ],
            },
          ],
        },
      },
    ),
    frame(
      'cut',
      { x: width * 0.6, y: height * 0.66, width: 40, height: 40 },
      {
        kind: 'photo',
        picture: { art: 'cut-out' },
        look: 'plain',
        caption: {},
        alt: { en: 'An orange ball', cy: 'Pêl oren' },
      },
    ),
    frame(
      'star',
      { x: width * 0.2, y: height * 0.82, width: 20, height: 20 },
      { kind: 'sticker', sticker: 'star', alt: { en: 'A star', cy: 'Seren' } },
    ),
    frame(
      'shape',
      { x: width * 0.4, y: height * 0.82, width: 24, height: 18 },
      { kind: 'shape', shape: 'heart', fill: 'book' },
    ),
  ]
  return {
    id: `page-${index}`,
    section: 'now',
    layout: 'free',
    background: { colour: 'white', ...(index === 0 ? { art: 'scene' } : {}) },
    hard: false,
    state: 'open',
    frames,
    stack: frames.map(one => one.id),
  } as unknown as Page
}
