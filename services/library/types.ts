/** The library's public shapes: what handlers, the command line and the checks build on. */
import type * as Y from 'yjs'
import type { Ports } from '#core/ports/index.ts'
import type { Result } from '#core/result.ts'
import type { AgencyCode } from './agency.ts'
import type { Agency } from './agency-file.ts'
import type { FileCode, FileLayer } from './file-layer.ts'
import type { KeychainPlace } from './keychain-slot.ts'
import type { SealedCache } from './sealed-cache.ts'

/** Where a library is and what it works with. */
export interface LibraryOptions {
  /** The library's folder; made when a library is created in it. */
  readonly place: string
  /** The file layer; the real one when absent. Tests give one that fails. */
  readonly files?: FileLayer
  readonly ports: Ports
  /**
   * This computer's own name, 1 to 16 of a-z and 0-9, the same at every start: files that begin with another are known to
   * be another computer's, and what is still missing of them is waited for. Absent: every file is taken for its own.
   */
  readonly device?: string
  /** scrypt's work factor as a power of two. For tests only: without it nothing outside 17 to 18 is made or accepted. */
  readonly scryptLogN?: number
}

/** How a library is opened: the passphrase, the code of the printed recovery kit, or this computer's keyring. */
export type Secret = { readonly passphrase: string } | { readonly kit: string } | { readonly keychain: KeychainPlace }

export type CreateCode = 'weak-passphrase' | 'exists' | 'in-use' | FileCode
export type UnlockCode =
  | 'wrong-passphrase'
  | 'wrong-kit'
  | 'keychain-failed'
  | 'damaged-keys'
  | 'newer-version'
  | 'in-use'
  | FileCode
export type ChangeCode = 'wrong-passphrase' | 'weak-passphrase' | FileCode
export type OpenCode = 'no-such-book' | 'newer-version' | 'damaged' | FileCode
export type BlobCode = 'missing' | 'damaged' | FileCode
export type HistoryCode = 'no-such-version' | 'damaged' | FileCode

/** Why a book cannot be trusted without looking: its key is missing or damaged, or it was written by a newer version. */
export type Damage = 'no-key' | 'newer-version'

/** What was found damaged when a book was opened. All that is not counted here was proven whole. */
export interface Recovery {
  /** Files that were not what was written; their originals are kept. */
  readonly damagedFiles: number
  /** Saved groups of edits that could not be brought back; 0 when other copies held everything. */
  readonly lostEdits: number
  /** True when more than `lostEdits` may be gone, because what would have said how many is gone too. */
  readonly perhapsMore: boolean
  /** Milliseconds since 1970 of the newest edit that was proven good. Absent when none carries a time. */
  readonly goodTo?: number
}

/** What a person is told about saving. `saved` is only said once the disk has said so. */
export type SaveState = 'saved' | 'saving' | { readonly notSaved: FileCode }

/** One earlier state of a book. */
export interface HistoryEntry {
  readonly id: string
  /** Position in the book's own order; the clock may lie, this does not. Larger is newer. */
  readonly order: number
  /** Milliseconds since 1970, as the computer's clock said. */
  readonly time: number
  /** The name a person gave it; absent for those kept automatically. */
  readonly name?: string
}

/** What a look at every byte found. Files are named by their place in the library, never by content. */
export interface VerifyReport {
  readonly files: number
  /** Not as they were written, or missing, and still so. */
  readonly damaged: readonly string[]
  /** The same of what is kept twice: written again from the whole copy. */
  readonly mended: readonly string[]
}

/** A small sealed key-value area: `kind` groups, `id` names; both 1 to 64 of a-z, 0-9 and dashes. */
export interface RecordArea {
  /** Keeps `bytes` as the newest version; older versions stay until five newer ones exist. */
  putRecord(kind: string, id: string, bytes: Uint8Array): Promise<Result<void, FileCode>>
  /** The newest version that is provably whole; undefined when there is none. */
  getRecord(kind: string, id: string): Promise<Uint8Array | undefined>
  /** The newest whole version of every record of a kind, by id: its folder is looked at once, however many there are. */
  getRecords(kind: string): Promise<ReadonlyMap<string, Uint8Array>>
  /** Ids of a kind, sorted. */
  listRecords(kind: string): Promise<readonly string[]>
  /** Removes every version of a record. Nothing happens when there is none. */
  removeRecord(kind: string, id: string): Promise<Result<void, FileCode>>
  /** Reads every byte of every record, through `look` where it is given, and mends what has a whole copy. Rejects as `look` does. */
  verifyRecords(look?: FileLayer): Promise<VerifyReport>
}

