import process from 'node:process'
import { safeStorage } from 'electron'
import type { Keychain } from '#core/ports/keychain.ts'

/** What Chromium falls back on where Linux has no keyring: a key that everybody knows. `unknown` is asked too early. */
const noKeyrings: readonly string[] = ['basic_text', 'unknown']

/** The system's own keyring. Only the asynchronous calls: the others are going (reliability.md F6). */
export function createKeychain(): Keychain {
  return {
    isOffered: async () => {
      try {
        if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
        return process.platform !== 'linux' || !noKeyrings.includes(safeStorage.getSelectedStorageBackend())
      } catch {
        return false
      }
    },
    seal: async text => new Uint8Array(await safeStorage.encryptStringAsync(text)),
    open: async sealed => (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result,
  }
}
