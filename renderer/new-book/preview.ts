/** The book these answers would make, for the pages beside the questions. Nothing of it is kept. */

import type { Book, Page } from '#core/book/schema.ts'
import type { Ids } from '#core/ports/index.ts'
import { buildBook } from '#core/toolkit/build.ts'
import type { Template } from '#core/toolkit/template.ts'
import type { Draft, Step } from './state.ts'
import { toAnswers } from './to-answers.ts'

/** Section kinds whose first page shows best what a step changes. */
const telling: Readonly<Record<Step, RegExp>> = {
  child: /cover/,
  people: /family-now|family/,
  facts: /born|begin/,
  case: /cover/,
}

/** The book so far; a child without a name yet is shown as a line to be filled. `today` is an ISO day. */
export function previewBook(draft: Draft, template: Template, today: string): Book {
  const name = draft.name.trim() || '……'
  return buildBook(template, toAnswers({ ...draft, name }, today), countingIds())
}

/** The page that shows what a step is about. */
export function previewPage(book: Book, step: Step): Page | undefined {
  const section = book.sections.find(({ kind }) => telling[step].test(kind))
  return book.pages.find(page => page.section === section?.id) ?? book.pages[0]
}

/** Ids that come out the same every time, so that a preview does not jump while one types. */
function countingIds(): Ids {
  let count = 0
  return { next: () => `p${String(count++).padStart(19, '0')}` }
}
