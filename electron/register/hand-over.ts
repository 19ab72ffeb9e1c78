/** Children handed to another worker: here, or to another laptop as a sealed file with the words that open it. */
import type { AreaHandlers } from '#contract/define.ts'
import type { register as spec } from '#contract/register.ts'
import type { BookId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok } from '#core/result.ts'
import { handedTo } from '#core/reviews/case-record.ts'
import { londonDay } from '#core/reviews/day.ts'
import { saveFile } from '#services/handover/index.ts'
import { generatePassphrase } from '#services/library/index.ts'
import { maxCasesBytes, openCases, packCases, takeCases } from '#services/register/case-handover.ts'
import { readLimited } from '#services/register/read-limited.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Tell } from '../events.ts'
import type { LibrarySession } from '../library-session.ts'
import { refuse } from '../replies.ts'
import { changeCase } from './change-case.ts'

/** What children are handed over with. */
export interface HandOverParts {
  readonly session: LibrarySession
  readonly dialogs: Dialogs
  readonly ports: Ports
  readonly tell: Tell
  language(): Language
}

type Handlers = Pick<AreaHandlers<typeof spec>, 'handOver' | 'takeCases'>

const locked = { ok: false, code: 'locked' } as const
const writeCodes = ['register-damaged', 'disk-full', 'no-permission', 'io'] as const

/** The calls about handing over. */
export function createHandOverHandlers({ session, dialogs, ports, tell, language }: HandOverParts): Handlers {
  return {
    handOver: async ({ children, to, file }) => {
      const library = session.current()
      if (!library) return locked
      const today = londonDay(ports.clock.now())
      let words: string | undefined
      if (file) {
        words = generatePassphrase(ports.random, language())
        const packed = await packCases(library, children, words, ports.random)
        if (!packed.ok) return packed
        const place = await dialogs.chooseSavePlace('cases', `handed-over-${today}`)
        if (place === undefined) return ok({ done: false, count: 0 })
        const saved = await saveFile(place, packed.value.bytes)
        if (!saved.ok) return refuse(saved, writeCodes, 'io')
      }
      let count = 0
      for (const id of children) {
        const changed = await changeCase(library, id as BookId, record => handedTo(record, to, today, file))
        if (!changed.ok && changed.code !== 'no-such-book') return refuse(changed, writeCodes, 'io')
        if (changed.ok) count++
      }
      tell('books.changed', {})
      return ok({ done: true, count, ...(words !== undefined && { words }) })
    },
    takeCases: async ({ words, replace }) => {
      const library = session.current()
      if (!library) return locked
      const path = await dialogs.chooseCases()
      if (path === undefined) return ok({ done: false, added: 0, replaced: 0, kept: 0 })
      const bytes = await readLimited(path, maxCasesBytes)
      if (!bytes.ok) return bytes.code === 'too-big' ? err('not-cases') : refuse(bytes, writeCodes, 'io')
      const opened = await openCases(bytes.value, words.trim().toLowerCase().replace(/\s+/g, ' '))
      if (!opened.ok) return opened.code === 'damaged' ? err('not-cases') : err(opened.code)
      if (session.current() !== library) return locked
      const taken = await takeCases(library, opened.value, replace)
      if (!taken.ok) return refuse(taken, writeCodes, 'io')
      tell('books.changed', {})
      return ok({ done: true, ...taken.value })
    },
  }
}
