/** Where a book's files are, how they are named, and what their headers say. */
import { join } from 'node:path'
import { z } from 'zod'
import type { SealedKind, SealedPlace } from './sealed-file.ts'

/** A book's folder and what its files are sealed under. */
export interface BookPlace {
  readonly id: string
  readonly folder: string
  readonly key: Uint8Array
}

/** The folders of a book, with the kind of file each holds and the ending of its names. */
export const parts = {
  log: { kind: 'segment', ending: 'seg' },
  head: { kind: 'head', ending: 'head' },
  snap: { kind: 'snapshot', ending: 'snap' },
  hist: { kind: 'history', ending: 'snap' },
} as const satisfies Record<string, { kind: SealedKind; ending: string }>
export type Part = keyof typeof parts

/** The path of a file in one of the folders. */
export function pathIn(book: BookPlace, part: Part, name: string): string {
  return join(book.folder, part, name)
}

/** What a file in one of the folders is sealed as. */
export function placeIn(book: BookPlace, part: Part, name: string): SealedPlace {
  return { key: book.key, kind: parts[part].kind, owner: book.id, name }
}

/** The name of a new file: its writer, so that no two sessions or machines ever write the same name, and its number. */
export function fileName(part: Part, writer: string, number: number): string {
  return `${writer}-${number}.${parts[part].ending}`
}

/** The number in a file's name; undefined when it is not a name of this folder. */
export function numberIn(part: Part, name: string): number | undefined {
  const match = /^[a-z0-9-]+-(\d{1,9})\.([a-z]+)$/.exec(name)
  return match?.[2] === parts[part].ending ? Number(match[1]) : undefined
}

/** The writer in a file's name. */
export function writerOf(name: string): string {
  return name.slice(0, name.lastIndexOf('-'))
}

/** The computer that wrote a file, where its name says so. */
export function deviceOf(name: string): string | undefined {
  const writer = writerOf(name)
  const dash = writer.indexOf('-')
  return dash < 0 ? undefined : writer.slice(0, dash)
}

const counts = z.record(z.string(), z.number().int().min(0))

/** A segment's header: what its writer knew to be on disk when it began, so that a later loss can be counted. */
export const segmentHeaderSchema = z.object({ seen: counts })
/**
 * A snapshot's header. `covers` are the frames of each segment whose content is in it, `gone` those that were already
 * known to be damaged: they are not reported twice.
 */
export const snapshotHeaderSchema = z.object({ time: z.number(), covers: counts, gone: counts })
/** A history entry's header. */
export const historyHeaderSchema = z.object({ time: z.number(), name: z.string().optional() })

export type Counts = Readonly<Record<string, number>>

/** The larger count of each name in either. */
export function largerOf(a: Counts, b: Counts): Counts {
  const larger: Record<string, number> = { ...a }
  for (const [name, count] of Object.entries(b)) larger[name] = Math.max(larger[name] ?? 0, count)
  return larger
}
