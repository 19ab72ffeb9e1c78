/**
 * A program for work on what strangers made. Its first thread only watches: the memory and the time of the machine that the
 * second one takes for a job. When either is too much it ends the process, whose exit code says why. It runs as
 * Electron's utility process and, elsewhere, as a child of Node; what it does to itself hurts nobody else.
 */
import process from 'node:process'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

/** What one job may take. */
export interface Limits {
  /** Memory of the whole process, bytes. Idle it has about 90 MB. */
  readonly memoryBytes: number
  /** Time of the machine, ms. Other programs that keep it busy do not count. */
  readonly machineMs: number
}

/** What a process ends with when it stops itself, so that the app can say why. */
export const exitCodes = { memory: 64, time: 65 } as const

/** How often a process looks at itself, ms. */
const watchMs = 15

/**
 * How such a process is started so that it keeps little: V8's nursery and the C library's arenas grow with every picture and are
 * not given back (152 MB a process after 60 photos, 130 with these).
 */
export const thrift = {
  flags: ['--max-semi-space-size=1'],
  env: { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' },
} as const

/** The working thread's own nursery, MB. */
const nurseryMb = 2

/** What the program does. Jobs and answers cross as structured clones. */
export interface Work<Job, Answer> {
  /** The program's own file: `new URL(import.meta.url)`. */
  readonly program: URL
  limits(job: Job): Limits
  /** Loads what does a job: in the second thread only, so that the first stays small. Its rejection is answered with `failed`. */
  load(): Promise<(job: Job) => Promise<Answer>>
  readonly failed: Answer
}

/** Runs the program; call it once, at the end of its file. */
export function runKillable<Job, Answer>(work: Work<Job, Answer>): void {
  if (isMainThread) watch(work)
  else void workHere(work)
}

function watch<Job, Answer>({ program, limits }: Work<Job, Answer>): void {
  const line = lineToApp<Job, Answer>()
  const worker = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: nurseryMb } })
  let doing: { readonly began: number; readonly limits: Limits } | undefined
  worker.on('message', (answer: Answer) => {
    doing = undefined
    line.say(answer)
  })
  // A thread that dies takes the process with it: the app starts a new one.
  worker.on('error', () => process.exit(1))
  line.hear(job => {
    doing = { began: machineMs(), limits: limits(job) }
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

async function workHere<Job, Answer>({ load, failed }: Work<Job, Answer>): Promise<void> {
  const act = await load()
  parentPort?.on('message', async (job: Job) => {
    parentPort?.postMessage(await act(job).catch(() => failed))
  })
}

/** The part of Electron's `process.parentPort` that is used. */
interface ElectronPort<Job, Answer> {
  on(event: 'message', listener: (message: { readonly data: Job }) => void): void
  postMessage(answer: Answer): void
}

function lineToApp<Job, Answer>() {
  const electron = (process as { parentPort?: ElectronPort<Job, Answer> }).parentPort
  if (electron)
    return {
      hear: (listener: (job: Job) => void) => electron.on('message', ({ data }) => listener(data)),
      say: (answer: Answer) => electron.postMessage(answer),
    }
  // The app has gone: so does this.
  process.on('disconnect', () => process.exit(0))
  return {
    hear: (listener: (job: Job) => void) => void process.on('message', job => listener(job as Job)),
    say: (answer: Answer) => void process.send?.(answer),
  }
}
