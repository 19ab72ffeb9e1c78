/**
 * The sample book: Mali, who is made up. Her pages are a template of their own over the toolkit's, so that names are
 * chips, gaps are gaps and every page carries its guidance; her photos are real photos of the book.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type PhotoId, photoIdSchema } from '#core/book/ids.ts'
import type { Book, Frame, Photo } from '#core/book/schema.ts'
import type { Ids } from '#core/ports/index.ts'
import type { PhotoAgreement } from '#core/reviews/case-record.ts'
import { answersSchema } from '#core/toolkit/answers.ts'
import { type Art, artSchema } from '#core/toolkit/art.ts'
import { buildBook } from '#core/toolkit/build.ts'
import { wholeFiles } from '#core/toolkit/extend.ts'
import { parseTemplate, type Template } from '#core/toolkit/template.ts'
import { readAllFiles, templateFolder } from './read-templates.ts'

/** The sample and the bytes of its photos. */
export interface Sample {
  readonly book: Book
  readonly photos: ReadonlyMap<PhotoId, Uint8Array>
}

/** Who agreed to the sample's photos, made up like all of it: so that it prints as a finished book does. */
export const sampleAgreement: PhotoAgreement = {
  by: 'Nia',
  on: '2026-08-20',
  secondLook: 'Carys',
  secondLookOn: '2026-08-24',
}

/** Where the sample's words and pictures are. */
export interface SampleFolders {
  readonly templates: string
  readonly art: string
}

/** Folders of a checkout; a packaged app gives its own. */
function usualFolders(): SampleFolders {
  const templates = templateFolder()
  return { templates, art: path.join(templates, '../assets/art') }
}

/** Builds the sample book anew, with ids of its own, so that it can be kept beside others. Throws where the app's own data is not whole. */
export async function readSample(ids: Ids, folders: SampleFolders = usualFolders()): Promise<Sample> {
  const [template, answers, art] = await Promise.all([
    sampleTemplate(folders),
    readJson(folders.templates, 'sample/answers.json'),
    readJson(folders.art, 'art.json'),
  ])
  const book = buildBook(template, answersSchema.parse(answers), ids)
  return withPhotos(book, artSchema.parse(art), folders)
}

/** The toolkit's template with the sample's pages and sentences in place of its own. */
async function sampleTemplate(folders: SampleFolders): Promise<Template> {
  const read = (name: string) => readJson(folders.templates, `sample/${name}.json`)
  const [pages, en, cy] = await Promise.all([read('pages'), read('en'), read('cy')])
  const all = await readAllFiles(folders.templates)
  const base = 'my-life-journey-5-7'
  const own = { structure: { extends: base, pages }, en: { texts: en }, cy: { texts: cy } }
  const whole = await wholeFiles(own, async id => all.get(id)?.files)
  const template = whole.ok ? parseTemplate({ id: base, kind: 'my-life-journey', layer: '5-7' }, whole.value) : whole
  if (!template.ok) throw new Error(`sample book: ${template.details?.problem}`)
  return template.value
}

/** Who is in a photo of the sample: those whom its description names ("Glyn" is Glyn-Glyn). */
function peopleIn({ people }: Book, piece: Art | undefined) {
  const said = (piece?.alt.en ?? '').split(/[^\p{L}]+/u)
  return people.filter(({ name }) => said.includes(name.en?.split('-')[0] ?? '')).map(({ id }) => id)
}

/** Art of the kind "photo" becomes a photo of the book; every other piece gets the words that say what it shows. */
async function withPhotos(book: Book, art: readonly Art[], folders: SampleFolders): Promise<Sample> {
  const byId = new Map(art.map(piece => [piece.id, piece]))
  const used = new Set(book.pages.flatMap(page => page.frames.flatMap(artOf)))
  const taken = await Promise.all(
    [...used]
      .filter(id => byId.get(id)?.kind === 'photo')
      .map(async id => [id, await takePhoto(id, byId, folders)] as const),
  )
  const photos = new Map(taken)
  const pages = book.pages.map(page => ({
    ...page,
    frames: page.frames.map(frame => dressed(frame, byId, photos)),
  }))
  return {
    book: {
      ...book,
      pages,
      photos: taken.map(([id, { photo }]) => ({ ...photo, people: peopleIn(book, byId.get(id)) })),
    },
    photos: new Map(taken.map(([, { photo, bytes }]) => [photo.id, bytes])),
  }
}

function artOf(frame: Frame): string[] {
  return frame.kind === 'photo' && frame.picture && 'art' in frame.picture ? [frame.picture.art] : []
}

interface Taken {
  readonly photo: Photo
  readonly bytes: Uint8Array
}

async function takePhoto(id: string, byId: ReadonlyMap<string, Art>, folders: SampleFolders): Promise<Taken> {
  const piece = byId.get(id)
  if (piece === undefined) throw new Error(`no picture ${id}`)
  const bytes = await readFile(path.join(folders.art, piece.file))
  const { width, height, file } = piece
  const type = file.endsWith('.png') ? 'image/png' : 'image/webp'
  const sha256 = photoIdSchema.parse(createHash('sha256').update(bytes).digest('hex'))
  return { photo: { id: sha256, width, height, type, agreed: true }, bytes }
}

function dressed(frame: Frame, byId: ReadonlyMap<string, Art>, photos: ReadonlyMap<string, Taken>): Frame {
  const [id] = artOf(frame)
  if (frame.kind !== 'photo' || id === undefined) return frame
  const { decorative: _, ...rest } = frame
  const photo = photos.get(id)?.photo
  return { ...rest, alt: byId.get(id)?.alt ?? {}, ...(photo && { picture: { photo: photo.id } }) }
}

async function readJson(folder: string, file: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(folder, file), 'utf8'))
}
