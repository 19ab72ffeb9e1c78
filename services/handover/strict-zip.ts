/**
 * Zip files as we write them and nothing else: stored, plain names, one after another with no gap and nothing before,
 * between or behind. What is refused here cannot overlap, inflate, climb out of a folder or hide.
 */
import { fromBuffer, type ZipFile as ZipReader } from 'yauzl'
import { err, ok, type Result } from '#core/result.ts'
import { partOf, zipOf } from './zip-writer.ts'

/** One file of a zip. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a reader is ready to take. */
export interface ZipLimits {
  readonly maxEntries: number
  /** The most bytes an entry of that name may have; undefined when no such entry belongs there. */
  readonly allowed: (name: string) => number | undefined
}

const endBytes = 22
const localBytes = 30

/** A stored zip of the entries, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  return zipOf(entries.map(({ name, bytes }) => ({ ...partOf(name, bytes), read: async () => bytes })))
}

/** The entries of a zip of our strict kind, by name. Views on `bytes`, not copies. */
export async function readZip(
  bytes: Uint8Array,
  limits: ZipLimits,
): Promise<Result<ReadonlyMap<string, Uint8Array>, 'not-a-book' | 'too-big'>> {
  const file = asBuffer(bytes)
  const end = readEnd(file)
  if (end === undefined) return err('not-a-book')
  // Looked at before anything is parsed: a million entries are refused by their count.
  if (end.entries > limits.maxEntries) return err('too-big')
  const found = new Map<string, Uint8Array>()
  let at = 0
  try {
    for await (const entry of entriesOf(file)) {
      const { fileName: name, compressedSize: size } = entry
      const limit = limits.allowed(name)
      if (limit === undefined || found.has(name) || !isPlain(entry)) return err('not-a-book')
      if (size > limit) return err('too-big')
      if (entry.relativeOffsetOfLocalHeader !== at || !matchesLocal(file, at, entry)) return err('not-a-book')
      const start = at + localBytes + Buffer.byteLength(name)
      found.set(name, bytes.subarray(start, start + size))
      at = start + size
    }
  } catch {
    // yauzl refuses by throwing: lying sizes, absolute or climbing names, a directory that does not parse.
    return err('not-a-book')
  }
  return at === end.directory && found.size === end.entries ? ok(found) : err('not-a-book')
}

interface RawEntry {
  readonly fileName: string
  readonly compressedSize: number
  readonly uncompressedSize: number
  readonly compressionMethod: number
  readonly generalPurposeBitFlag: number
  readonly extraFieldLength: number
  readonly fileCommentLength: number
  readonly externalFileAttributes: number
  readonly relativeOffsetOfLocalHeader: number
  readonly crc32: number
}

async function* entriesOf(file: Buffer): AsyncGenerator<RawEntry> {
  const options = { lazyEntries: true, strictFileNames: true, validateEntrySizes: true } as const
  const zip = await new Promise<ZipReader>((resolve, reject) =>
    fromBuffer(file, options, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
  for (;;) {
    const entry = await new Promise<RawEntry | undefined>((resolve, reject) => {
      zip.removeAllListeners()
      zip.once('error', reject)
      zip.once('entry', resolve)
      zip.once('end', () => resolve(undefined))
      zip.readEntry()
    })
    if (entry === undefined) return
    yield entry
  }
}

/** Stored, UTF-8 named, an ordinary file, with no extra field, comment, encryption or trailing descriptor. */
function isPlain(entry: RawEntry): boolean {
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000
  return (
    entry.compressionMethod === 0 &&
    entry.compressedSize === entry.uncompressedSize &&
    (entry.generalPurposeBitFlag & ~0x0800) === 0 &&
    entry.extraFieldLength === 0 &&
    entry.fileCommentLength === 0 &&
    (fileType === 0 || fileType === 0o100000)
  )
}

/** The header before the bytes must say what the directory says: readers differ in which they believe. */
function matchesLocal(file: Buffer, at: number, entry: RawEntry): boolean {
  const name = Buffer.from(entry.fileName, 'utf8')
  if (at + localBytes + name.length + entry.compressedSize > file.length) return false
  return (
    file.readUInt32LE(at) === 0x04034b50 &&
    (file.readUInt16LE(at + 6) & ~0x0800) === 0 &&
    file.readUInt16LE(at + 8) === 0 &&
    file.readUInt32LE(at + 14) === entry.crc32 &&
    file.readUInt32LE(at + 18) === entry.compressedSize &&
    file.readUInt32LE(at + 22) === entry.compressedSize &&
    file.readUInt16LE(at + 26) === name.length &&
    file.readUInt16LE(at + 28) === 0 &&
    file.subarray(at + localBytes, at + localBytes + name.length).equals(name)
  )
}

/** The end record: it must be the last 22 bytes, of one disk, with no comment and no zip64. */
function readEnd(file: Buffer): { readonly entries: number; readonly directory: number } | undefined {
  const at = file.length - endBytes
  if (at < 0 || file.readUInt32LE(at) !== 0x06054b50) return undefined
  const entries = file.readUInt16LE(at + 10)
  const size = file.readUInt32LE(at + 12)
  const directory = file.readUInt32LE(at + 16)
  const isPlainEnd =
    file.readUInt32LE(at + 4) === 0 && file.readUInt16LE(at + 8) === entries && file.readUInt16LE(at + 20) === 0
  return isPlainEnd && directory + size === at ? { entries, directory } : undefined
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}
