/** Cleans whatever state it is sent, as a received file's is, and says how long it took and whether it was taken. */
import { parentPort } from 'node:worker_threads'
import { cleanState } from '#services/handover/state.ts'

parentPort?.on('message', (state: Uint8Array) => {
  const began = performance.now()
  const cleaned = cleanState(state)
  parentPort?.postMessage({ ms: performance.now() - began, isTaken: cleaned !== undefined })
})
