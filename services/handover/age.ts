/** The age envelope with limits in front of it: what a stranger's file may ask of us is settled before it is opened. */

import { setImmediate as turn } from 'node:timers/promises'
import { Decrypter, Encrypter, type Identity, type Recipient } from 'age-encryption'
import { assert } from '#core/errors.ts'
import { err, ok, type Result } from '#core/result.ts'

/** Seals bytes to recipients: age1… strings, or one passphrase recipient alone. */
export async function sealAge(bytes: Uint8Array, recipients: readonly (string | Recipient)[]): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  const sealed = await encrypter.encrypt(toStream(inPieces([bytes])))
  return collect(sealed, sealed.size(bytes.length))
}

/** The same of bytes that come and go piece by piece. */
export function sealAgeStream(
  pieces: AsyncGenerator<Uint8Array>,
  recipients: readonly string[],
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(toStream(pieces))
}

/** Opens one of our own for its receiving code, piece by piece. Rejects, or the stream fails, where it is not what was sealed. */
export function openAgeStream(
  pieces: AsyncGenerator<Uint8Array>,
  identity: string,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(toStream(pieces))
}

/** Which stanzas belong in a file: those of receiving codes, or a passphrase alone. */
export type AgeWay = 'X25519' | 'scrypt'

/** Why an age file did not open. */
export type AgeCode = 'not-a-book' | 'not-for-you' | 'damaged'

/**
 * Opens an age file. `not-a-book`: its header is not one we make; `not-for-you`: the key does not fit; `damaged`: it
 * fits, and the file is not what was sealed. Nothing is given out before the last byte is proven.
 */
export async function openAge(
  bytes: Uint8Array,
  way: AgeWay,
  identity: string | Identity,
): Promise<Result<Uint8Array, AgeCode>> {
  const length = headerLength(bytes, way)
  if (length === undefined) return err('not-a-book')
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  try {
    await decrypter.decryptHeader(bytes.subarray(0, length))
  } catch (error) {
    const isOther = error instanceof Error && error.message.startsWith('no identity matched')
    return err(isOther ? 'not-for-you' : 'damaged')
  }
  try {
    const opened = await decrypter.decrypt(toStream(inPieces([bytes])))
    return ok(await collect(opened, opened.size(bytes.length)))
  } catch {
    return err('damaged')
  }
}

const maxHeader = 8 * 1024
const maxStanzas = 16
const begin = 'age-encryption.org/v1\n'

/**
 * The length of a header that we are ready to parse; undefined for any other: at most 8 KiB and 16 stanzas, all of the
 * one way. (4,000 stanzas were seen to cost 3.4 s, and unknown ones are not ours.)
 */
export function headerLength(bytes: Uint8Array, way: AgeWay): number | undefined {
  const text = Buffer.from(bytes.subarray(0, maxHeader)).toString('latin1')
  if (!text.startsWith(begin)) return undefined
  const mac = /\n--- [A-Za-z0-9+/]{43}\n/.exec(text)
  if (mac === null) return undefined
  const stanzas = text.slice(0, mac.index + 1).match(/^-> .*$/gm) ?? []
  const isOurs = stanzas.every(line => line.startsWith(`-> ${way} `))
  const limit = way === 'scrypt' ? 1 : maxStanzas
  if (!isOurs || stanzas.length === 0 || stanzas.length > limit) return undefined
  return mac.index + mac[0].length
}

/** The same bytes in pieces of a quarter of a megabyte at most, four milliseconds of age each, so that other work gets its turn. */
export async function* inPieces(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const piece = 256 * 1024
  for await (const part of parts)
    for (let at = 0; at < part.length; at += piece) {
      await turn()
      yield new Uint8Array(part.subarray(at, at + piece))
    }
}

function toStream(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async controller => {
      const { value, done } = await pieces.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await pieces.return(undefined)),
  })
}

/** The `length` bytes of a stream. Gathered where they are to be: a large book is in memory once. */
async function collect(stream: ReadableStream<Uint8Array>, length: number): Promise<Uint8Array> {
  const all = new Uint8Array(length)
  let at = 0
  for await (const part of stream) {
    all.set(part, at)
    at += part.length
  }
  assert(at === length, 'age knows how long its streams are')
  return all
}
