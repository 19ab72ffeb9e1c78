/** The same files for a reading that nobody waits for. */
import { setImmediate as turn } from 'node:timers/promises'
import type { FileLayer } from './file-layer.ts'

/**
 * Lets the app do what it has to before each file is looked at, and rejects with the signal's reason from the moment it is
 * given.
 */
export function readUntil(files: FileLayer, signal: AbortSignal): FileLayer {
  function looking<A extends readonly unknown[], T>(look: (...args: A) => Promise<T>): (...args: A) => Promise<T> {
    return async (...args) => {
      await turn()
      signal.throwIfAborted()
      const found = await look(...args)
      signal.throwIfAborted()
      return found
    }
  }
  return { ...files, list: looking(files.list), read: looking(files.read), size: looking(files.size) }
}
