/**
 * Spreadsheets broken in every way we could think of: each is refused whole or read in part with the rest named, and whatever
 * happens the register is as it was or has every row that was promised. JOURNEYBOOK_NIGHTLY=1 runs all 500.
 */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#core/result.ts'
import { childrenSchema, noChildren, takeIn } from '#core/reviews/children.ts'
import { guessSheet, recordsOf } from '#core/reviews/sheet.ts'
import { createLibrary, type Library, realFiles } from '#services/library/index.ts'
import { childrenKept } from '#services/register/documents.ts'
import { readSheetBytes } from '#services/register/read-sheet.ts'
import { goodPassphrase, libraryOptions, temporaryFolder } from '#support/library.ts'
import { csv, teamList, xlsx } from './sheets.ts'

const runs = process.env.JOURNEYBOOK_NIGHTLY === '1' ? 500 : 60
let library: Library
/** How many files may still be made before the disk is full. */
let room = Number.POSITIVE_INFINITY

beforeEach(async () => {
  room = Number.POSITIVE_INFINITY
  const files: typeof realFiles = {
    ...realFiles,
    create: async path => {
      if (room-- <= 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      return realFiles.create(path)
    },
  }
  const options = libraryOptions(await temporaryFolder(), files)
  library = unwrap(await createLibrary(options, { passphrase: goodPassphrase })).library
  return () => library.close()
})

/** What a file can suffer: bytes changed, cut out, doubled or cut off. */
const damage = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'double', 'end', 'junk'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  byte: fc.integer({ min: 0, max: 255 }),
})
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

function broken(bytes: Buffer, { kind, at, length, byte }: Damage): Buffer {
  const from = Math.floor(at * bytes.length)
  const [before, piece, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ]
  if (kind === 'flip') return Buffer.concat([before, Buffer.from(piece.map(each => each ^ byte)), after])
  if (kind === 'cut') return Buffer.concat([before, after])
  if (kind === 'double') return Buffer.concat([before, piece, piece, after])
  if (kind === 'end') return before
  return Buffer.concat([before, Buffer.alloc(length, byte), after])
}

describe('a malformed spreadsheet', () => {
  it(`is never half taken in (${runs} of them)`, async () => {
    const whole = [await xlsx(teamList), await xlsx([['Notes']], teamList), Buffer.from(csv(teamList)), Buffer.from(csv(teamList, ';'))]
    let id = 0
    let read = 0
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), fc.array(damage, { minLength: 1, maxLength: 3 }), fc.constantFrom(0, 1, Number.POSITIVE_INFINITY), async (which, damages, space) => {
        const before = unwrap(await childrenKept.read(library))
        const sheet = await readSheetBytes(damages.reduce(broken, whole[which] ?? Buffer.alloc(0)))
        if (!sheet.ok) {
          expect(unwrap(await childrenKept.read(library))).toEqual(before)
          return
        }
        read++
        const { grid, unreadable } = sheet.value
        const { records, refused } = recordsOf(grid, unreadable, guessSheet(grid), '2026-11-23')
        for (const { row } of refused) expect(row).toBeGreaterThan(1)
        const { children } = takeIn(before, records, [], () => `id${id++}`)
        expect(childrenSchema.safeParse(children).success).toBe(true)
        room = space
        const kept = await childrenKept.write(library, children)
        room = Number.POSITIVE_INFINITY
        expect(kept.ok).toBe(space > 1)
        const now = unwrap(await childrenKept.read(library))
        // Cut off between its two copies a record is whole already: all of the rows or none, never some.
        expect([kept.ok ? children : before, children]).toContainEqual(now)
      }),
      { numRuns: runs },
    )
    expect(read).toBeGreaterThan(runs / 10)
    unwrap(await childrenKept.write(library, noChildren))
  }, 120_000)
}) // biome-ignore format: long rows
