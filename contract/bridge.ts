/** What the preload puts on a window as `journeybook`. The client is made over it: `createClient(contract, bridge.call)`. */
import type { Language } from '#core/book/language.ts'

/** The bridge. Nothing on it throws; a channel or event that is not in the contract is refused or never heard. */
export interface JourneybookBridge {
  /** Sends one call, `area.verb`, and resolves to a Reply (define.ts). */
  call(channel: string, input?: unknown): Promise<unknown>
  /** Hears an event of events.ts with its payload. Returns what stops the hearing. */
  on(event: string, listener: (payload: unknown) => void): () => void
  /** The interface's language when the window was opened; changes come as `app.languageChanged`. */
  readonly language: Language
}
