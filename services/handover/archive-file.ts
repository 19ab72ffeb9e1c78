/**
 * A copy of a book for oneself, written and proven piece by piece: the most of it that is in memory is one photo, and between two
 * pieces the app gets its turn. What it writes is a handover file like any other (docs/format.md 6).
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { assert } from '#core/errors.ts'
import type { Ports } from '#core/ports/index.ts'
import { err, ok, type Result } from '#core/result.ts'
import { type FileCode, realFiles, toFileCode } from '#services/library/index.ts'
import { unfinished } from '#services/library/safe-write.ts'
import { inPieces, openAgeStream, sealAgeStream } from './age.ts'
import type { Receiver } from './device.ts'
import { maxFileBytes } from './envelope.ts'
import { type ManifestFacts, withManifest } from './manifest-zip.ts'
import { readmes } from './readme.ts'
import type { ListedSource } from './signed-zip.ts'
import { localHeader, partOf, type ZipPart, zipDirectory, zipPieces } from './zip-writer.ts'

export type ArchiveFileCode = 'too-big' | 'not-the-same' | FileCode

const readmeBytes = new TextEncoder().encode(readmes['book.age'])
const readmePart = partOf('README.txt', readmeBytes)

/**
 * Writes the file and proves, from the disk and with its own key, that what was sealed is in it; only then it has its name. What
 * stood there before stays until then. Throws where a source gives something else than was listed.
 */
export async function writeArchiveFile(
  path: string,
  facts: ManifestFacts,
  entries: readonly ListedSource[],
  { code, identity }: Receiver,
  ports: Ports,
): Promise<Result<void, ArchiveFileCode>> {
  const files = withManifest(facts, entries, ports)
  if (files.reduce((sum, { size }) => sum + size, 0) > maxFileBytes * 0.99) return err('too-big')
  const beside = path + unfinished
  try {
    await realFiles.remove(beside)
    const written = await writeSealed(beside, zipPieces(files), code)
    if (!(await isWhole(beside, written, identity))) {
      await realFiles.remove(beside)
      return err('not-the-same')
    }
    await realFiles.rename(beside, path)
    await realFiles.syncFolder(dirname(path))
    return ok(undefined)
  } catch (error) {
    await realFiles.remove(beside).catch(() => undefined)
    return err(toFileCode(error))
  }
}

interface Written {
  readonly book: ZipPart
  /** Of all that was sealed, hex. */
  readonly sha256: string
  /** Where the sealed book begins in the file, bytes. */
  readonly at: number
}

async function writeSealed(path: string, pieces: AsyncIterable<Uint8Array>, code: string): Promise<Written> {
  const hash = createHash('sha256')
  const sealed = await sealAgeStream(hashed(inPieces(pieces), hash), [code])
  const file = await open(path, 'wx', 0o600)
  try {
    const front = frontOf({ name: 'book.age', size: 0, crc: 0 })
    await file.writeFile(front)
    let [size, crc] = [0, 0]
    for await (const part of sealed) {
      await file.writeFile(part)
      size += part.length
      crc = crc32(part, crc)
    }
    const book = { name: 'book.age', size, crc }
    const end = zipDirectory([readmePart, book])
    await file.writeFile(end)
    // Its size and sum are known only now; nothing goes by this name yet.
    const { bytesWritten } = await file.write(frontOf(book), 0, front.length, 0)
    await finish(file, front.length + size + end.length)
    assert(bytesWritten === front.length, 'a few bytes are written at once')
    return { book, sha256: hash.digest('hex'), at: front.length }
  } finally {
    await file.close()
  }
}

/** All that stands before the sealed book. */
function frontOf(book: ZipPart): Uint8Array {
  return new Uint8Array(Buffer.concat([localHeader(readmePart), readmeBytes, localHeader(book)]))
}

async function finish(file: FileHandle, length: number): Promise<void> {
  await file.datasync()
  if ((await file.stat()).size !== length) throw new Error('the file is not as long as what was written')
}

async function* hashed(pieces: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}

/** Whether the file on the disk is what was written, to the last byte of what is sealed in it. */
async function isWhole(path: string, { book, sha256, at }: Written, identity: string): Promise<boolean> {
  const front = frontOf(book)
  const end = zipDirectory([readmePart, book])
  const areAround =
    (await bytesOf(path, 0, front.length)).equals(front) &&
    (await bytesOf(path, at + book.size, at + book.size + end.length)).equals(end)
  if (!areAround) return false
  const hash = createHash('sha256')
  const sealed = inPieces(createReadStream(path, { start: at, end: at + book.size - 1, highWaterMark: 1024 * 1024 }))
  try {
    for await (const part of await openAgeStream(sealed, identity)) hash.update(part)
  } catch {
    return false
  }
  return hash.digest('hex') === sha256
}

async function bytesOf(path: string, start: number, end: number): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of createReadStream(path, { start, end: end - 1 })) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
