import type { EventPayload } from '#contract/events.ts'
import type { PrintProgress } from '#services/print/make-pdf.ts'

const stages = { pages: 'pages', pictures: 'pictures', checks: 'checking' } as const

/** How far a print is, as windows are told. */
export function toPrintProgress(job: string, { stage, done, of }: PrintProgress): EventPayload<'print.progress'> {
  return { job, stage: stages[stage], done, total: of }
}
