import { EventEmitter } from 'node:events'
import type { InvokeAnswer } from './preload-host.ts'
import type { InvokeEvent, IpcMain } from './types.ts'

type Listener = (event: InvokeEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Listener>()

class StandInIpcMain extends EventEmitter {
  handle(channel: string, listener: Listener): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, listener)
  }
}

/** Electron's `ipcMain`. */
export const ipcMain = new StandInIpcMain() as unknown as IpcMain

/** Runs the handler of a channel and says what became of it: as in Electron, only a thrown error's message crosses. */
export async function invoke(event: InvokeEvent, channel: string, args: readonly unknown[]): Promise<InvokeAnswer> {
  const handler = handlers.get(channel)
  if (!handler) return { threw: `Error: No handler registered for '${channel}'` }
  try {
    return { json: JSON.stringify(await handler(event, ...args)) }
  } catch (error) {
    return { threw: String(error) }
  }
}
