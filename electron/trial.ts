import { utilityProcess } from 'electron'
import type { Trial } from '#services/handover/guard/guard.ts'

/** Starts the process that tries a stranger's file: Electron's own kind, because its program may not run as Node. */
export function startTrial(program: string): Trial {
  const child = utilityProcess.fork(program, [], { serviceName: 'Journeybook file', stdio: 'ignore' })
  return {
    post: job => child.postMessage(job),
    onAnswer: listener => void child.on('message', listener),
    onExit: listener => void child.once('exit', listener),
    end: () => void child.kill(),
  }
}
