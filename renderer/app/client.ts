import { createClient } from '#contract/define.ts'
import type { EventName, EventPayload } from '#contract/events.ts'
import { type Client, contract } from '#contract/index.ts'

/** What the preload puts on the window: calls by channel, and events. Nothing else crosses. */
export interface Bridge {
  call(channel: string, input: unknown): Promise<unknown>
  /** Returns what stops the listening. */
  on(event: string, listener: (payload: unknown) => void): () => void
}

declare global {
  interface Window {
    readonly journeybook: Bridge
  }
}

/** Every call of the contract, typed: `client.books.open({ id })`. Never rejects for an expected failure. */
export const client: Client = createClient(contract, (channel, input) => window.journeybook.call(channel, input))

/** Listens to an event of the desktop; returns what stops the listening. */
export function on<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void): () => void {
  return window.journeybook.on(event, payload => listener(payload as EventPayload<N>))
}
