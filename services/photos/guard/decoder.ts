/**
 * The program of a decoding process, which holds nothing but the one picture it was given. Its first thread only watches:
 * the memory and the time of the machine that the second one takes for a job. When either is too much it ends the
 * process, whose exit code says why. It runs as Electron's utility process and, elsewhere, as a child of Node.
 */
import process from 'node:process'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import type { Job, Said } from './jobs.ts'
import { exitCodes, limitsFor, watchMs, wornBytes } from './limits.ts'

/** The line to the app: Electron's, or Node's own. */
interface Line {
  hear(listener: (job: Job) => void): void
  say(said: Said): void
}

if (isMainThread) watch(lineToApp())
else void workHere()

function watch(line: Line): void {
  const worker = new Worker(new URL(import.meta.url))
  let doing: { readonly began: number; readonly limits: ReturnType<typeof limitsFor> } | undefined
  worker.on('message', answer => {
    doing = undefined
    line.say({ answer, isWorn: process.memoryUsage.rss() > wornBytes } satisfies Said)
  })
  // A thread that dies takes the process with it: the app starts a new one.
  worker.on('error', () => process.exit(1))
  line.hear(job => {
    doing = { began: machineMs(), limits: limitsFor(job.bytes) }
    worker.postMessage(job)
  })
  setInterval(() => {
    if (!doing) return
    if (process.memoryUsage.rss() > doing.limits.memoryBytes) process.exit(exitCodes.memory)
    if (machineMs() - doing.began > doing.limits.machineMs) process.exit(exitCodes.time)
  }, watchMs)
}

/** What this process has had of the machine, ms. */
function machineMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function workHere(): Promise<void> {
  const { work } = await import('./work.ts')
  parentPort?.on('message', async job => {
    const answer = await work(job).catch(() => ({ ok: false, code: 'damaged-picture' }))
    parentPort?.postMessage(answer)
  })
}

/** The part of Electron's `process.parentPort` that is used. */
interface ElectronPort {
  on(event: 'message', listener: (message: { readonly data: Job }) => void): void
  postMessage(said: Said): void
}

function lineToApp(): Line {
  const electron = (process as { parentPort?: ElectronPort }).parentPort
  if (electron)
    return {
      hear: listener => electron.on('message', ({ data }) => listener(data)),
      say: said => electron.postMessage(said),
    }
  // The app has gone: so does this.
  process.on('disconnect', () => process.exit(0))
  return {
    hear: listener => void process.on('message', job => listener(job as Job)),
    say: said => process.send?.(said),
  }
}
