import { err, ok } from '#core/result.ts'
import { readSample } from '#services/toolkit/sample.ts'
import { saveNewBook } from '../book-file.ts'
import type { Command } from '../command.ts'

/** `sample`: the finished book of a made-up child. */
export const sample: Command = {
  name: 'sample',
  summary: 'Make the sample book, which is finished and made up',
  usage: '--out FILE.journeybook [--passphrase-file FILE]',
  options: { out: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  run: async (input, io) => {
    const { out } = input.values
    if (typeof out !== 'string') return err('usage')
    const { book, photos } = await readSample(io.ports.ids)
    const saved = await saveNewBook(out, book, photos, input, io)
    if (!saved.ok) return saved
    const json = { code: book.code, pages: book.pages.length, photos: photos.size }
    return ok({ json, text: `The sample book ${book.code}: ${json.pages} pages, ${json.photos} photos.` })
  },
}