/** What a new book begins with beside its state. */
export interface BookStart {
  /** Its id, which must be new here; one is made when absent. */
  readonly id?: string
  /** Photos that are in it from the first moment: the book has no name before they are all on disk. */
  readonly blobs?: Iterable<Uint8Array>
  /** The same by id. One that is not the original of its id stands for it, until the original is put. */
  readonly photos?: ReadonlyMap<string, Uint8Array>
}

/** An open library. It holds the keys; `close` drops them. */
export interface Library extends RecordArea {
  readonly id: string
  /** Every book, in no order. A book with `damaged` may still open in part. */
  listBooks(): Promise<readonly { readonly id: string; readonly damaged?: Damage }[]>
  /** Makes a book from a Yjs state (V1 update) and opens it. */
  createBook(initialState: Uint8Array, start?: BookStart): Promise<Result<BookStore, FileCode>>
  /** Opens a book; an already open one is given again. */
  openBook(id: string): Promise<Result<BookStore, OpenCode>>
  /** Moves a book to quarantine/: it is gone from the shelf, its bytes are not. */
  removeBook(id: string): Promise<Result<void, 'no-such-book' | FileCode>>
  /** Replaces the passphrase: the new one is written and proven before the old one is taken away. */
  changePassphrase(old: string, next: string): Promise<Result<void, ChangeCode>>
  /** Whether a secret opens this library. Writes nothing. */
  opensWith(secret: Secret): Promise<boolean>
  /** Makes a new recovery kit and, once it is proven, takes the old ones away. Gives the code to print. */
  renewKit(): Promise<Result<string, FileCode>>
  /** Keeps the key in this computer's keyring too; see `keepInKeychain` of keychain-slot.ts. */
  keepInKeychain(keychain: KeychainPlace): Promise<Result<void, 'keychain-failed' | 'sole' | FileCode>>
  /** Seals the library's key to an agency's officers too: the bytes of its agency-recovery.json. */
  sealToAgency(bytes: Uint8Array): Promise<Result<Agency, AgencyCode>>
  /** The agency that it is sealed to; undefined when to none. */
  agency(): Promise<Agency | undefined>
  /** Reads every byte of every book and record, and mends what is kept twice. Rejects with the signal's reason at the next file when one is given. */
  verify(signal?: AbortSignal): Promise<VerifyReport>
  /** A bounded area for what can be made again, sealed under this library's key. `folder` may be outside the library. */
  cacheIn(folder: string, mostBytes: number): SealedCache
  /** Saves and closes every book, drops the keys and releases the lock. */
  close(): Promise<void>
}

/** An open book: a live document, and the files that keep it. */
export interface BookStore extends RecordArea {
  readonly id: string
  /** The live document; every update applied to it is collected and written. Never destroy it: call `close`. */
  readonly doc: Y.Doc
  readonly recovered?: Recovery
  /**
   * The book was not closed the last time: milliseconds since 1970 of the newest edit, which is here. Absent after a usual
   * closing, and where `recovered` has more to tell.
   */
  readonly unclosed?: number
  /** Resolves once everything applied so far is on disk, or with the reason it is not. */
  flush(): Promise<Result<void, FileCode>>
  /** Tells of every change of the save state, beginning with the present one. Returns what stops it. */
  onSaved(listener: (state: SaveState) => void): () => void
  /**
   * Keeps a photo. Its id is the lower-case hex SHA-256 of its bytes. With the `id` of another's original the bytes stand
   * for it; they take no original's place.
   */
  putBlob(bytes: Uint8Array, id?: string): Promise<Result<string, FileCode>>
  getBlob(id: string): Promise<Result<Uint8Array, BlobCode>>
  /** Writes the whole state, proves it by reading it back, and clears what two such states make needless. */
  snapshot(): Promise<Result<void, FileCode>>
  /** Earlier states, newest first. */
  history(): Promise<readonly HistoryEntry[]>
  /** Keeps the present state under a name, for good. */
  nameVersion(name: string): Promise<Result<HistoryEntry, FileCode>>
  /** The Yjs state (V1 update) of an earlier version. */
  stateAt(entryId: string): Promise<Result<Uint8Array, HistoryCode>>
  /**
   * Takes in what other computers have written into the same folder since; true when there was something. What is half
   * copied or comes before what it builds on waits for a later look.
   */
  lookForOthers(): Promise<boolean>
  /** Reads every byte of this book, and mends what is kept twice of it. */
  verify(): Promise<VerifyReport>
  /** Saves, keeps a snapshot when there is something new, and closes the files. Throws nothing; ask `flush` first. */
  close(): Promise<void>
}
