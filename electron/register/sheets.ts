/** A team's spreadsheet on its way in. It is held in memory until it is taken in, another is chosen, or the library is locked. */
import type { AreaHandlers } from '#contract/define.ts'
import type { register as spec } from '#contract/register.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { type Children, takeIn } from '#core/reviews/children.ts'
import { londonDay } from '#core/reviews/day.ts'
import { guessSheet, recordsOf } from '#core/reviews/sheet.ts'
import type { Library } from '#services/library/index.ts'
import { readCases } from '#services/register/cases.ts'
import { childrenKept } from '#services/register/documents.ts'
import { readSheetFile, type Sheet } from '#services/register/read-sheet.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Tell } from '../events.ts'
import type { LibrarySession } from '../library-session.ts'
import { narrow } from '../replies.ts'

/** What spreadsheets are taken in with. */
export interface SheetParts {
  readonly session: LibrarySession
  readonly dialogs: Dialogs
  readonly ports: Ports
  readonly tell: Tell
}

type Handlers = Pick<AreaHandlers<typeof spec>, 'chooseSheet' | 'previewSheet' | 'takeSheet'>
type Matching = Parameters<Handlers['previewSheet']>[0]

const locked = { ok: false, code: 'locked' } as const
/** Rows shown as they would be taken in. */
const samples = 5
/** Headings shown for matching. */
const mostHeadings = 200

/** The calls about a spreadsheet. */
export function createSheetHandlers({ session, dialogs, ports, tell }: SheetParts): Handlers {
  let chosen: { readonly id: string; readonly sheet: Sheet } | undefined
  session.onLock({
    after: () => {
      chosen = undefined
    },
  })
  const sheetOf = ({ sheet }: Matching) => (chosen?.id === sheet ? chosen.sheet : undefined)
  const read = (sheet: Sheet, { heading, columns }: Matching) =>
    recordsOf(sheet.grid, sheet.unreadable, { heading, columns }, londonDay(ports.clock.now()))
  return {
    chooseSheet: async () => {
      if (!session.current()) return locked
      const path = await dialogs.chooseSheet()
      if (path === undefined) return ok({ heading: 0, headings: [], columns: {} })
      const sheet = await readSheetFile(path)
      if (!sheet.ok) return sheet
      if (!session.current()) return locked
      chosen = { id: ports.ids.next(), sheet: sheet.value }
      const { heading, columns } = guessSheet(sheet.value.grid)
      const headings = (sheet.value.grid[heading] ?? []).slice(0, mostHeadings).map(words => words.slice(0, 80))
      return ok({ sheet: chosen.id, heading, headings, columns: { ...columns } })
    },
    previewSheet: async matching => {
      const library = session.current()
      const sheet = sheetOf(matching)
      if (!library) return locked
      if (!sheet) return err('no-such-sheet')
      const { records, refused } = read(sheet, matching)
      const would = await takenIn(library, records, ports)
      if (!would.ok) return would
      const sample = records.slice(0, samples).map(({ case: code, region, authority, placed, ...rest }) => {
        const { review1Held, review2Held, inPlace } = rest
        return { case: code, region, authority, placed, ...given({ review1Held, review2Held, inPlace }) }
      })
      const short = refused.map(each => ({ ...each, case: each.case.slice(0, 40) }))
      return ok({ ready: records.length, ...would.value.taken, sample, refused: short })
    },
    takeSheet: async matching => {
      const library = session.current()
      const sheet = sheetOf(matching)
      if (!library) return locked
      if (!sheet) return err('no-such-sheet')
      const taken = await takenIn(library, read(sheet, matching).records, ports)
      if (!taken.ok) return taken
      const kept = await childrenKept.write(library, taken.value.children)
      if (!kept.ok) return narrow(kept, ['disk-full', 'no-permission', 'io'], 'io')
      chosen = undefined
      tell('books.changed', {})
      return ok(taken.value.taken)
    },
  }
}

type Taken = ReturnType<typeof takeIn>

/** What the register would be with the rows taken in; nothing is written. */
async function takenIn(
  library: Library,
  records: Parameters<typeof takeIn>[1],
  { ids }: Ports,
): Promise<Result<Taken, 'register-damaged'>> {
  const [children, cases] = await Promise.all([childrenKept.read(library), readCases(library)])
  if (!children.ok) return children
  const books = [...cases.values()].flatMap(({ caseCode }) => caseCode?.trim() || [])
  return ok(takeIn(children.value satisfies Children, records, books, ids.next))
}

function given<T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: string
  }
}
