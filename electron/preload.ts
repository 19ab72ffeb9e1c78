/**
 * The only thing a window is given: listed calls, listed events, and the language to start in. Runs sandboxed and
 * isolated; the lists are put in by the build (vite.preload.config.ts), straight from the contract.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { JourneybookBridge } from '#contract/bridge.ts'

declare const __CHANNELS__: readonly string[]
declare const __EVENTS__: readonly string[]

const calls = new Set(__CHANNELS__)
const events = new Set(__EVENTS__)

const bridge: JourneybookBridge = {
  call: (channel, input) => {
    if (!calls.has(channel)) return Promise.resolve({ ok: false, code: 'forbidden' })
    return ipcRenderer.invoke('call', channel, input)
  },
  on: (event, listener) => {
    if (!events.has(event)) return () => {}
    const pass = (_: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(event, pass)
    return () => {
      ipcRenderer.removeListener(event, pass)
    }
  },
  language: process.argv.includes('--journeybook-language=cy') ? 'cy' : 'en',
}

contextBridge.exposeInMainWorld('journeybook', bridge)
