import { ok } from '#core/result.ts'
import { hashOf } from '#services/handover/index.ts'
import { openBookFile } from '../book-file.ts'
import type { Command, CommandInput, CommandIo } from '../command.ts'
import { isLibrary, withLibrary } from '../library-place.ts'

const whatToDo =
  'Nothing was changed. Open the library in Journeybook: it shows each book as far as it can be proven and offers the last good state.'

/** `verify`: reads every byte of a book file, or of a whole library, and says what is not as it was written (exit 1). */
export const verify: Command = {
  name: 'verify',
  summary: 'Prove a book file, or every book of a library, to its last byte',
  usage: 'BOOK|LIBRARY [--passphrase-file FILE]',
  options: {},
  positionals: { min: 1, max: 1 },
  run: async (input, io) => {
    const [place = ''] = input.positionals
    return (await isLibrary(place)) ? verifyLibrary(place, input, io) : verifyFile(place, input, io)
  },
}

function verifyLibrary(place: string, input: CommandInput, io: CommandIo) {
  return withLibrary(place, input, io, async library => {
    const { files, damaged } = await library.verify()
    const books = (await library.listBooks()).length
    const whole = damaged.length === 0
    const text = [
      `${books} books, ${files} files: ${whole ? 'all whole.' : `${damaged.length} damaged or missing.`}`,
      ...damaged.map(file => `  ${file}`),
      ...(whole ? [] : [whatToDo]),
    ]
    return ok({ json: { whole, books, files, damaged }, text: text.join('\n'), bad: !whole })
  })
}

async function verifyFile(file: string, input: CommandInput, io: CommandIo) {
  const opened = await openBookFile(file, input, io)
  if (!opened.ok) return opened
  const { book, photos, manifest } = opened.value
  const shown = new Set(book.photos.map(({ id }) => id as string))
  const missing = [...shown].filter(id => !photos.has(id)).length
  const standIns = [...photos].filter(([id, bytes]) => hashOf(bytes) !== id).length
  const json = {
    whole: true,
    code: book.code,
    pages: book.pages.length,
    photos: photos.size,
    standIns,
    missing,
    from: manifest.sender,
  }
  const text = `Book ${book.code} is whole: ${json.pages} pages, ${photos.size} photos, signed.`
  return ok({ json, text })
}
