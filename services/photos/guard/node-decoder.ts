import { fork } from 'node:child_process'
import process from 'node:process'
import { thrift } from '#services/killable/program.ts'
import type { Decoder } from './guard.ts'
import type { Said } from './jobs.ts'

/** Starts a decoding process as a child of Node: for the command line, the tests and whatever has no Electron. */
export function startNodeDecoder(): Decoder {
  const child = fork(new URL('./decoder.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [...thrift.flags],
    env: { ...process.env, ...thrift.env },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    pid: child.pid,
    post: job => void child.send(job, () => {}),
    onAnswer: listener => void child.on('message', said => listener(said as Said)),
    onExit: listener => {
      child.once('exit', listener)
      // A process that could not be started never ends.
      child.once('error', () => listener(null))
    },
    end: () => void child.kill('SIGKILL'),
  }
}
