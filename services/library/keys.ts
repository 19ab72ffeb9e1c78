/** Keys and sealing: everything at rest is AES-256-GCM under a key of its own, drawn by HKDF-SHA256. */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, scrypt } from 'node:crypto'
import { joinBytes, utf8 } from './bytes.ts'

export const tagBytes = 16
export const saltBytes = 32
export const keyBytes = 32
export const nonceBytes = 12

/** A key for one purpose, drawn from a stronger key and a salt. `purpose` is bound in, with the format's version. */
export function deriveKey(key: Uint8Array, salt: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, utf8(`journeybook/1/${purpose}`), keyBytes))
}

/** The key of a passphrase: scrypt with r = 8 and p = 1 over the passphrase's NFKC form (see `normalPassphrase`). */
export function passphraseKey(passphrase: string, salt: Uint8Array, logN: number): Promise<Uint8Array> {
  const N = 2 ** logN
  return new Promise((resolve, reject) => {
    const options = { N, r: 8, p: 1, maxmem: 256 * N * 8 }
    scrypt(utf8(normalPassphrase(passphrase)), salt, keyBytes, options, (error, key) =>
      error === null ? resolve(new Uint8Array(key)) : reject(error),
    )
  })
}

/** A passphrase as it is keyed: NFKC, so that "tŷ" typed either way opens; outer spaces off, runs of spaces one. */
export function normalPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim().replace(/\s+/gu, ' ')
}

/** A GCM nonce from a counter. Only for a key that seals under that counter once. */
export function counterNonce(counter: number): Uint8Array {
  const nonce = new Uint8Array(nonceBytes)
  new DataView(nonce.buffer).setUint32(8, counter)
  return nonce
}

/** Ciphertext with its 16-byte tag behind it. `bound` is authenticated with it and must be given again to open it. */
export function seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, bound: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(bound)
  return joinBytes([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** The plaintext of what `seal` made; undefined when a single bit of key, nonce, bytes or `bound` differs. */
export function unseal(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  bound: Uint8Array,
): Uint8Array | undefined {
  if (sealed.length < tagBytes) return undefined
  const body = sealed.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(bound)
  decipher.setAuthTag(sealed.subarray(body))
  const plain = decipher.update(sealed.subarray(0, body))
  try {
    decipher.final()
  } catch {
    return undefined
  }
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.length)
}

/** SHA-256 of bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

/** HMAC-SHA256: names that only the holder of the key can tie to what they name. */
export function hmac(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHmac('sha256', key).update(bytes).digest())
}
