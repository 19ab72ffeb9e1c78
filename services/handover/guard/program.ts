/** The program that tries a stranger's file: what it does wrong, it does here (reliability.md 4.6, R9, R10). */
import { statSync } from 'node:fs'
import { runKillable } from '#services/killable/program.ts'
import type { TryAnswer, TryJob } from './jobs.ts'

const MB = 1024 * 1024

runKillable<TryJob, TryAnswer>({
  program: new URL(import.meta.url),
  limits: ({ path }) => {
    // A file, what is sealed in it and the photos cut from that are in memory at once; its time is that of age at 20 MB/s.
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    return { memoryBytes: 512 * MB + size * 4, machineMs: 20_000 + size / (20 * 1024) }
  },
  load: async () => (await import('./try-file.ts')).tryFile,
  failed: { ok: false, code: 'damaged' },
})
