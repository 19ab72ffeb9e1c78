import * as Y from 'yjs'
import { shownPhotos } from '#core/book/shown-photos.ts'
import { err, ok, type Result } from '#core/result.ts'
import {
  createSender,
  type HandoverLock,
  isReceivingCode,
  notesClass,
  saveFile,
  standInsFor,
  writeHandover,
} from '#services/handover/index.ts'
import { generatePassphrase } from '#services/library/index.ts'
import { openBookFile } from '../book-file.ts'
import type { Command, CommandInput, CommandIo } from '../command.ts'
import { wordsAreSaid } from '../spoken.ts'

/** `send`: a book for someone else, locked for them alone. Notes and voices stay, and of photos only what the pages show goes. */
export const send: Command = {
  name: 'send',
  summary: 'Lock a book for someone else: for their receiving code, or under six words',
  usage:
    'BOOK --to AGE_RECIPIENT|--passphrase-words [--unchecked "REASON"] [--with-notes] [--with-voices] [--audience NAME] --out FILE.journeybook [--passphrase-file FILE]',
  options: {
    to: { type: 'string' },
    'passphrase-words': { type: 'boolean' },
    unchecked: { type: 'string' },
    'with-notes': { type: 'boolean' },
    'with-voices': { type: 'boolean' },
    audience: { type: 'string' },
    out: { type: 'string' },
  },
  positionals: { min: 1, max: 1 },
  run: async (input, io) => {
    const [file = ''] = input.positionals
    const { out, audience = 'family' } = input.values
    if (typeof out !== 'string') return err('usage', { why: '--out says where to write the file.' })
    if (typeof audience !== 'string' || audience === 'self' || audience.length > 60)
      return err('usage', { why: '--audience names who it is for, such as family or agency.' })
    const lock = await lockFor(input, io)
    if (!lock.ok) return lock
    const opened = await openBookFile(file, input, io)
    if (!opened.ok) return opened
    const { doc, book } = opened.value
    if ([...shownPhotos(book)].some(id => !opened.value.photos.has(id))) return err('missing-photo')
    const photos = await standInsFor(book, opened.value.photos)
    const classes = input.values['with-notes'] === true ? [notesClass] : []
    const voices = input.values['with-voices'] === true ? opened.value.voices : new Map()
    const state = Y.encodeStateAsUpdate(doc)
    const sender = createSender(io.ports.random(32))
    const bytes = await writeHandover(
      { book: book.id, state, photos, voices, sender, audience, classes },
      lock.value.lock,
      io.ports,
    )
    const saved = await saveFile(out, bytes)
    if (!saved.ok) return saved
    const { words, unchecked } = lock.value
    const json = {
      code: book.code,
      audience,
      classes,
      pages: book.pages.length,
      photos: photos.size,
      bytes: bytes.length,
      ...(words === undefined ? {} : { words }),
      ...(unchecked === undefined ? {} : { unchecked }),
    }
    const told = words === undefined ? [] : [`Give these six words by telephone, never with the file: ${words}`]
    return ok({ json, text: [`Book ${book.code}: ${json.pages} pages, ${photos.size} photos.`, ...told].join('\n') })
  },
}

interface ChosenLock {
  readonly lock: HandoverLock
  readonly words?: string
  readonly unchecked?: string
}

async function lockFor(
  input: CommandInput,
  io: CommandIo,
): Promise<Result<ChosenLock, 'usage' | 'bad-recipient' | 'not-checked'>> {
  const { to } = input.values
  const isByWords = input.values['passphrase-words'] === true
  if (isByWords === (to !== undefined)) return err('usage', { why: 'It is either --to or --passphrase-words.' })
  if (isByWords) {
    const words = generatePassphrase(io.ports.random)
    return ok({ lock: { passphrase: words }, words })
  }
  if (typeof to !== 'string' || !isReceivingCode(to)) return err('bad-recipient')
  const checked = await wordsAreSaid(io, input, 'Type the six words that the receiver reads out to you:', to)
  if (!checked.ok) return checked
  return ok({ lock: { recipients: [to] }, ...(checked.value !== undefined && { unchecked: checked.value }) })
}
