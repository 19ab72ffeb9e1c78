import { type ChildProcess, fork } from 'node:child_process'
import type { UtilityProcess } from './types.ts'

/** Electron's `utilityProcess` over a child of Node, which hears by `process.on('message')` instead of its parentPort. */
export const utilityProcess = {
  fork: (program: string, args: string[] = [], options: Electron.ForkOptions = {}): UtilityProcess => {
    const { stdio = 'inherit', execArgv = [], env = process.env } = options
    const streams = stdio === 'ignore' ? 'ignore' : 'inherit'
    const child = fork(program, args, {
      serialization: 'advanced',
      // The child is a program of its own: it must not find the stand-in that this one was started with.
      execArgv,
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', streams, streams, 'ipc'],
    })
    return toUtilityProcess(child)
  },
}

function toUtilityProcess(child: ChildProcess): UtilityProcess {
  // One that could not be started tells of it as an error, and never ends.
  child.once('error', () => child.emit('exit', 1, null))
  return {
    postMessage: (message: object) => void child.send(message, () => {}),
    kill: () => child.kill('SIGKILL'),
    on: child.on.bind(child),
    once: child.once.bind(child),
  } as unknown as UtilityProcess
}
