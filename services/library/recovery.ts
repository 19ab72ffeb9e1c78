/**
 * Somebody lost every key: a request to the agency's officers, and their answer, the Library Key sealed for that request alone.
 *
 *   recovery/pending.age      the key that an answer is sealed to, under the passphrase chosen with the request
 */
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { z } from 'zod'
import { err, ok, type Result } from '#core/result.ts'
import { headerLength, openAge, sealAge } from '#services/handover/age.ts'
import { passphraseIdentity, passphraseRecipient } from '#services/handover/age-passphrase.ts'
import { readBookCopies } from './agency.ts'
import { readAgency, recipient } from './agency-file.ts'
import { findBook, type KeyShelf, listBookIds, writeBookKey } from './books.ts'
import { parseJson, utf8 } from './bytes.ts'
import { type FileCode, realFiles, toFileCode } from './file-layer.ts'
import { keyBytes, normalPassphrase } from './keys.ts'
import { isStrongEnough } from './passphrase.ts'
import { readBook } from './read-book.ts'
import { lookAtVersions } from './record-twins.ts'
import { writeNewFile } from './safe-write.ts'
import { readSlots, scryptFloor } from './slots.ts'
import type { LibraryOptions } from './types.ts'
import { replaceSlots } from './unlock.ts'

/** recovery-request.json: holds no content and no key that opens anything by itself. */
const requestSchema = z.strictObject({
  format: z.literal(1),
  library: z.string(),
  /** Which set of officers can answer. */
  version: z.number().int(),
  made: z.iso.datetime(),
  /** The Library Key sealed to them, base64. */
  sealed: z.string(),
  /** The Book Keys sealed to them, base64 by book: those whose own copies are lost are written anew. */
  books: z.record(z.string(), z.string()).optional(),
  /** What the answer is to be sealed to. */
  reply: recipient,
})
export type RecoveryRequest = z.infer<typeof requestSchema>

const sealedSchema = z.strictObject({ library: z.string(), key: z.string() })
const sealedBookSchema = z.strictObject({ book: z.string(), key: z.string() })
const answerSchema = sealedSchema.extend({ books: z.array(sealedBookSchema).optional() })

export type RequestCode = 'no-agency' | 'weak-passphrase' | FileCode
export type FinishCode = 'no-request' | 'wrong-passphrase' | 'not-the-answer' | FileCode

/** The request of a file's bytes; undefined when it is none. */
export function parseRequest(bytes: Uint8Array): RecoveryRequest | undefined {
  const parsed = requestSchema.safeParse(parseJson(bytes))
  return parsed.success ? parsed.data : undefined
}

/**
 * Makes a request for a locked library. The passphrase is the one it is to have afterwards: what an answer is sealed to is kept
 * under it meanwhile, so that neither the answer nor this laptop alone opens anything. `reply` is the code that the answer is sealed to: its
 * six words, read out by telephone, tell the officer that it is this request and no other.
 */
