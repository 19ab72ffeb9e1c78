/** What a handover file holds and why one may not open. */
import type { Manifest, Sender } from './manifest.ts'

/** A book to be handed over. Photos go by the names that the document has for them: the SHA-256 of the original. */
export interface HandoverContents {
  /** The book's id, the same in every copy of it. */
  readonly book: string
  /** This handover's own id; made when absent. */
  readonly share?: string
  /** Yjs state (V1 update); it is cleaned on its way out. */
  readonly state: Uint8Array
  /** What is at hand for oneself; for anyone else what `standInsFor` makes of it. */
  readonly photos: ReadonlyMap<string, Uint8Array>
  /**
   * The sounds of recorded voices that go, by the names that the document has for them; for anyone but oneself, the records
   * of all others are taken out.
   */
  readonly voices?: ReadonlyMap<string, Uint8Array>
  readonly sender: Sender
  /** Whom it is for, such as `family`; `self` when absent. For anyone else, notes for grown-ups are taken out. */
  readonly audience?: string
  /** What goes with it that otherwise would not: `notes`. */
  readonly classes?: readonly string[]
}

/** What a file has sealed: one book, or children with everything. */
export type SealedName = 'book.age' | 'children.age'

/** How a file is closed: for receiving codes (age1…), or under a passphrase, then also for codes such as the agency's. */
export type HandoverLock =
  | { readonly recipients: readonly string[] }
  | { readonly passphrase: string; readonly also?: readonly string[] }

/** How a file is opened: its passphrase, or the AGE-SECRET-KEY-1… of a receiving code. */
export type HandoverKey = { readonly passphrase: string } | { readonly identity: string }

/** A handover that was proven whole. */
export interface Handover {
  readonly manifest: Manifest
  /** Yjs state (V1 update), cleaned. */
  readonly state: Uint8Array
  /** By the document's names. A name that is not the hash of its bytes stands for an original that stayed at home. */
  readonly photos: ReadonlyMap<string, Uint8Array>
  /** Recorded voices by the document's names, written anew without anything but the sound. */
  readonly voices: ReadonlyMap<string, Uint8Array>
}

/**
 * `not-a-book`: it is not such a file, or breaks the strict profile · `wrong-passphrase` and `not-for-you`: the key does
 * not fit · `newer-version` · `damaged`: the key fits and the contents are not what was packed · `too-big`: past the limits.
 */
export type HandoverCode = 'not-a-book' | 'wrong-passphrase' | 'not-for-you' | 'newer-version' | 'damaged' | 'too-big'
