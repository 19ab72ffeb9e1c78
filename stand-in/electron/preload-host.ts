/**
 * What stands in for Electron's preload world: a script that runs before any of the page's, takes the one way to the
 * host for itself, and gives the preload its `require('electron')`. The page cannot reach that way afterwards.
 */

/** The name the host's binding has until the preload's script takes it away. */
export const bindingName = '__journeybookHost'

/** What crosses from the page to the host. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'next' }
  | { readonly kind: 'open'; readonly url: string }

/**
 * The host's answer to an invoke: what the handler gave, or that it threw. It crosses as JSON text: a binding takes a large answer
 * apart value by value, and a board of 2,000 children took 0.6 s to cross instead of 0.05. Nothing of the contract is more than JSON.
 */
export type InvokeAnswer = { readonly json: string | undefined } | { readonly threw: string }

/** One event on its way to the page. */
export interface PageEvent {
  readonly channel: string
  readonly args: readonly unknown[]
}

/** The script for `page.addInitScript`: `preload` is the text of a CommonJS file, `argv` what `process.argv` ends with. */
export function preloadScript(preload: string, argv: readonly string[]): string {
  return `(() => {
    const host = globalThis[${JSON.stringify(bindingName)}]
    delete globalThis[${JSON.stringify(bindingName)}]
    if (window.top !== window || !host) return
    const require = (${electronInPage.toString()})(host)
    const process = { argv: ['electron', ...${JSON.stringify(argv)}], type: 'renderer', sandboxed: true }
    const module = { exports: {} }
    ;(function (require, module, exports, process) {${preload}
    })(require, module, module.exports, process)
  })()`
}

/** Runs in the page: makes the preload's `require`. Kept whole and free of imports, because its text is what crosses. */
function electronInPage(host: (message: FromPage) => Promise<unknown>) {
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>()
  const hear = async () => {
    for (;;) {
      const events = (await host({ kind: 'next' })) as readonly PageEvent[]
      for (const { channel, args } of events) for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
    }
  }
  const freezeAll = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freezeAll)
    return Object.freeze(value)
  }
  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]) => {
      const answer = (await host({ kind: 'invoke', channel, args })) as InvokeAnswer
      if ('threw' in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.threw}`)
      return answer.json === undefined ? undefined : JSON.parse(answer.json)
    },
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      if (listeners.size === 0) void hear().catch(() => {})
      const heard = listeners.get(channel) ?? new Set()
      listeners.set(channel, heard.add(listener))
      return ipcRenderer
    },
    removeListener: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      Object.defineProperty(window, key, { value: freezeAll(api), enumerable: true })
    },
  }
  // The host decides on new windows before there is one; to the page a refused one is null, as in Electron.
  window.open = url => {
    void host({ kind: 'open', url: new URL(url ?? '', location.href).href })
    return null
  }
  return (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`)
    return { contextBridge, ipcRenderer }
  }
}
