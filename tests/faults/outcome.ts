/** What a fault run found, as one row of the table that `run.ts` prints. */
export interface Outcome {
  readonly id: string
  readonly trials: number
  /** Acknowledged things that were not there again. */
  readonly lost: number
  /** Times that what was there was not what was written, and nothing said so; false alarms count too. */
  readonly silentlyWrong: number
  /** Times that everything was there again. */
  readonly recovered: number
  /** Whether the figures of the plan are reached. */
  readonly isReached: boolean
  /** What a reader should know, such as the first failure's seed. */
  readonly notes: readonly string[]
}

/** How much a run does: about a second each inside vitest, the reduced plan, or the whole of it. */
export type Size = 'tiny' | 'reduced' | 'full'
