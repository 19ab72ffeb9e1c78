import type { AreaHandlers } from '#contract/define.ts'
import type { together as spec } from '#contract/together.ts'
import type { BookId, PageId } from '#core/book/ids.ts'
import type { Ports } from '#core/ports/index.ts'
import { ok } from '#core/result.ts'
import { beginRecording, cutOffRecordings, endRecording } from '#services/together/recordings.ts'
import type { OpenBooks } from '../books/open-books.ts'
import type { DevicePermission } from '../device-permission.ts'
import { readKind } from '../library-kind.ts'
import type { LibrarySession } from '../library-session.ts'
import { narrow, refuse } from '../replies.ts'

const writeCodes = ['disk-full', 'no-permission', 'io'] as const

/** Handlers of the area `together`. */
export function createTogetherHandlers(parts: {
  readonly session: LibrarySession
  readonly devices: DevicePermission
  readonly books: OpenBooks
  /** What this computer calls itself in all it writes. */
  readonly settings: { readonly device: string }
  readonly ports: Ports
}): AreaHandlers<typeof spec> {
  const { session, devices, books, settings, ports } = parts
  return {
    allowDevice: async ({ device }) => {
      devices.allow(device)
      return ok(undefined)
    },
    isPassphrase: async ({ passphrase }) => {
      const library = session.current()
      return library ? ok({ right: await library.opensWith({ passphrase }) }) : { ok: false, code: 'locked' }
    },
    beginRecording: async ({ book, page, by }) => {
      const recording = `${settings.device}-${ports.ids.next()}`
      const begun = await books.borrow(book as BookId, store =>
        beginRecording(store, recording, { page: page as PageId, by }),
      )
      if (!begun.ok) return refuse(begun, ['no-such-book', 'locked'], 'no-such-book')
      return begun.value.ok ? ok({ recording }) : refuse(begun.value, writeCodes, 'io')
    },
    endRecording: async ({ book, recording }) => {
      const ended = await books.borrow(book as BookId, store => endRecording(store, recording))
      if (!ended.ok) return refuse(ended, ['no-such-book', 'locked'], 'no-such-book')
      return narrow(ended.value, writeCodes, 'io')
    },
    cutOffRecordings: async ({ book }) => {
      // Another computer's recording may still be under way over there.
      const mine = (recording: string) => recording.startsWith(`${settings.device}-`)
      const found = await books.borrow(book as BookId, store => cutOffRecordings(store, mine))
      if (!found.ok) return refuse(found, ['no-such-book', 'locked'], 'no-such-book')
      return found.value.ok ? ok([...found.value.value]) : refuse(found.value, writeCodes, 'io')
    },
    getKind: async () => {
      const library = session.current()
      if (!library) return { ok: false, code: 'locked' }
      return ok({ kind: await readKind(library) })
    },
  }
}
