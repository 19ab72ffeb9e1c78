import { readFamily } from '#core/book/family.ts'
import { shownPhotos } from '#core/book/shown-photos.ts'
import { ok } from '#core/result.ts'
import { hashOf } from '#services/handover/index.ts'
import { openBookFile } from '../book-file.ts'
import type { Command, CommandInput, CommandIo } from '../command.ts'
import { isLibrary, withLibrary } from '../library-place.ts'

const whatToDo =
  'Nothing else was changed. Open the library in Journeybook: it shows each book as far as it can be proven and offers the last good state.'

const askAgain = 'Ask whoever sent it for another copy, or put them back in Journeybook.'

/**
 * `verify`: reads every byte of a book file, or of a whole library, and says what is not as it was written or not there (exit 1).
 * In a library, what is kept twice is mended.
 */
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
    const { files, damaged, mended } = await library.verify()
    const books = (await library.listBooks()).length
    const whole = damaged.length === 0
    const text = [
      `${books} books, ${files} files: ${whole ? 'all whole.' : `${damaged.length} damaged or missing.`}`,
      ...damaged.map(file => `  ${file}`),
      ...(mended.length > 0 ? [`${mended.length} written again from their second copy:`] : []),
      ...mended.map(file => `  ${file}`),
      ...(whole ? [] : [whatToDo]),
    ]
    return ok({ json: { whole, books, files, damaged, mended }, text: text.join('\n'), bad: !whole })
  })
}

async function verifyFile(file: string, input: CommandInput, io: CommandIo) {
  const opened = await openBookFile(file, input, io)
  if (!opened.ok) return opened
  const { doc, book, photos, voices, manifest } = opened.value
  const shown = shownPhotos(book)
  const missing = [...shown].filter(id => !photos.has(id)).length
  // A photo that no page shows stays with whoever sends the book (services/handover/stand-in.ts).
  const elsewhere = book.photos.filter(({ id }) => !shown.has(id) && !photos.has(id)).length
  const missingVoices = readFamily(doc, 'voices').filter(({ sound }) => !voices.has(sound)).length
  const standIns = [...photos].filter(([id, bytes]) => hashOf(bytes) !== id).length
  const whole = missing + missingVoices === 0
  const json = {
    whole,
    code: book.code,
    pages: book.pages.length,
    photos: photos.size,
    standIns,
    missing,
    missingVoices,
    elsewhere,
    from: manifest.sender,
  }
  const text = [
    `Book ${book.code} ${whole ? 'is whole' : 'lacks something'}: ${json.pages} pages, ${photos.size} photos, signed.`,
    ...(missing > 0 ? [`${missing} of the photos that its pages show are not in the file. ${askAgain}`] : []),
    ...(missingVoices > 0 ? [`${missingVoices} of its recorded voices are not in the file. ${askAgain}`] : []),
    ...(elsewhere > 0 ? [`${elsewhere} photos that no page shows stayed with whoever sent it.`] : []),
  ]
  return ok({ json, text: text.join('\n'), bad: !whole })
}
