/** Case records, agency only: sealed in the library and apart from every book (architecture decision 5). */
import type { BookId, PhotoId } from '#core/book/ids.ts'
import { err, ok, type Result } from '#core/result.ts'
import { type CaseRecord, caseRecordSchema, type PhotoAgreement } from '#core/reviews/case-record.ts'
import type { FileCode, Library } from '#services/library/index.ts'

const kind = 'case'

/**
 * The case of a book; undefined where nothing has been written. `damaged`: what was written cannot be read. Whoever prints must
 * then stop, because the names that no file may hold are not known.
 */
export async function readCase(library: Library, book: BookId): Promise<Result<CaseRecord | undefined, 'damaged'>> {
  const bytes = await library.getRecord(kind, book)
  return bytes ? parseCase(bytes) : ok(undefined)
}

/** Every case that can be read, by its book; those that cannot be are left out. */
export async function readCases(library: Library): Promise<ReadonlyMap<string, CaseRecord>> {
  const all = await library.getRecords(kind)
  return new Map(
    [...all].flatMap(([book, bytes]) => {
      const read = parseCase(bytes)
      return read.ok ? [[book, read.value] as const] : []
    }),
  )
}

/** Writes one agreement for some photos of a book, or takes it back; the rest of its case stays as it is. */
export async function writePhotoAgreement(
  library: Library,
  book: BookId,
  photos: readonly PhotoId[],
  agreement: PhotoAgreement | undefined,
): Promise<Result<void, FileCode | 'damaged'>> {
  const read = await readCase(library, book)
  if (!read.ok) return read
  const record = read.value ?? caseRecordSchema.parse({ version: 1 })
  const photoAgreements = { ...record.photoAgreements }
  for (const photo of photos) {
    if (agreement) photoAgreements[photo] = agreement
    else delete photoAgreements[photo]
  }
  return writeCase(library, book, { ...record, photoAgreements })
}

/** Keeps the case of a book. */
export function writeCase(library: Library, book: BookId, record: CaseRecord): Promise<Result<void, FileCode>> {
  return library.putRecord(kind, book, Buffer.from(JSON.stringify(record)))
}

/** Takes away the case of a child without a book. Nothing happens when there is none. */
export function removeCase(library: Library, id: BookId): Promise<Result<void, FileCode>> {
  return library.removeRecord(kind, id)
}

function parseCase(bytes: Uint8Array): Result<CaseRecord, 'damaged'> {
  const parsed = caseRecordSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  return parsed.success ? ok(parsed.data) : err('damaged')
}
