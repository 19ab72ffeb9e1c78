import { err, ok } from '#core/result.ts'
import type { Command } from '../command.ts'
import { isLibrary, withLibrary } from '../library-place.ts'

/** `history`: the earlier states of the books in a library. A book file has none: history never leaves a library. */
export const history: Command = {
  name: 'history',
  summary: 'The earlier states of a book in a library',
  usage: 'LIBRARY [BOOK_ID] [--passphrase-file FILE]',
  options: {},
  positionals: { min: 1, max: 2 },
  run: async (input, io) => {
    const [place = '', wanted] = input.positionals
    if (!(await isLibrary(place))) return err('no-history')
    return withLibrary(place, input, io, async library => {
      const ids = wanted === undefined ? (await library.listBooks()).map(({ id }) => id) : [wanted]
      const books = []
      for (const id of ids) {
        const store = await library.openBook(id)
        if (!store.ok) return store
        const entries = await store.value.history()
        books.push({
          id,
          entries: entries.map(({ order, time, name }) => ({ order, time: new Date(time).toISOString(), name })),
        })
      }
      const lines = books.flatMap(({ id, entries }) => [
        `Book ${id}`,
        ...entries.map(({ time, name }) => `  ${time.slice(0, 16).replace('T', ' ')}  ${name ?? ''}`.trimEnd()),
      ])
      return ok({ json: books, text: lines.join('\n') })
    })
  },
}
