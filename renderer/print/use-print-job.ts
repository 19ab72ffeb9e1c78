import { useCallback, useEffect, useRef, useState } from 'react'
import type { EventPayload } from '#contract/events.ts'
import type { Sheets } from '#contract/print.ts'
import type { Book } from '#core/book/schema.ts'
import type { Finding } from '#core/checks/finding.ts'
import { client, on } from '#renderer/app/client.ts'
import { type Ask, toCall } from './ask.ts'

/** How far a preview is. */
export type JobState =
  | { readonly state: 'making'; readonly progress: EventPayload<'print.progress'> | undefined }
  | {
      readonly state: 'ready'
      readonly job: string
      readonly pages: number
      readonly bytes: number
      readonly passed: number
      readonly failed: readonly string[]
      readonly sheets: Sheets
      /** What was found on the pages as they were laid out. */
      readonly findings: readonly Finding[]
    }
  | {
      readonly state: 'failed'
      readonly code: string
      readonly details?: Readonly<Record<string, string | number>> | undefined
    }

/** The preview of an ask, made again whenever the ask or the book changes; the one before it is stopped. */
export function usePrintJob(
  ask: Ask,
  book: Book,
): {
  readonly job: JobState
  readonly stop: () => void
  readonly again: () => void
} {
  const [job, setJob] = useState<JobState>({ state: 'making', progress: undefined })
  const [round, setRound] = useState(0)
  const running = useRef<string>(undefined)
  // Stop may be pressed before the desktop has said which job it is.
  const halted = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round, or a book that was mended, is what makes it again
  useEffect(() => {
    let current = true
    running.current = undefined
    halted.current = false
    setJob({ state: 'making', progress: undefined })
    const off = on('print.progress', progress => {
      if (current && progress.job === running.current) setJob({ state: 'making', progress })
    })
    const finished = makePreview(ask, job => {
      running.current = job
      if (!current || halted.current) client.print.stop({ job })
    })
    finished.then(
      state => current && setJob(state),
      () => current && setJob({ state: 'failed', code: 'failed' }),
    )
    finished.finally(off).catch(() => undefined)
    return () => {
      current = false
      off()
      if (running.current) client.print.stop({ job: running.current })
    }
  }, [ask, book, round])
  const stop = useCallback(() => {
    halted.current = true
    if (running.current) client.print.stop({ job: running.current })
  }, [])
  const again = useCallback(() => setRound(n => n + 1), [])
  return { job, stop, again }
}

async function makePreview(ask: Ask, onJob: (job: string) => void): Promise<JobState> {
  const started = await client.print.start(toCall(ask))
  if (!started.ok) return { state: 'failed', code: started.code }
  const { job } = started.value
  onJob(job)
  const finished = await client.print.finish({ job })
  if (finished.ok) return { state: 'ready', job, ...finished.value }
  return { state: 'failed', code: finished.code, details: finished.details }
}
