import type { AreaHandlers } from '#contract/define.ts'
import type { history as spec } from '#contract/history.ts'
import { loadDoc } from '#core/book/doc.ts'
import { bringBackBook } from '#core/book/edits/bring-back.ts'
import { err, ok } from '#core/result.ts'
import type { HistoryEntry } from '#services/library/index.ts'
import type { OpenBooks } from '../books/open-books.ts'
import type { Tell } from '../events.ts'
import { narrow, refuse } from '../replies.ts'

/** What the calls about earlier states work with. */
export interface HistoryParts {
  readonly books: OpenBooks
  readonly tell: Tell
}

const writeCodes = ['disk-full', 'no-permission', 'io', 'locked'] as const

/** Handlers of the area `history`. */
export function createHistoryHandlers({ books, tell }: HistoryParts): AreaHandlers<typeof spec> {
  return {
    list: async ({ book }) => {
      const read = await books.borrow(book, store => store.history())
      return read.ok ? ok(read.value.map(toVersion)) : refuse(read, ['no-such-book', 'locked'], 'no-such-book')
    },
    keep: async ({ book, name }) => {
      const kept = await books.borrow(book, store => store.nameVersion(name))
      if (!kept.ok) return refuse(kept, ['no-such-book', 'locked'], 'no-such-book')
      return kept.value.ok ? ok(toVersion(kept.value.value)) : refuse(kept.value, writeCodes, 'io')
    },
    restore: async ({ book, version }) => {
      const done = await books.change(book, async store => {
        const state = await store.stateAt(version)
        if (!state.ok) return state
        const earlier = loadDoc(state.value)
        if (!earlier.ok) return err('damaged')
        bringBackBook(store.doc, earlier.value)
        return store.flush()
      })
      if (!done.ok) return refuse(done, ['no-such-book', 'locked'], 'no-such-book')
      tell('books.changed', { id: book })
      return narrow(done.value, ['no-such-version', 'damaged', ...writeCodes], 'io')
    },
  }
}

function toVersion({ id, time, name }: HistoryEntry) {
  return { id, time, ...(name !== undefined && { name }) }
}
