import { readFile } from 'node:fs/promises'
import * as Y from 'yjs'
import { addFrame, setFrame } from '#core/book/edits/frames.ts'
import { addPhoto as notePhoto } from '#core/book/edits/people.ts'
import { trimSize } from '#core/book/format.ts'
import { photoIdSchema } from '#core/book/ids.ts'
import type { Bilingual } from '#core/book/language.ts'
import type { Book, Page } from '#core/book/schema.ts'
import { err, ok, type Result } from '#core/result.ts'
import { createSender, saveFile, writeHandover } from '#services/handover/index.ts'
import { createPictureGuard } from '#services/photos/guard/guard.ts'
import type { Looked } from '#services/photos/guard/jobs.ts'
import { startNodeDecoder } from '#services/photos/guard/node-decoder.ts'
import { type OpenedFile, openBookFile } from '../book-file.ts'
import type { Command, CommandInput, CommandIo } from '../command.ts'

/** `add-photo`: a picture into a page's first photo frame, or into a new one. */
export const addPhoto: Command = {
  name: 'add-photo',
  summary: 'Put a picture on a page of a book',
  usage: 'BOOK IMAGE --page N [--alt-en TEXT] [--alt-cy TEXT] [--passphrase-file FILE]',
  options: { page: { type: 'string' }, 'alt-en': { type: 'string' }, 'alt-cy': { type: 'string' } },
  positionals: { min: 2, max: 2 },
  run: async (input, io) => {
    const [file = '', image = ''] = input.positionals
    const number = Number(input.values.page)
    if (!Number.isInteger(number) || number < 1) return err('usage', { why: '--page is a number from 1.' })
    const bytes = await readFile(image).catch(() => undefined)
    if (bytes === undefined) return err('no-such-file')
    const photo = await lookAt(bytes)
    if (!photo.ok) return photo
    const opened = await openBookFile(file, input, io)
    if (!opened.ok) return opened
    const page = opened.value.book.pages[number - 1]
    if (page === undefined) return err('no-such-page')
    const frame = putOnPage(opened.value, page, photo.value, altOf(input), io)
    const { hash, width, height, working } = photo.value
    // A file that goes to a family has what is shown: a HEIC stays with whoever took it.
    const saved = await saveInPlace(file, opened.value, hash, working ?? bytes, input, io)
    if (!saved.ok) return saved
    return ok({ json: { photo: hash, width, height, page: number, frame }, text: `The picture is on page ${number}.` })
  },
}

async function lookAt(bytes: Uint8Array) {
  const guard = createPictureGuard(startNodeDecoder)
  try {
    return await guard.look(bytes, [])
  } finally {
    guard.close()
  }
}

function altOf({ values }: CommandInput): Bilingual {
  const { 'alt-en': en, 'alt-cy': cy } = values
  return { ...(typeof en === 'string' && { en }), ...(typeof cy === 'string' && { cy }) }
}

/** Puts the photo into the page's first photo frame, or in a new one in the middle. Gives `used` or `new`. */
function putOnPage({ doc, book }: OpenedFile, page: Page, photo: Looked, alt: Bilingual, io: CommandIo) {
  const { width, height, type, carries } = photo
  const id = photoIdSchema.parse(photo.hash)
  // Whether the people in it agreed is for a person to say: until then the check holds the print back.
  notePhoto(doc, { id, width, height, type, agreed: false, ...(carries && { carries }) })
  const frame = page.frames.find(one => one.kind === 'photo')
  if (frame?.kind === 'photo') {
    // The old picture's crop, changes and words do not fit the new one.
    setFrame(doc, frame.id, { picture: { photo: id }, crop: undefined, recipe: undefined, alt })
    return 'used' as const
  }
  const look = { look: 'print', picture: { photo: id }, caption: {}, alt } as const
  addFrame(doc, io.ports.ids, page.id, { kind: 'photo', by: 'grown-up', box: middleBox(book, photo), ...look })
  return 'new' as const
}

/** A box of the picture's shape in the middle of the page, at most half of it either way. */
function middleBox(book: Book, { width, height }: Looked) {
  const trim = trimSize(book.settings.format)
  const scale = Math.min((trim.width * 0.5) / width, (trim.height * 0.5) / height)
  const size = { width: width * scale, height: height * scale }
  return { x: (trim.width - size.width) / 2, y: (trim.height - size.height) / 2, ...size, rotation: 0 }
}

async function saveInPlace(
  file: string,
  { doc, book, photos, voices }: OpenedFile,
  id: string,
  bytes: Uint8Array,
  input: CommandInput,
  io: CommandIo,
): Promise<Result<void>> {
  const passphrase = await io.passphrase(input)
  if (!passphrase.ok) return passphrase
  const contents = {
    book: book.id,
    state: Y.encodeStateAsUpdate(doc),
    photos: new Map([...photos, [id, bytes]]),
    voices,
    sender: createSender(io.ports.random(32)),
  }
  return saveFile(file, await writeHandover(contents, { passphrase: passphrase.value }, io.ports))
}
