/** The program of a decoding process, which holds nothing but the one picture it was given. */
import process from 'node:process'
import { runKillable } from '#services/killable/program.ts'
import type { Job, Said } from './jobs.ts'
import { limitsFor, wornBytes } from './limits.ts'

runKillable<Job, Said>({
  program: new URL(import.meta.url),
  limits: limitsFor,
  load: async () => {
    const { work } = await import('./work.ts')
    return async job => {
      const answer = await work(job).catch(() => ({ ok: false, code: 'damaged-picture' }) as const)
      return { answer, isWorn: process.memoryUsage.rss() > wornBytes }
    }
  },
  failed: { answer: { ok: false, code: 'damaged-picture' }, isWorn: true },
})
