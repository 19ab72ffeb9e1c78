import type { StopSignal } from '#core/ports/print-engine.ts'
import { type Err, err } from '#core/result.ts'
import { MissingPicture } from './pictures.ts'

/** Why there is no PDF. */
export type PrintFailure =
  | 'stopped'
  | 'engine-failed'
  /** There is no browser to print with. */
  | 'no-engine'
  | 'missing-picture'
  | 'privacy'
  /** The purpose's printer makes no book of this format. */
  | 'no-such-size'
  /** Whoever asked for the print did not accept what was measured on its pages. */
  | 'not-accepted'
  | 'disk-full'
  | 'no-permission'
  | 'gone'
  /** A folder to keep is never put in place of another. */
  | 'folder-exists'
  | 'io'

const byErrno: Readonly<Record<string, PrintFailure>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EIO: 'io',
  EEXIST: 'folder-exists',
}

/** The failure that an error of a print means. `why` is what the engine or the page said; it never holds a book's words. */
export function toFailure(error: unknown, signal: StopSignal | undefined): Err<PrintFailure> {
  if (signal?.aborted) return err('stopped')
  if (error instanceof MissingPicture) return err('missing-picture')
  const errno = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (errno === 'no-browser') return err('no-engine')
  const code = byErrno[errno] ?? (/^E[A-Z]+$/.test(errno) ? 'io' : 'engine-failed')
  return err(code, error instanceof Error ? { why: error.message.slice(0, 300) } : undefined)
}
