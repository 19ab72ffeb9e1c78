/**
 * Collects what changed and writes it soon: after 300 ms or 2 KB, at once when asked. What could not be written stays
 * in memory, is tried again every second, and is never called saved.
 */
import { err, ok, type Result } from '#core/result.ts'
import { type FileCode, toFileCode } from './file-layer.ts'
import type { SaveState } from './types.ts'

const collectMs = 300
const collectBytes = 2048
const retryMs = 1000

/** The saver of one book. */
export interface Autosave {
  add(update: Uint8Array): void
  /** Writes everything added so far; resolves once it is on disk or with the reason it is not. */
  flush(): Promise<Result<void, FileCode>>
  onSaved(listener: (state: SaveState) => void): () => void
  /** Stops the timers. What was not written is gone; call `flush` first. */
  stop(): void
}

/** Makes a saver. `write` puts updates on the disk, synced, or throws; it is never called twice at once. */
export function createAutosave(write: (updates: readonly Uint8Array[]) => Promise<void>): Autosave {
  const listeners = new Set<(state: SaveState) => void>()
  let state: SaveState = 'saved'
  let waiting: Uint8Array[] = []
  let bytes = 0
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<Result<void, FileCode>> | undefined

  function say(next: SaveState) {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    for (const listener of listeners) listener(next)
  }

  function schedule(ms: number) {
    timer ??= setTimeout(() => void flush(), ms)
  }

  async function drain(): Promise<Result<void, FileCode>> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      bytes = 0
      if (state === 'saved') say('saving')
      try {
        await write(batch)
      } catch (error) {
        waiting = [...batch, ...waiting]
        const code = toFileCode(error)
        say({ notSaved: code })
        clearTimeout(timer)
        timer = undefined
        schedule(retryMs)
        return err(code)
      }
    }
    say('saved')
    return ok(undefined)
  }

  async function flush(): Promise<Result<void, FileCode>> {
    clearTimeout(timer)
    timer = undefined
    if (writing !== undefined) {
      const result = await writing
      return result.ok && waiting.length > 0 ? flush() : result
    }
    writing = drain()
    const result = await writing
    writing = undefined
    return result.ok && waiting.length > 0 ? flush() : result
  }

  return {
    add: update => {
      waiting.push(update)
      bytes += update.length
      if (state === 'saved') say('saving')
      // While the disk refuses, only the retry writes: each keystroke would otherwise ask it again.
      if (typeof state === 'object') schedule(retryMs)
      else if (bytes >= collectBytes) void flush()
      else schedule(collectMs)
    },
    flush,
    onSaved: listener => {
      listeners.add(listener)
      listener(state)
      return () => listeners.delete(listener)
    },
    stop: () => clearTimeout(timer),
  }
}