export async function requestRecovery(
  { place, files = realFiles, ports }: LibraryOptions,
  passphrase: string,
): Promise<Result<{ readonly file: Uint8Array; readonly reply: string }, RequestCode>> {
  if (!isStrongEnough(passphrase)) return err('weak-passphrase')
  try {
    const agency = await readAgency(place, files)
    const sealed = agency && (await files.read(join(place, 'recovery', `${agency.version}.age`)))
    if (!agency || !sealed) return err('no-agency')
    const { slots } = await readSlots(files, place)
    const identity = await generateX25519Identity()
    const opener = passphraseRecipient(normalPassphrase(passphrase), ports.random)
    await writeNewFile(files, join(place, 'recovery', 'pending.age'), await sealAge(utf8(`${identity}\n`), [opener]))
    const request: RecoveryRequest = {
      format: 1,
      library: slots[0]?.library ?? '',
      version: agency.version,
      made: new Date(ports.clock.now()).toISOString(),
      sealed: toBase64(sealed),
      books: Object.fromEntries([...(await readBookCopies(files, place))].map(([id, copy]) => [id, toBase64(copy)])),
      reply: await identityToRecipient(identity),
    }
    return ok({ file: toFile(request), reply: request.reply })
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** What an officer makes of a request: the answer, or, where two are needed, the request for the other one. */
export type Answered =
  | { readonly answer: Uint8Array /** Whose key it is, as it was sealed. */; readonly library: string }
  | { readonly forTheOther: Uint8Array }

/** The officer's part: the key of a request, sealed for it alone. `not-for-you`: sealed to other officers. */
export async function answerRequest(
  request: RecoveryRequest,
  identity: string,
): Promise<Result<Answered, 'not-for-you' | 'damaged'>> {
  const opened = await openAge(fromBase64(request.sealed), 'X25519', identity)
  if (!opened.ok) return err(opened.code === 'not-for-you' ? 'not-for-you' : 'damaged')
  const books = await openBooks(request.books ?? {}, identity)
  // Sealed twice: what was inside is still closed, and the other officer's to open.
  if (headerLength(opened.value, 'X25519') !== undefined) {
    const inner = Object.fromEntries([...books].map(([id, bytes]) => [id, toBase64(bytes)]))
    return ok({ forTheOther: toFile({ ...request, sealed: toBase64(opened.value), books: inner }) })
  }
  const sealed = sealedSchema.safeParse(parseJson(opened.value))
  const { library } = request
  // A request for one library with the sealed key of another is somebody's trick; without whole ways in it cannot say whose it is.
  if (!sealed.success || (library !== '' && library !== sealed.data.library)) return err('damaged')
  const keys = [...books.values()].flatMap(bytes => sealedBookSchema.safeParse(parseJson(bytes)).data ?? [])
  const answer = await sealAge(utf8(JSON.stringify({ ...sealed.data, books: keys })), [request.reply])
  return ok({ answer, library: sealed.data.library })
}

/** One that does not open is left out: most books need none of this. */
async function openBooks(books: Readonly<Record<string, string>>, identity: string): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>()
  for (const [id, sealed] of Object.entries(books)) {
    const opened = await openAge(fromBase64(sealed), 'X25519', identity)
    if (opened.ok) found.set(id, opened.value)
  }
  return found
}

function toFile(request: RecoveryRequest): Uint8Array {
  return utf8(`${JSON.stringify(request, null, 2)}\n`)
}

/**
 * Takes an answer: proves that its key opens the books that are here, and gives the library the passphrase that was chosen
 * with the request. The old passphrase opens nothing any more; the recovery kit stays.
 */
export async function finishRecovery(
  options: LibraryOptions,
  answer: Uint8Array,
  passphrase: string,
): Promise<Result<void, FinishCode>> {
  const { place, files = realFiles, ports, scryptLogN = scryptFloor } = options
  try {
    const pending = await files.read(join(place, 'recovery', 'pending.age'))
    if (pending === undefined) return err('no-request')
    const mine = await openAge(pending, 'scrypt', passphraseIdentity(normalPassphrase(passphrase)))
    if (!mine.ok) return err('wrong-passphrase')
    const opened = await openAge(answer, 'X25519', Buffer.from(mine.value).toString('latin1').trim())
    const sealed = answerSchema.safeParse(opened.ok ? parseJson(opened.value) : undefined)
    if (!sealed.success) return err('not-the-answer')
    const { library, books = [] } = sealed.data
    const key = fromBase64(sealed.data.key)
    const shelf = { files, ports, folder: place, libraryKey: key }
    if (!(await isKeyOf(shelf, library))) return err('not-the-answer')
    for (const { book, key: bookKey } of books) await mendBookKey(shelf, book, fromBase64(bookKey))
    await replaceSlots(options, files, library, key, { passphrase, logN: scryptLogN })
    await files.remove(join(place, 'recovery', 'pending.age'))
    return ok(undefined)
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** Whoever has the reply code can seal anything to it: the key must open a book or a record here, and what ways in there are must be of its library. */
async function isKeyOf(shelf: KeyShelf, library: string): Promise<boolean> {
  const { slots } = await readSlots(shelf.files, shelf.folder)
  if (shelf.libraryKey.length !== keyBytes || slots.some(slot => slot.library !== library)) return false
  const ids = await listBookIds(shelf)
  const found = await Promise.all(ids.map(id => findBook(shelf, id)))
  if (found.some(book => book.ok)) return true
  const records = { folder: join(shelf.folder, 'records'), key: shelf.libraryKey, owner: library }
  for await (const { whole } of lookAtVersions(shelf.files, records)) if (whole.length > 0) return true
  return false
}

/** Writes a book's key anew where both copies of it are lost and this one proves to be it. */
async function mendBookKey(shelf: KeyShelf, id: string, key: Uint8Array): Promise<void> {
  if (!(await listBookIds(shelf)).includes(id) || key.length !== keyBytes) return
  const present = await findBook(shelf, id)
  if (present.ok || present.code !== 'no-key') return
  const place = { id, folder: join(shelf.folder, 'books', id), key }
  const { snapshots } = await readBook(shelf.files, place)
  if (snapshots.length > 0) await writeBookKey(shelf, place)
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
