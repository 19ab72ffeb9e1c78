import type { AreaHandlers } from '#contract/define.ts'
import type { CheckFacts, toolkit as spec } from '#contract/toolkit.ts'
import type { BookId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import type { BookFacts } from '#core/checks/book.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok } from '#core/result.ts'
import { londonDay } from '#core/reviews/day.ts'
import { sharedOf } from '#core/toolkit/family.ts'
import { lettersFact } from '#core/toolkit/letterbox.ts'
import { templateFromBook } from '#core/toolkit/template-from-book.ts'
import { saveFile } from '#services/handover/index.ts'
import { dropOwnTemplate, keepOwnTemplate, readOwnTemplates } from '#services/toolkit/own-templates.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import { chaseLetter } from '#services/word/chase-letter.ts'
import { packFor } from '#services/word/pack-for.ts'
import { childName } from '../books/cards.ts'
import type { OpenBooks } from '../books/open-books.ts'
import type { FindTemplate } from '../books/shelf.ts'
import type { Dialogs } from '../dialogs.ts'
import type { LibrarySession } from '../library-session.ts'
import { narrow, refuse } from '../replies.ts'

/** What the toolkit's files are made with. */
export interface ToolkitParts {
  readonly books: OpenBooks
  readonly dialogs: Dialogs
  readonly ports: Ports
  readonly templates: string
  readonly session: Pick<LibrarySession, 'current'>
  readonly findTemplate: FindTemplate
  factsOf(book: Book): Promise<{ readonly facts: BookFacts; readonly unread: boolean }>
}

/** Names of the files: they never say whose they are. */
const names = {
  letter: { en: 'questions', cy: 'cwestiynau' },
  pack: { en: 'foster-carers-pack', cy: 'pecyn-gofalwr-maeth' },
} as const

/** Handlers of the area `toolkit`. */
export function createToolkitHandlers(parts: ToolkitParts): AreaHandlers<typeof spec> {
  const { books, dialogs, ports, templates, session, findTemplate } = parts
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
    checkFacts: async ({ book: id }) => {
      const book = await bookOf(id)
      return book.ok ? ok(toReply(await parts.factsOf(book.value))) : refuse(book, ['no-such-book'], 'no-such-book')
    },
    letters: async ({ book: id }) => {
      const book = await bookOf(id)
      if (!book.ok) return refuse(book, ['no-such-book'], 'no-such-book')
      const { people, facts } = book.value
      return ok({ people, facts: facts.filter(({ kind }) => kind === lettersFact) })
    },
    keepTemplate: async ({ book: id, name }) => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      const book = await bookOf(id)
      if (!book.ok) return refuse(book, ['no-such-book'], 'no-such-book')
      const { files, leftOut } = templateFromBook(book.value, await findTemplate(book.value.template), name)
      const own = { id: `own-${ports.ids.next()}`, layer: book.value.settings.layer, name, files }
      const kept = await keepOwnTemplate(library, own)
      return kept.ok
        ? ok({ id: own.id, leftOut: leftOut.length })
        : refuse(kept, ['disk-full', 'no-permission', 'io'], 'io')
    },
    listTemplates: async () => {
      const library = session.current()
      return library ? ok([...(await readOwnTemplates(library))]) : { ok: false, code: 'locked' }
    },
    dropTemplate: async ({ id }) => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      return narrow(await dropOwnTemplate(library, id), ['no-permission', 'io'], 'io')
    },
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

/** The facts as plain data of the reply's own. */
function toReply({ facts, unread }: Awaited<ReturnType<ToolkitParts['factsOf']>>): CheckFacts {
  const { surnames, today, photoAgreements, missing, copied, keptElsewhere, letters } = facts
  return {
    unread,
    facts: {
      surnames: [...surnames],
      today,
      ...(photoAgreements && { photoAgreements: [...photoAgreements] }),
      ...(missing && { missing: [...missing] }),
      ...(copied && { copied: copied.map(({ place, match }) => ({ place, match })) }),
      ...(keptElsewhere && { keptElsewhere: keptElsewhere.map(leak => ({ ...leak })) }),
      ...(letters && { letters: { ...letters, people: [...letters.people], months: [...letters.months] } }),
    },
  }
}
