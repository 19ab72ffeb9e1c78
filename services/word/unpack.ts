/** The parts of a Word file, unpacked under limits before anything that trusts a zip sees them. */
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { err, ok, type Result } from '#core/result.ts'
import type { WordError } from '#core/word/word-file.ts'

/** The limits of a file, in bytes unpacked and in parts. A long report with forty photos is a tenth of them. */
export const wordLimits = {
  packed: 120_000_000,
  whole: 300_000_000,
  xml: 16_000_000,
  picture: 60_000_000,
  parts: 3_000,
}

const zipStart = [0x50, 0x4b]
/** A compound file: Word before 2007, or a new one behind a password. */
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0]

/** Parts by name. Every size is counted while it is unpacked: what a directory says of itself is not believed. */
export async function unpackWord(bytes: Uint8Array): Promise<Result<ReadonlyMap<string, Buffer>, WordError>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (begins(file, compoundStart))
    return err(file.includes('EncryptedPackage', 0, 'utf16le') ? 'locked-word' : 'old-word')
  if (!begins(file, zipStart)) return err('not-word')
  if (file.length > wordLimits.packed) return err('word-too-big')
  try {
    return await unpack(file)
  } catch {
    // yauzl throws at lying sizes, names that climb out, and directories that do not parse.
    return err('damaged-word')
  }
}

async function unpack(file: Buffer): Promise<Result<ReadonlyMap<string, Buffer>, WordError>> {
  const zip = await fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true })
  if (zip.entryCount > wordLimits.parts) return err('word-too-big')
  const parts = new Map<string, Buffer>()
  let whole = 0
  for await (const entry of zip.eachEntry()) {
    const { fileName: name, uncompressedSize: size } = entry
    if (name.endsWith('/')) continue
    whole += size
    const isXml = /\.(?:xml|rels)$/i.test(name)
    if (whole > wordLimits.whole || size > (isXml ? wordLimits.xml : wordLimits.picture)) return err('word-too-big')
    if (parts.has(name)) return err('damaged-word')
    // yauzl breaks off a part that is longer than the directory said.
    const part = await buffer(await zip.openReadStreamPromise(entry))
    // Office writes no document types; whoever does wants something expanded or fetched.
    if (isXml && /<!(?:DOCTYPE|ENTITY)/i.test(part.toString('latin1'))) return err('damaged-word')
    parts.set(name, part)
  }
  return parts.has('word/document.xml') && parts.has('[Content_Types].xml') ? ok(parts) : err('not-word')
}

function begins(file: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => file[at] === byte)
}
