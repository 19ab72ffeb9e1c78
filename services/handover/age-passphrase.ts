/**
 * age's passphrase stanza over node's own scrypt: off the main thread and four times as fast as in JavaScript. The
 * format is age's (age-encryption.org/v1): any age opens what this writes.
 */
import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto'
import { type Identity, type Recipient, Stanza } from 'age-encryption'
import type { RandomBytes } from '#core/ports/index.ts'

/** What we write; age accepts more, but each step doubles what a reader pays. */
const writtenLogN = 17
/** The most a file may ask of us: 2^18 is about a second and 256 MB. */
const maxLogN = 18
const saltBytes = 16
const boxBytes = 32

/** Wraps a file's key under a passphrase. */
export function passphraseRecipient(passphrase: string, random: RandomBytes): Recipient {
  return {
    wrapFileKey: async fileKey => {
      const salt = random(saltBytes)
      const key = await stretch(passphrase, salt, writtenLogN)
      const cipher = createCipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: 16 })
      const box = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
      return [new Stanza(['scrypt', toBase64(salt), String(writtenLogN)], new Uint8Array(box))]
    },
  }
}

/** Unwraps what a passphrase wrapped; null when it is another passphrase. Throws on a stanza that age forbids. */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    unwrapFileKey: async stanzas => {
      const [stanza] = stanzas
      const [type, salt = '', logN = ''] = stanza?.args ?? []
      if (stanza === undefined || stanzas.length !== 1 || type !== 'scrypt' || stanza.args.length !== 3) return null
      const bytes = Buffer.from(salt, 'base64')
      const isFair = /^[1-9][0-9]?$/.test(logN) && Number(logN) <= maxLogN
      if (!isFair || bytes.length !== saltBytes || toBase64(bytes) !== salt || stanza.body.length !== boxBytes)
        throw new Error('a passphrase stanza that age forbids, or that asks too much')
      const key = await stretch(passphrase, bytes, Number(logN))
      const decipher = createDecipheriv('chacha20-poly1305', key, Buffer.alloc(12), { authTagLength: 16 })
      decipher.setAuthTag(stanza.body.subarray(16))
      const fileKey = decipher.update(stanza.body.subarray(0, 16))
      try {
        decipher.final()
        return new Uint8Array(fileKey)
      } catch {
        return null
      }
    },
  }
}

function stretch(passphrase: string, salt: Uint8Array, logN: number): Promise<Buffer> {
  const N = 2 ** logN
  const labelled = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), salt])
  return new Promise((resolve, reject) =>
    scrypt(passphrase, labelled, 32, { N, r: 8, p: 1, maxmem: 256 * N * 8 }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    ),
  )
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}
