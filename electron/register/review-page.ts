/** The reviewing officer's page and the readiness sheet of a book, as PDFs. */
import type { AreaHandlers } from '#contract/define.ts'
import type { register as spec } from '#contract/register.ts'
import { readBook } from '#core/book/read.ts'
import { caseNames } from '#core/checks/case-names.ts'
import type { Clock } from '#core/ports/index.ts'
import type { PrintEngine } from '#core/ports/print-engine.ts'
import { err, ok } from '#core/result.ts'
import { londonDay } from '#core/reviews/day.ts'
import { minimumOn } from '#core/reviews/settings.ts'
import { saveFile } from '#services/handover/index.ts'
import { memoryOutput } from '#services/print/output.ts'
import { readCase } from '#services/register/cases.ts'
import { readEditions } from '#services/register/editions.ts'
import { makeOfficerPdf } from '#services/review-pack/make-officer-pdf.ts'
import { officerFacts } from '#services/review-pack/officer-facts.ts'
import type { OpenBooks } from '../books/open-books.ts'
import type { FindTemplate } from '../books/shelf.ts'
import type { Dialogs } from '../dialogs.ts'
import type { LibrarySession } from '../library-session.ts'
import { refuse } from '../replies.ts'
import { readSettings } from './board.ts'

/** What the pages are made with. */
export interface ReviewPageParts {
  readonly session: LibrarySession
  readonly books: OpenBooks
  readonly findTemplate: FindTemplate
  readonly engine: PrintEngine
  readonly dialogs: Dialogs
  readonly clock: Clock
}

type Save = AreaHandlers<typeof spec>['saveReviewPage']

const codes = ['no-such-book', 'damaged', 'privacy', 'engine-failed', 'disk-full', 'no-permission', 'io'] as const

/** Makes the handler of `register.saveReviewPage`. */
export function createSaveReviewPage(parts: ReviewPageParts): Save {
  return async ({ book: id, page }) => {
    const library = parts.session.current()
    if (!library) return { ok: false, code: 'locked' }
    const [opened, record] = await Promise.all([
      parts.books.borrow(id, async store => readBook(store.doc)),
      readCase(library, id),
    ])
    if (!opened.ok) return refuse(opened, codes, 'no-such-book')
    if (!opened.value.ok || !record.ok) return err('damaged')
    const book = opened.value.value
    const today = londonDay(parts.clock.now())
    const facts = officerFacts({
      book,
      record: record.value,
      template: await parts.findTemplate(book.template),
      editions: await readEditions(library, id),
      settled: minimumOn(await readSettings(library), today),
      today,
      page,
    })
    const { engine, clock } = parts
    const output = memoryOutput()
    const made = await makeOfficerPdf({ facts, engine, output, clock, forbidden: caseNames(record.value) })
    if (!made.ok) return refuse(made, codes, 'engine-failed')
    const place = await parts.dialogs.chooseSavePlace('pdf', `${page}-page-${today}`)
    if (place === undefined) return ok({ saved: false })
    const saved = await saveFile(place, output.bytes() ?? new Uint8Array())
    return saved.ok ? ok({ saved: true }) : refuse(saved, codes, 'io')
  }
}
