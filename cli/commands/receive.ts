import { readFile } from 'node:fs/promises'
import { loadDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import { err, ok, type Result } from '#core/result.ts'
import {
  createSender,
  type Handover,
  type HandoverKey,
  libraryReceiver,
  readHandover,
  saveFile,
  writeHandover,
} from '#services/handover/index.ts'
import type { FileCode } from '#services/library/index.ts'
import type { Command, CommandInput, CommandIo } from '../command.ts'
import { withLibrary } from '../library-place.ts'

/** `receive`: looks at a book that was sent, and with --out takes it as a book of one's own. The sent file is not changed. */
export const receive: Command = {
  name: 'receive',
  summary: 'Look at a book that was sent to you, and take it as your own',
  usage: 'FILE [--identity-file FILE|--library FOLDER] [--out BOOK.journeybook] [--passphrase-file FILE]',
  options: { 'identity-file': { type: 'string' }, library: { type: 'string' }, out: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: async (input, io) => {
    const [file = ''] = input.positionals
    const bytes = await readFile(file).catch(() => undefined)
    if (bytes === undefined) return err('no-such-file')
    const key = await keyOf(input, io)
    if (!key.ok) return key
    const read = await readHandover(bytes, key.value)
    if (!read.ok) return read
    const seen = describe(read.value)
    if (!seen.ok) return seen
    const { out } = input.values
    if (typeof out === 'string') {
      const taken = await takeAs(out, read.value, input, io)
      if (!taken.ok) return taken
    }
    const { from, pages, photos, code } = seen.value
    const text = [
      `Book ${code}: ${pages} pages, ${photos} photos.`,
      `From ${from.name ?? 'someone who gave no name'}; the signature is theirs: ${from.key.slice(0, 16)}…`,
      typeof out === 'string' ? 'It is yours now.' : 'Nothing was taken: --out says where to keep it.',
    ]
    return ok({ json: { ...seen.value, taken: typeof out === 'string' }, text: text.join('\n') })
  },
}

async function keyOf(input: CommandInput, io: CommandIo): Promise<Result<HandoverKey>> {
  const place = input.values.library
  if (typeof place === 'string') return keyIn(place, input, io)
  const file = input.values['identity-file']
  if (typeof file !== 'string') {
    const passphrase = await io.passphrase(input)
    return passphrase.ok ? ok({ passphrase: passphrase.value }) : passphrase
  }
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return err('no-such-file')
  // As age-keygen writes it: the key stands on a line of its own among comments.
  return ok({ identity: text.split(/\r?\n/).find(line => line.startsWith('AGE-SECRET-KEY-')) ?? '' })
}

/** The receiving key of a library, or of the `keys` that stand beside its copies in another place. */
function keyIn(place: string, input: CommandInput, io: CommandIo): Promise<Result<HandoverKey>> {
  return withLibrary(place, input, io, async library => {
    const receiver = await libraryReceiver(library)
    return receiver.ok ? ok({ identity: receiver.value.identity }) : receiver
  })
}

function describe({ state, photos, manifest }: Handover) {
  const doc = loadDoc(state)
  if (!doc.ok) return doc
  const book = readBook(doc.value)
  if (!book.ok) return book
  const { sender, made, audience, classes } = manifest
  const { code, pages } = book.value
  return ok({
    code,
    pages: pages.length,
    photos: photos.size,
    made: new Date(made).toISOString(),
    audience,
    classes,
    from: sender,
  })
}

async function takeAs(
  out: string,
  { manifest, state, photos, voices }: Handover,
  input: CommandInput,
  io: CommandIo,
): Promise<Result<void, FileCode | 'no-passphrase'>> {
  const passphrase = await io.passphrase(input)
  if (!passphrase.ok) return passphrase
  const sender = createSender(io.ports.random(32))
  const contents = { book: manifest.book, state, photos, voices, sender }
  return saveFile(out, await writeHandover(contents, { passphrase: passphrase.value }, io.ports))
}
