/** What the app asks of the process that tries a stranger's file first, and what comes back. */
import type { HandoverCode, HandoverKey, SealedName } from '../types.ts'

/** Opens the file at `path` with `key`, to see whether it can be opened at all. */
export interface TryJob {
  readonly path: string
  readonly key: HandoverKey
  /** What it is said to have sealed. */
  readonly sealed: SealedName
}

/** The SHA-256 of the file that was tried, in hex; or why it does not open. */
export type TryAnswer =
  | { readonly ok: true; readonly hash: string }
  | { readonly ok: false; readonly code: HandoverCode | 'no-such-file' }
