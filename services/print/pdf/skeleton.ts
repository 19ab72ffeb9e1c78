/**
 * Reads a finished file for its checks without its pictures' data: of a big JPEG only the header and the last two bytes are
 * kept, so that a 600 MB book is checked in a few MB.
 */
import type { RandomAccess } from '../output.ts'
import { type PDFDocument, readPdf } from './model.ts'

/** Streams larger than this are cut when they are JPEG pictures. */
const bigBytes = 64 * 1024
/** Dictionary and JPEG header of our own pictures take under 2 kB; a profile or a thumbnail would still be seen whole. */
const headBytes = 60 * 1024

/** A file's first bytes, its object model without big pictures' data, and its trailer's text. */
export interface Skeleton {
  readonly document: PDFDocument
  /** The first 16 bytes, as text. */
  readonly header: string
  /** From `startxref` back to the trailer, as text; empty where the file has a cross-reference stream instead. */
  readonly trailer: string
}

/** Reads a file. Throws for bytes that are no PDF. */
export async function readSkeleton(source: RandomAccess): Promise<Skeleton> {
  const header = latin(await source.read(0, 16))
  const end = latin(await source.read(Math.max(0, source.size - 2048), 2048))
  const trailer = /trailer\s*<<[\s\S]*?startxref/.exec(end)?.[0] ?? ''
  const offsets = await objectOffsets(source, Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN))
  if (offsets === undefined) return { document: await readPdf(await source.read(0, source.size)), header, trailer }
  const parts: Uint8Array[] = [await source.read(0, offsets[0] ?? 0)]
  for (let index = 0; index + 1 < offsets.length; index++) {
    const [from = 0, to = 0] = offsets.slice(index, index + 2)
    parts.push(to - from > bigBytes ? await cutObject(source, from, to) : await source.read(from, to - from))
  }
  parts.push(await source.read(offsets.at(-1) ?? 0, source.size))
  return { document: await readPdf(Buffer.concat(parts)), header, trailer }
}

/** A big object: a JPEG picture is cut to its header and its end, anything else is kept whole. */
async function cutObject(source: RandomAccess, from: number, to: number): Promise<Uint8Array> {
  const head = await source.read(from, headBytes)
  const text = latin(head)
  const dictEnd = text.indexOf('stream\n')
  const dict = text.slice(0, dictEnd)
  if (dictEnd < 0 || !/\/DCTDecode/.test(dict) || !/\/Subtype\s*\/Image/.test(dict)) return source.read(from, to - from)
  const tail = Buffer.from('\nendstream\nendobj\n')
  // The two bytes before `\nendstream`: FF D9 where the picture ends its stream, as it must.
  const last = latin(await source.read(to - 64, 64))
  const dataEnd = to - 64 + last.indexOf('\nendstream')
  return Buffer.concat([head, await source.read(dataEnd - 2, 2), tail])
}

/** Where the objects and, last, the cross-reference table begin; undefined when the file has no classic table. */
async function objectOffsets(source: RandomAccess, xrefAt: number): Promise<number[] | undefined> {
  if (!Number.isFinite(xrefAt)) return undefined
  const table = latin(await source.read(xrefAt, source.size - xrefAt))
  if (!table.startsWith('xref') || /\/Prev/.test(table)) return undefined
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(match => Number(match[1]))
  return [...offsets, xrefAt].toSorted((one, other) => one - other)
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
