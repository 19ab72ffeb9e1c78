import type { Book } from '#core/book/schema.ts'
import { londonDay } from '#core/reviews/day.ts'
import type { Edition } from '#core/reviews/edition.ts'
import { minimumOn } from '#core/reviews/settings.ts'
import { minimumOf, sectionStates } from '#core/toolkit/parts.ts'
import type { App } from '../create-app.ts'
import { readSettings } from './board.ts'

/** Makes what says how a book stands to the minimum set in force today; it gives nothing without the book's template. */
export function createMinimumOf({ session, findTemplate, ports }: Pick<App, 'session' | 'findTemplate' | 'ports'>) {
  return async (book: Book): Promise<Edition['minimum']> => {
    const template = await findTemplate(book.template)
    const library = session.current()
    if (!template || !library) return undefined
    const settled = minimumOn(await readSettings(library), londonDay(ports.clock.now()))
    const sections = minimumOf(sectionStates(book, template), settled)
    const kinds = (isIn: boolean) => sections.filter(section => section.in === isIn).map(({ kind }) => kind)
    return { in: kinds(true), missing: kinds(false) }
  }
}
