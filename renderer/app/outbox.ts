/**
 * Sends a book's updates to the desktop, in order, each until it is taken. Nothing typed may be lost: an update leaves the
 * queue only when the desktop has answered for it.
 */

/** How sending goes: everything is with the desktop, something is on its way, or the desktop does not take it. */
export type OutboxState = 'sent' | 'sending' | 'stuck'

/** What can be asked of a queue. */
export interface Outbox {
  /** Adds an update to the end. */
  add(update: Uint8Array): void
  state(): OutboxState
  subscribe(listener: () => void): () => void
  /** Resolves when everything so far has been taken. */
  settled(): Promise<void>
  /** Takes no more and stops trying. */
  close(): void
}

/** Puts updates together so that a burst of keys is one request. */
export type Merge = (updates: Uint8Array[]) => Uint8Array

interface Options {
  /** Posts one update; true when it was taken. May reject. */
  readonly post: (update: Uint8Array) => Promise<boolean>
  readonly merge: Merge
  /** Waits so many ms. */
  readonly wait: (ms: number) => Promise<void>
  /** How long to gather what is added before it is sent, ms; absent: not at all. */
  readonly gatherMs?: number
}

/** The first pause before trying again, ms; it doubles up to the last. */
const firstPauseMs = 250
const lastPauseMs = 5_000

const underWay = new Set<Promise<void>>()

/**
 * Resolves when what was written in this window has been taken, whichever book it is of: what the desktop then reads of a
 * book has all of it. Waits as long as the desktop takes nothing.
 */
export async function everythingSent(): Promise<void> {
  await Promise.all(underWay)
}

/** Makes an empty queue. One request is under way at a time, so that updates arrive in order. */
export function createOutbox({ post, merge, wait, gatherMs = 0 }: Options): Outbox {
  let waiting: Uint8Array[] = []
  let running = false
  let stuck = false
  let closed = false
  const listeners = new Set<() => void>()
  let idle: (() => void)[] = []

  const tell = () => {
    for (const listener of listeners) listener()
  }

  async function taken(update: Uint8Array): Promise<boolean> {
    try {
      return await post(update)
    } catch {
      return false
    }
  }

  async function run(): Promise<void> {
    running = true
    // Said at once: from the first key on, not everything is saved.
    tell()
    if (gatherMs > 0) await wait(gatherMs)
    let pause = firstPauseMs
    while (waiting.length > 0 && !closed) {
      const batch = waiting
      waiting = []
      if (await taken(batch.length === 1 && batch[0] ? batch[0] : merge(batch))) {
        stuck = false
        pause = firstPauseMs
        continue
      }
      // What came in meanwhile follows what could not be sent.
      waiting = [...batch, ...waiting]
      stuck = true
      tell()
      await wait(pause)
      pause = Math.min(lastPauseMs, pause * 2)
    }
    running = false
    tell()
    const done = idle
    idle = []
    for (const resolve of done) resolve()
  }

  return {
    add(update) {
      if (closed) return
      waiting.push(update)
      if (running) return
      const sending = run().finally(() => underWay.delete(sending))
      underWay.add(sending)
    },
    state: () => (stuck ? 'stuck' : running ? 'sending' : 'sent'),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    settled: () => (running ? new Promise(resolve => idle.push(resolve)) : Promise.resolve()),
    close() {
      closed = true
    },
  }
}
