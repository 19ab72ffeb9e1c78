import type { Book } from '#core/book/schema.ts'
import type { StopSignal } from '#core/ports/print-engine.ts'
import { type Err, err } from '#core/result.ts'
import { MissingPicture } from './pictures.ts'

/** Why there is no PDF. */
export type PrintFailure =
  | 'stopped'
  | 'engine-failed'
  /** There is no browser to print with. */
  | 'no-engine'
  /** With the number of the page that shows it. */
  | 'missing-picture'
  | 'privacy'
  /** The purpose's printer makes no book of this format. */
  | 'no-such-size'
  /** Whoever asked for the print did not accept what was measured on its pages. */
  | 'not-accepted'
  | 'disk-full'
  | 'no-permission'
  | 'gone'
  /** The file that is there is open in another program, or is not to be replaced. */
  | 'file-open'
  /** That place takes no file of that name. */
  | 'bad-name'
  /** A folder to keep is never put in place of another, nor a file in place of a folder. */
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
  // Drives of a network that are not there just now.
  ENODEV: 'gone',
  ENXIO: 'gone',
  ESTALE: 'gone',
  ETIMEDOUT: 'gone',
  ENOTCONN: 'gone',
  EHOSTDOWN: 'gone',
  EBUSY: 'file-open',
  ENAMETOOLONG: 'bad-name',
  EINVAL: 'bad-name',
  EIO: 'io',
  EEXIST: 'folder-exists',
  EISDIR: 'folder-exists',
}

/** The failure that an error of a print means. `why` is what the engine or the page said; it never holds a book's words. */
export function toFailure(error: unknown, signal: StopSignal | undefined, book?: Book): Err<PrintFailure> {
  if (signal?.aborted) return err('stopped')
  if (error instanceof MissingPicture) return err('missing-picture', { page: pageWith(book, error) })
  const errno = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (errno === 'no-browser') return err('no-engine')
  const code = byErrno[errno] ?? (/^E[A-Z]+$/.test(errno) ? 'io' : 'engine-failed')
  return err(code, error instanceof Error ? { why: error.message.slice(0, 300) } : undefined)
}

/** The number of the first page that shows a picture; 0 where none does. */
function pageWith(book: Book | undefined, { picture }: MissingPicture): number {
  const shown = JSON.stringify(picture)
  const at = book?.pages.findIndex(({ frames }) =>
    frames.some(frame => 'picture' in frame && JSON.stringify(frame.picture) === shown),
  )
  return (at ?? -1) + 1
}
