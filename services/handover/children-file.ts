/**
 * Children handed to a colleague with everything (.journeycases, docs/format.md 5): their cases, editions and logs, and each
 * child's book with its notes and original photos, as one file that opens or does not.
 */
import { z } from 'zod'
import { loadDoc } from '#core/book/doc.ts'
import { readBook } from '#core/book/read.ts'
import type { Book } from '#core/book/schema.ts'
import { assert } from '#core/errors.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { disclosureSchema } from '#core/reviews/disclosure.ts'
import { editionSchema } from '#core/reviews/edition.ts'
import { maxFileBytes, openEnvelope, sealEnvelope } from './envelope.ts'
import { type Listed, listedSchema, type Sender } from './manifest.ts'
import { readBookZip } from './read.ts'
import { parseJson, readSigned, signedFiles, toListed } from './signed-zip.ts'
import type { ZipLimits } from './strict-zip.ts'
import type { Handover, HandoverCode, HandoverContents, HandoverKey, HandoverLock } from './types.ts'
import { writeBookZip } from './write.ts'
import { zipOf } from './zip-writer.ts'

const format = 1
const MB = 1024 * 1024
const idPattern = /^[a-z0-9][a-z0-9-]{0,39}$/
const bookName = /^books\/([a-z0-9][a-z0-9-]{0,39})\.zip$/

const manifestSchema = listedSchema.extend({ format: z.literal(format) })
const caseSchema = z.strictObject({
  id: z.string().regex(idPattern),
  record: caseRecordSchema,
  editions: z.array(editionSchema),
  disclosures: z.array(disclosureSchema),
})
const casesSchema = z.array(caseSchema).min(1).max(20_000)

/** What the agency knows of one child, by the id of its book or its own. */
export type HandedCase = z.infer<typeof caseSchema>

/** A child as it goes. */
export interface ChildToHand extends HandedCase {
  /** Its book where there is one: the state, and every photo and recorded voice by the document's name for it. */
  readonly book?: Pick<HandoverContents, 'state' | 'photos' | 'voices'>
}

/** A child as it came, its book proven and read. */
export interface HandedChild extends HandedCase {
  readonly book?: { readonly handover: Handover; readonly book: Book }
}

/** A file of children, proven whole. */
export interface HandedChildren {
  readonly from: Omit<Listed, 'entries'>
  readonly children: readonly HandedChild[]
}

/** The most that the books of one file may hold, bytes: a file is in memory several times over while it is made and opened. */
export const mostChildrenBytes = 900 * MB

/** What a child's book adds to a file, bytes. */
export function bytesOf({ book }: Pick<ChildToHand, 'book'>): number {
  if (!book) return 0
  const blobs = [...book.photos.values(), ...(book.voices ?? new Map()).values()]
  return blobs.reduce((sum, blob) => sum + blob.length, book.state.length)
}

/** What goes into a file. */
export interface ChildrenContents {
  readonly share: string
  readonly sender: Sender
  readonly children: readonly ChildToHand[]
}

const limits: ZipLimits = {
  maxEntries: 5000,
  allowed: name => {
    if (name === 'cases.json') return 64 * MB
    return bookName.test(name) ? maxFileBytes : undefined
  },
}

/** The bytes of a .journeycases file. The books together must be under {@link mostChildrenBytes}: else a bug. */
export async function writeChildren(
  { share, sender, children }: ChildrenContents,
  lock: HandoverLock,
  ports: Ports,
): Promise<Uint8Array> {
  assert(children.reduce((sum, child) => sum + bytesOf(child), 0) <= mostChildrenBytes, 'a file holds what is in it')
  const cases = children.map(({ id, record, editions, disclosures }) => ({ id, record, editions, disclosures }))
  const entries = [toListed('cases.json', Buffer.from(JSON.stringify(cases)))]
  for (const { id, book } of children)
    if (book) entries.push(toListed(`books/${id}.zip`, await writeBookZip({ book: id, share, sender, ...book }, ports)))
  const who = { ...(sender.name === undefined ? {} : { name: sender.name }), key: sender.key }
  const manifest = { format, share, made: Math.trunc(ports.clock.now()), sender: who }
  return sealEnvelope('children.age', await zipOf(signedFiles(manifest, entries, sender)), lock, ports)
}

/** The children of a file, proven whole: every case and every book, or nothing. Changes nothing anywhere. */
export async function readChildren(bytes: Uint8Array, key: HandoverKey): Promise<Result<HandedChildren, HandoverCode>> {
  const inner = await openEnvelope('children.age', bytes, key)
  if (!inner.ok) return inner
  const read = await readSigned(inner.value, manifestSchema, format, limits)
  if (!read.ok) return read
  const { manifest, entries } = read.value
  const listed = casesSchema.safeParse(parseJson(entries.get('cases.json') ?? new Uint8Array()))
  if (!listed.success) return err('damaged')
  const ids = new Set(listed.data.map(({ id }) => id))
  if (ids.size !== listed.data.length) return err('damaged')
  const children: HandedChild[] = []
  for (const each of listed.data) {
    const zip = entries.get(`books/${each.id}.zip`)
    const book = zip && (await readChildsBook(zip, each.id, manifest.sender.key))
    if (book && !book.ok) return book
    children.push(book ? { ...each, book: book.value } : each)
  }
  const books = [...entries.keys()].filter(name => bookName.test(name)).length
  // A book of a child that is not on the list would come in unseen.
  return books === children.filter(({ book }) => book).length ? ok({ from: manifest, children }) : err('damaged')
}

async function readChildsBook(
  zip: Uint8Array,
  id: string,
  sender: string,
): Promise<Result<NonNullable<HandedChild['book']>, HandoverCode>> {
  const handover = await readBookZip(zip)
  if (!handover.ok) return handover
  const { manifest, state } = handover.value
  if (manifest.book !== id || manifest.sender.key !== sender) return err('damaged')
  const doc = loadDoc(state)
  if (!doc.ok) return doc.code === 'newer-version' ? err('newer-version') : err('damaged')
  const book = readBook(doc.value)
  doc.value.destroy()
  return book.ok && book.value.id === id ? ok({ handover: handover.value, book: book.value }) : err('damaged')
}
