/**
 * Agency recovery without a server (reliability.md 4.4): the Library Key is also sealed to the agency's officers, who give it
 * back to somebody who lost every key (recovery.ts). They never see a book.
 *
 *   recovery/agency.json      whom it is sealed to: name, version, expiry, recipients, signed
 *   recovery/<version>.age    the Library Key, sealed to them
 *   books/<book>/agency.age   the Book Key, likewise: for a book whose own two copies of it are lost
 */
import { join } from 'node:path'
import { err, ok, type Result } from '#core/result.ts'
import { type Agency, parseAgency, sealToOfficers } from './agency-file.ts'
import type { BookPlace } from './book-place.ts'
import { utf8 } from './bytes.ts'
import { type FileCode, type FileLayer, toFileCode } from './file-layer.ts'
import { ensureFolder, writeNewFile } from './safe-write.ts'

export type AgencyCode = 'not-agency' | 'expired' | 'older-agency' | FileCode

/** Seals a book's key to an agency, in the book's folder. Throws errno errors. */
export async function sealBookToAgency(
  files: FileLayer,
  agency: Agency,
  { id, folder, key }: BookPlace,
): Promise<void> {
  const plain = utf8(JSON.stringify({ book: id, key: Buffer.from(key).toString('base64') }))
  await writeNewFile(files, join(folder, bookCopy), await sealToOfficers(agency, plain))
}

/** The sealed keys of the books in a library, by book. Needs no key. Throws errno errors. */
export async function readBookCopies(files: FileLayer, place: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const copies = new Map<string, Uint8Array>()
  for (const id of await files.list(join(place, 'books'))) {
    const bytes = await files.read(join(place, 'books', id, bookCopy))
    if (bytes) copies.set(id, bytes)
  }
  return copies
}

const bookCopy = 'agency.age'

/**
 * Seals a library's key and its books' to an agency, and only then names it as the agency. The same signing key must stand behind a later
 * version: `not-agency` otherwise. `older-agency`: a newer version is in place. Older sealed keys are taken away.
 */
export async function sealToAgency(
  { files, place, id, key, books, now, agreed, agree }: SealParts,
  bytes: Uint8Array,
): Promise<Result<Agency, AgencyCode>> {
  const agency = parseAgency(bytes)
  if (agency === undefined) return err('not-agency')
  if (Date.parse(agency.expires) + 86_400_000 < now) return err('expired')
  try {
    const present = await agreed()
    if (present && present.key !== agency.key) return err('not-agency')
    if (present && present.version > agency.version) return err('older-agency')
    const folder = join(place, 'recovery')
    await ensureFolder(files, folder, place)
    const plain = utf8(JSON.stringify({ library: id, key: Buffer.from(key).toString('base64') }))
    await writeNewFile(files, join(folder, `${agency.version}.age`), await sealToOfficers(agency, plain))
    for (const book of await books()) await sealBookToAgency(files, agency, book)
    await writeNewFile(files, join(folder, 'agency.json'), bytes)
    const kept = await agree(bytes)
    if (!kept.ok) return kept
    for (const name of await files.list(folder))
      if (/^\d+\.age$/.test(name) && name !== `${agency.version}.age`) await files.remove(join(folder, name))
    return ok(agency)
  } catch (error) {
    return err(toFileCode(error))
  }
}

/** An open library, as sealing needs it. */
export interface SealParts {
  readonly files: FileLayer
  readonly place: string
  readonly id: string
  readonly key: Uint8Array
  /** The books whose keys are whole. */
  readonly books: () => Promise<readonly BookPlace[]>
  readonly now: number
  /** The agency that it was sealed to last; undefined when to none. What the folder says of it, anyone could have put there. */
  readonly agreed: () => Promise<Agency | undefined>
  /** Keeps the file of the one that it is sealed to now. */
  readonly agree: (file: Uint8Array) => Promise<Result<void, FileCode>>
}
