/** Children handed to another worker: here, or to another laptop as one sealed file with their books. */
import type { AreaHandlers } from '#contract/define.ts'
import type { register as spec } from '#contract/register.ts'
import type { BookId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok } from '#core/result.ts'
import { handedTo } from '#core/reviews/case-record.ts'
import { codeOf } from '#core/reviews/child.ts'
import { londonDay } from '#core/reviews/day.ts'
import { type HandedChildren, librarySender, rememberSender, standingOf } from '#services/handover/index.ts'
import type { Library } from '#services/library/index.ts'
import { takeChildren } from '#services/register/take-children.ts'
import type { OpenBooks } from '../books/open-books.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Tell } from '../events.ts'
import { mergeFile } from '../handover/merge.ts'
import type { Received } from '../handover/received.ts'
import type { LibrarySession } from '../library-session.ts'
import { refuse } from '../replies.ts'
import { changeCase } from './change-case.ts'
import { sendChildren } from './send-children.ts'

/** What children are handed over with. */
export interface HandOverParts {
  readonly session: LibrarySession
  readonly books: OpenBooks
  readonly receivedChildren: Received<HandedChildren>
  readonly dialogs: Dialogs
  readonly ports: Ports
  readonly tell: Tell
  /** The name of this computer in a library. */
  readonly settings: { readonly device: string }
  language(): Language
}

type Handlers = Pick<AreaHandlers<typeof spec>, 'handOver' | 'chooseCases' | 'readCases' | 'takeCases' | 'dropCases'>

const locked = { ok: false, code: 'locked' } as const
const writeCodes = ['register-damaged', 'disk-full', 'no-permission', 'io'] as const
const sendCodes = ['bad-recipient', 'no-such-book', 'damaged', 'missing-photo', 'too-much', ...writeCodes] as const
const openCodes = ['wrong-passphrase', 'not-for-you', 'newer-version', 'too-heavy', 'no-such-file', 'io'] as const

/** The calls about handing over. */
export function createHandOverHandlers(parts: HandOverParts): Handlers {
  const { session, books, receivedChildren: received, dialogs, ports, tell, settings } = parts
  const sendParts = { ...parts, choosePlace: (name: string) => dialogs.chooseSavePlace('cases', name) }
  return {
    handOver: async ({ children, to, file }) => {
      const library = session.current()
      if (!library) return locked
      if (file) {
        const sent = await sendChildren(sendParts, library, { children, to, file })
        if (!sent.ok) return refuse(sent, sendCodes, 'io')
        if (sent.value.done) tell('books.changed', {})
        return sent
      }
      const today = londonDay(ports.clock.now())
      let count = 0
      for (const id of children) {
        const changed = await changeCase(library, id as BookId, record => handedTo(record, to, today))
        if (!changed.ok && changed.code !== 'no-such-book') return refuse(changed, sendCodes, 'io')
        if (changed.ok) count++
      }
      tell('books.changed', {})
      return ok({ done: true, count })
    },
    chooseCases: async () => {
      if (!session.current()) return locked
      const path = await dialogs.chooseCases()
      if (path === undefined) return ok({})
      const taken = await received.take(path)
      return taken.ok ? taken : refuse(taken, ['no-permission', 'io', 'not-cases'], 'not-cases')
    },
    readCases: async ({ file, passphrase }) => {
      const library = session.current()
      if (!library) return locked
      const opened = await received.open(file, library, passphrase)
      if (!opened.ok) return refuse(opened, [...openCodes, 'not-cases'], 'not-cases')
      return describe(library, ports, opened.value)
    },
    takeCases: async ({ file, replace }) => {
      const library = session.current()
      const opened = received.find(file)
      if (!library) return locked
      if (!opened) return err('no-such-file')
      const taken = await takeChildren(library, opened, {
        replace,
        device: settings.device,
        now: ports.clock.now(),
        merge: async ({ id, book }) => {
          const merged = await books.change(id as BookId, store => mergeFile(store, book))
          return merged.ok ? merged.value : merged
        },
      })
      tell('books.changed', {})
      if (!taken.ok) return refuse(taken, ['damaged', ...writeCodes], 'io')
      received.drop()
      // Not being able to note who sent it is no reason to say that it was not taken.
      await rememberSender(library, opened.from.sender)
      return taken
    },
    dropCases: async () => {
      received.drop()
      return ok(undefined)
    },
  }
}

async function describe(library: Library, { random }: Ports, { from, children }: HandedChildren) {
  const own = await librarySender(library, random)
  if (!own.ok) return refuse(own, ['io'], 'io')
  const standing = await standingOf(library, from.sender, own.value.key)
  const [shelved, cases] = await Promise.all([library.listBooks(), library.listRecords('case')])
  const here = new Set([...shelved.map(({ id }) => id), ...cases])
  return ok({
    made: from.made,
    from: { ...(from.sender.name !== undefined && { name: from.sender.name }), standing },
    children: children.map(({ id, record, book, editions }) => ({
      id: id as BookId,
      code: codeOf(id, record),
      isHere: here.has(id),
      editions: editions.length,
      ...(book && {
        book: {
          title: book.book.title,
          pages: book.book.pages.length,
          photos: book.book.photos.length,
        },
      }),
    })),
  })
}
