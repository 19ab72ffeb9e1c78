import process from 'node:process'
import { utilityProcess } from 'electron'
import { thrift } from '#services/killable/program.ts'
import type { Decoder } from '#services/photos/guard/guard.ts'

/** Starts a decoding process: Electron's own kind, because its program may not run as Node (forge.config.ts, fuses). */
export function startDecoder(program: string): Decoder {
  const child = utilityProcess.fork(program, [], {
    serviceName: 'Journeybook pictures',
    stdio: 'ignore',
    execArgv: [...thrift.flags],
    env: { ...process.env, ...thrift.env },
  })
  return {
    post: job => child.postMessage(job),
    onAnswer: listener => void child.on('message', listener),
    onExit: listener => void child.once('exit', listener),
    end: () => void child.kill(),
  }
}
