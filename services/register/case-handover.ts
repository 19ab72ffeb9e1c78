/**
 * Children handed to a colleague on another laptop, with everything the agency knows: a sealed file of cases (docs/format.md). A book's own
 * bytes go as a .journeybook file; its case waits under the book's id until the book is there too.
 */
import { z } from 'zod'
import type { RandomBytes } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { caseRecordSchema } from '#core/reviews/case-record.ts'
import { disclosureSchema } from '#core/reviews/disclosure.ts'
import { editionSchema } from '#core/reviews/edition.ts'
import { nameKey } from '#core/reviews/regions.ts'
import { openAge, sealAge } from '#services/handover/age.ts'
import { passphraseIdentity, passphraseRecipient } from '#services/handover/age-passphrase.ts'
import type { FileCode, Library } from '#services/library/index.ts'
import { readCases } from './cases.ts'
import { readAllDisclosures } from './disclosures.ts'
import { childrenKept } from './documents.ts'
import { readAllEditions } from './editions.ts'

const format = 'journeybook-cases'
const childSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  record: caseRecordSchema,
  editions: z.array(editionSchema),
  disclosures: z.array(disclosureSchema),
})
const fileSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(1),
  children: z.array(childSchema).max(20_000),
})

/** What a file of cases holds, proven whole. */
export type HandedOver = z.infer<typeof fileSchema>

/** A file of cases is text, bytes; more than this is something else. */
export const maxCasesBytes = 64 * 1024 * 1024

/** The cases of some children as a sealed file that opens with `words`. Children that are not there are left out. */
export async function packCases(
  library: Library,
  ids: readonly string[],
  words: string,
  random: RandomBytes,
): Promise<Result<{ readonly bytes: Uint8Array; readonly count: number }, 'register-damaged'>> {
  const [cases, editions, disclosures, children] = await Promise.all([
    readCases(library),
    readAllEditions(library),
    readAllDisclosures(library),
    childrenKept.read(library),
  ])
  if (!children.ok) return children
  const packed = ids.flatMap(id => {
    const record = cases.get(id) ?? children.value.cases[id]
    if (!record) return []
    return [{ id, record, editions: [...(editions.get(id) ?? [])], disclosures: [...(disclosures.get(id) ?? [])] }]
  })
  const file: HandedOver = { format, version: 1, children: packed }
  const bytes = await sealAge(Buffer.from(JSON.stringify(file)), [passphraseRecipient(words, random)])
  return ok({ bytes, count: packed.length })
}

/** Opens a file of cases. Nothing is taken in. */
export async function openCases(
  bytes: Uint8Array,
  words: string,
): Promise<Result<HandedOver, 'not-cases' | 'wrong-passphrase' | 'damaged' | 'newer-version'>> {
  if (bytes.byteLength > maxCasesBytes) return err('not-cases')
  const opened = await openAge(bytes, 'scrypt', passphraseIdentity(words))
  if (!opened.ok) {
    if (opened.code === 'not-for-you') return err('wrong-passphrase')
    return err(opened.code === 'damaged' ? 'damaged' : 'not-cases')
  }
  const told = z.looseObject({ format: z.literal(format), version: z.number() }).safeParse(parseJson(opened.value))
  if (!told.success) return err('not-cases')
  if (told.data.version > 1) return err('newer-version')
  const parsed = fileSchema.safeParse(told.data)
  return parsed.success ? ok(parsed.data) : err('damaged')
}

/** What taking cases in came to, in children. */
export interface CasesTaken {
  readonly added: number
  readonly replaced: number
  readonly kept: number
}

/**
 * Takes the children in. One whose case is here already is left as it is, or with `replace` made what came. A child that only a
 * spreadsheet had brought in becomes the one that came. A child is there whole before the next is begun.
 */
export async function takeCases(
  library: Library,
  { children }: HandedOver,
  replace: boolean,
): Promise<Result<CasesTaken, FileCode | 'register-damaged'>> {
  const here = await readCases(library)
  let [added, replaced, kept] = [0, 0, 0]
  for (const { id, record, editions, disclosures } of children) {
    if (here.has(id) && !replace) {
      kept++
      continue
    }
    // The case last: until it is there nothing of the child is seen.
    for (const [kind, value] of [
      ['editions', editions],
      ['disclosures', disclosures],
      ['case', record],
    ] as const) {
      const put = await library.putRecord(kind, id, Buffer.from(JSON.stringify(value)))
      if (!put.ok) return put
    }
    if (here.has(id)) replaced++
    else added++
  }
  const cleared = await clearSpreadsheetRows(library, children)
  return cleared.ok ? ok({ added, replaced, kept }) : cleared
}

async function clearSpreadsheetRows(
  library: Library,
  children: HandedOver['children'],
): Promise<Result<void, FileCode | 'register-damaged'>> {
  const known = await childrenKept.read(library)
  if (!known.ok) return known
  const ids = new Set(children.map(({ id }) => id))
  const numbers = new Set(children.flatMap(({ record }) => (record.caseCode ? [nameKey(record.caseCode)] : [])))
  const left = Object.entries(known.value.cases).filter(
    ([id, { caseCode }]) => !ids.has(id) && !numbers.has(nameKey(caseCode ?? '')),
  )
  if (left.length === Object.keys(known.value.cases).length) return ok(undefined)
  return childrenKept.write(library, { version: 1, cases: Object.fromEntries(left) })
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}
