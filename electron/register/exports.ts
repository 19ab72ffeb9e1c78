/** What leaves the register: the calendar, the rows without names, the measure as a table. */
import type { AreaHandlers } from '#contract/define.ts'
import type { register as spec } from '#contract/register.ts'
import type { Language } from '#core/book/language.ts'
import type { Clock } from '#core/ports/index.ts'
import { ok } from '#core/result.ts'
import { type Child, toRecord } from '#core/reviews/child.ts'
import { measureCsv, recordsCsv } from '#core/reviews/csv.ts'
import { londonDay } from '#core/reviews/day.ts'
import { keepBack } from '#core/reviews/keep-back.ts'
import { measure } from '#core/reviews/measure.ts'
import { saveFile } from '#services/handover/index.ts'
import type { Library } from '#services/library/index.ts'
import { makeCalendar } from '#services/register/calendar.ts'
import { listChildren } from '#services/register/child-list.ts'
import type { Dialogs, SaveKind } from '../dialogs.ts'
import type { LibrarySession } from '../library-session.ts'
import { refuse } from '../replies.ts'
import { readSettings } from './board.ts'

/** What files are made with. */
export interface ExportParts {
  readonly session: LibrarySession
  readonly dialogs: Dialogs
  readonly clock: Clock
  language(): Language
}

type Handlers = Pick<AreaHandlers<typeof spec>, 'saveCalendar' | 'saveRows' | 'saveMeasure'>

/** The calls that make a file. */
export function createExportHandlers({ session, dialogs, clock, language }: ExportParts): Handlers {
  const save = async (
    ids: readonly string[],
    kind: SaveKind,
    name: string,
    make: (children: readonly Child[], library: Library) => string | Promise<string>,
  ) => {
    const library = session.current()
    if (!library) return { ok: false, code: 'locked' } as const
    const text = await make(await chosenOf(library, ids), library)
    const place = await dialogs.chooseSavePlace(kind, `${name}-${londonDay(clock.now())}`)
    if (place === undefined) return ok({ saved: false })
    const kept = await saveFile(place, Buffer.from(text))
    return kept.ok ? ok({ saved: true }) : refuse(kept, ['disk-full', 'no-permission', 'io'], 'io')
  }
  return {
    saveCalendar: ({ children }) =>
      save(children, 'calendar', 'reviews', list => makeCalendar(list, language(), clock.now())),
    saveRows: ({ children }) =>
      save(children, 'table', 'reviews-no-names', list => recordsCsv(list.flatMap(child => toRecord(child) ?? []))),
    saveMeasure: ({ children, by }) =>
      save(children, 'table', `measure-by-${by}`, async (list, library) => {
        const { groups, wales } = measure(
          list.flatMap(child => toRecord(child) ?? []),
          by,
        )
        const shown = keepBack(groups, wales, (await readSettings(library)).keepBackBelow)
        return measureCsv(by, shown.groups, shown.wales)
      }),
  }
}

async function chosenOf(library: Library, ids: readonly string[]): Promise<readonly Child[]> {
  const { books, others } = await listChildren(library)
  const wanted = new Set(ids)
  return [...books, ...others].filter(child => wanted.has(child.id))
}
