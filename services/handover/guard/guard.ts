/** Tries a stranger's file where it can do no harm, before the app itself opens it. */
import { fork } from 'node:child_process'
import { err, ok, type Result } from '#core/result.ts'
import { exitCodes } from '#services/killable/program.ts'
import type { HandoverCode, HandoverKey, SealedName } from '../types.ts'
import type { TryAnswer, TryJob } from './jobs.ts'

/** One process, however it was started. */
export interface Trial {
  post(job: TryJob): void
  onAnswer(listener: (answer: TryAnswer) => void): void
  onExit(listener: (code: number | null) => void): void
  end(): void
}

/** The longest that a file may be waited for, ms: for a process that stands still. */
const maxWaitMs = 180_000

/**
 * Gives the SHA-256 of a file that opens: whoever opens it then must find the same. `too-heavy`: it asked for more memory
 * or time than a book does, and its process was ended.
 */
export function tryHandover(
  start: () => Trial,
  path: string,
  key: HandoverKey,
  sealed: SealedName = 'book.age',
): Promise<Result<string, HandoverCode | 'no-such-file' | 'too-heavy'>> {
  const trial = start()
  return new Promise(resolve => {
    const finish = (result: Result<string, HandoverCode | 'no-such-file' | 'too-heavy'>) => {
      clearTimeout(clock)
      trial.end()
      resolve(result)
    }
    const clock = setTimeout(() => finish(err('too-heavy')), maxWaitMs)
    trial.onAnswer(answer => finish(answer.ok ? ok(answer.hash) : err(answer.code)))
    trial.onExit(code =>
      finish(err(code === exitCodes.memory || code === exitCodes.time || code === null ? 'too-heavy' : 'damaged')),
    )
    trial.post({ path, key, sealed })
  })
}

/** Starts the process as a child of Node: for the tests and whatever has no Electron. */
export function startNodeTrial(): Trial {
  const child = fork(new URL('./program.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    post: job => void child.send(job, () => {}),
    onAnswer: listener => void child.on('message', answer => listener(answer as TryAnswer)),
    onExit: listener => {
      child.once('exit', listener)
      // A process that could not be started never ends.
      child.once('error', () => listener(1))
    },
    end: () => void child.kill('SIGKILL'),
  }
}
