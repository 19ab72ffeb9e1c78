import type { JourneybookBridge } from '#contract/bridge.ts'
import { createClient } from '#contract/define.ts'
import type { EventName, EventPayload } from '#contract/events.ts'
import { type Client, contract } from '#contract/index.ts'

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly journeybook: JourneybookBridge
  }
}

/** Every call of the contract, typed: `client.books.open({ id })`. An expected failure is an answer, never a rejection. */
export const client: Client = createClient(contract, (channel, input) => window.journeybook.call(channel, input))

/** Listens to an event of the desktop; returns what stops the listening. */
export function on<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void): () => void {
  return window.journeybook.on(event, payload => listener(payload as EventPayload<N>))
}
