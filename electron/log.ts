/** What went wrong, for whoever looks after the computer: codes and our own file names, never words, names or keys. */
import { basename } from 'node:path'
import process from 'node:process'

/** Writes one line to stderr. `where` is a channel or a part of the app. */
export function logFailure(where: string, error: unknown): void {
  process.stderr.write(`journeybook: ${where}: ${describe(error)}\n`)
}

/** The error's kind and the place in our code. Its message is left out: it may hold a path or a person's words. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frame = /\(?(?:file:\/\/)?([^\s()]+):(\d+):\d+\)?$/m.exec(error.stack ?? '')
  const place = frame?.[1] === undefined ? '' : ` at ${basename(frame[1])}:${frame[2]}`
  return `${error.name}${code}${place}`
}
