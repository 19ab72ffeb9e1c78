/** Where the operating system keeps small secrets for the account that is signed in. */

/** The keyring of this computer. Whatever it gives or refuses, nothing may depend on it alone. */
export interface Keychain {
  /** True when there is a keyring here, and not one that only seems to hide what it keeps. Never rejects. */
  isOffered(): Promise<boolean>
  /** Seals a text for this account on this computer. Rejects when the keyring refuses. */
  seal(text: string): Promise<Uint8Array>
  /** The text of what was sealed here. Rejects when the keyring refuses, or is not the one that sealed it. */
  open(sealed: Uint8Array): Promise<string>
}
