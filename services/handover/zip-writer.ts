/**
 * Writes a zip of our strict kind piece by piece, so that a book of any size passes through little memory. The sum of each file is
 * known before its first byte: what was written can be told from what was meant. (yazl keeps every file until the end, or
 * puts the sums behind the bytes, which the strict profile refuses.)
 */
import { crc32 } from 'node:zlib'
import { assert } from '#core/errors.ts'

/** What a zip says of one file. */
export interface ZipPart {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** As `crc32` of node:zlib gives it. */
  readonly crc: number
}

/** A file whose bytes are read when their turn comes. */
export interface ZipSource extends ZipPart {
  readonly read: () => Promise<Uint8Array>
}

/** What a zip says of these bytes. */
export function partOf(name: string, bytes: Uint8Array): ZipPart {
  return { name, size: bytes.length, crc: crc32(bytes) }
}

/** The pieces of a stored zip of the files, in their order. Throws where a file is not what was said of it. */
export async function* zipPieces(files: readonly ZipSource[]): AsyncGenerator<Uint8Array> {
  for (const file of files) {
    const bytes = await file.read()
    assert(bytes.length === file.size && crc32(bytes) === file.crc, 'a file of a zip is what was said of it')
    yield localHeader(file)
    yield bytes
  }
  yield zipDirectory(files)
}

/** The same as one. */
export async function zipOf(files: readonly ZipSource[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of zipPieces(files)) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

const utf8Names = 0x0800
/** The first day a zip can hold: when a book was packed is in its manifest, for its reader only. */
const noDate = 0x0021
/** Written on Unix by version 6.3, for anything that reads version 2.0; an ordinary file that all may read. */
const madeBy = 0x033f
const readBy = 20
const ordinaryFile = 0o100644 * 0x10000

/** What stands before a file's bytes. */
export function localHeader(part: ZipPart): Uint8Array {
  const name = Buffer.from(part.name, 'utf8')
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeShared(header, 4, part, name)
  return new Uint8Array(Buffer.concat([header, name]))
}

/** What stands behind the last file of a zip that begins with the first: the directory and the end record. */
export function zipDirectory(parts: readonly ZipPart[]): Uint8Array {
  const entries: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8')
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(madeBy, 4)
    writeShared(entry, 6, part, name)
    entry.writeUInt32LE(ordinaryFile, 38)
    entry.writeUInt32LE(at, 42)
    entries.push(entry, name)
    at += 30 + name.length + part.size
  }
  const directory = Buffer.concat(entries)
  assert(at + directory.length < 2 ** 32 && parts.length < 2 ** 16, 'a zip of the first kind is under 4 GB')
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([directory, end]))
}

/** The 26 bytes that a local header and an entry of the directory have in common. */
function writeShared(into: Buffer, at: number, { size, crc }: ZipPart, name: Buffer): void {
  into.writeUInt16LE(readBy, at)
  into.writeUInt16LE(utf8Names, at + 2)
  into.writeUInt16LE(noDate, at + 8)
  into.writeUInt32LE(crc, at + 10)
  into.writeUInt32LE(size, at + 14)
  into.writeUInt32LE(size, at + 18)
  into.writeUInt16LE(name.length, at + 22)
}
