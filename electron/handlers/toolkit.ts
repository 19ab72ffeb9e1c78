import type { AreaHandlers } from '#contract/define.ts'
import type { toolkit as spec } from '#contract/toolkit.ts'
import type { BookId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok } from '#core/result.ts'
import { londonDay } from '#core/reviews/day.ts'
import { sharedOf } from '#core/toolkit/family.ts'
import { saveFile } from '#services/handover/index.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { chaseLetter } from '#services/word/chase-letter.ts'
import { packFor } from '#services/word/pack-for.ts'
import { childName } from '../books/cards.ts'
import type { OpenBooks } from '../books/open-books.ts'
import type { Dialogs } from '../dialogs.ts'
import { refuse } from '../replies.ts'

/** What the toolkit's files are made with. */
export interface ToolkitParts {
  readonly books: OpenBooks
  readonly dialogs: Dialogs
  readonly ports: Ports
  readonly templates: string
}

/** Names of the files: they never say whose they are. */
const names = {
  letter: { en: 'questions', cy: 'cwestiynau' },
  pack: { en: 'foster-carers-pack', cy: 'pecyn-gofalwr-maeth' },
} as const

/** Handlers of the area `toolkit`. */
export function createToolkitHandlers({ books, dialogs, ports, templates }: ToolkitParts): AreaHandlers<typeof spec> {
  const bookOf = async (id: BookId) => {
    const read = await books.borrow(id, async store => readBook(store.doc))
    return read.ok ? read.value : err('no-such-book')
  }
  const save = async (bytes: Uint8Array | undefined, name: string) => {
    const place = bytes && (await dialogs.chooseSavePlace('word', name))
    if (bytes === undefined || place === undefined) return ok({ saved: false })
    const kept = await saveFile(place, Buffer.from(bytes))
    return kept.ok ? ok({ saved: true }) : refuse(kept, ['disk-full', 'no-permission', 'io'], 'io')
  }
  const write = async (
    id: BookId,
    kind: keyof typeof names,
    language: Language,
    make: (book: Book) => Promise<Uint8Array | undefined>,
  ) => {
    const book = await bookOf(id)
    return book.ok
      ? save(await make(book.value), names[kind][language])
      : refuse(book, ['no-such-book'], 'no-such-book')
  }
  return {
    shared: async ({ book: id, as }) => {
      const book = await bookOf(id)
      return book.ok ? ok(sharedOf(book.value, as)) : refuse(book, ['no-such-book'], 'no-such-book')
    },
    saveLetter: ({ book: id, of, language }) =>
      write(id, 'letter', language, book => chaseLetter({ book, of, language, today: londonDay(ports.clock.now()) })),
    savePack: ({ book: id, language }) =>
      write(id, 'pack', language, async book =>
        packFor(childName(book), language, await readTemplates(templates), ports.ids),
      ),
  }
}
