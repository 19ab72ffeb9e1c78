/** Zip files as an attacker makes them: every field can say what it likes. */
import { crc32 } from 'node:zlib'

export interface RawEntry {
  readonly name: string | Buffer
  readonly data: Uint8Array
  readonly method?: number
  readonly flags?: number
  /** What the headers say, when it is not the truth. */
  readonly size?: number
  readonly packedSize?: number
  readonly localSize?: number
  readonly localName?: string
  readonly localOffset?: number
  readonly attributes?: number
  readonly extra?: Uint8Array
  readonly comment?: string
  readonly crc?: number
  /** Not written before the directory, which still lists it. */
  readonly isGhost?: boolean
}

export interface RawEnd {
  readonly before?: Uint8Array
  readonly between?: Uint8Array
  readonly after?: Uint8Array
  readonly comment?: string
  readonly entries?: number
  readonly disk?: number
  readonly directoryOffset?: number
}

export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const parts: Buffer[] = [Buffer.from(end.before ?? [])]
  const directory: Buffer[] = []
  let at = parts[0]?.length ?? 0
  for (const entry of entries) {
    const { name, data } = entry
    const local = localHeader(entry)
    directory.push(centralHeader(entry, entry.localOffset ?? at))
    if (entry.isGhost) continue
    const localName = entry.localName === undefined ? name : entry.localName
    const pieces = [local, Buffer.from(localName as string), Buffer.from(entry.extra ?? []), Buffer.from(data)]
    parts.push(...pieces)
    at += pieces.reduce((sum, piece) => sum + piece.length, 0)
  }
  parts.push(Buffer.from(end.between ?? []))
  at += end.between?.length ?? 0
  const listed = Buffer.concat(directory)
  const last = Buffer.alloc(22)
  last.writeUInt32LE(0x06054b50, 0)
  last.writeUInt16LE(end.disk ?? 0, 4)
  last.writeUInt16LE((end.entries ?? entries.length) & 0xffff, 8)
  last.writeUInt16LE((end.entries ?? entries.length) & 0xffff, 10)
  last.writeUInt32LE(listed.length, 12)
  last.writeUInt32LE(end.directoryOffset ?? at, 16)
  last.writeUInt16LE(end.comment?.length ?? 0, 20)
  return new Uint8Array(
    Buffer.concat([...parts, listed, last, Buffer.from(end.comment ?? ''), Buffer.from(end.after ?? [])]),
  )
}

function localHeader(entry: RawEntry): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(entry.flags ?? 0x0800, 6)
  header.writeUInt16LE(entry.method ?? 0, 8)
  header.writeUInt16LE(0x0021, 12)
  header.writeUInt32LE(entry.crc ?? crc32(entry.data), 14)
  header.writeUInt32LE(entry.localSize ?? entry.packedSize ?? entry.data.length, 18)
  header.writeUInt32LE(entry.localSize ?? entry.size ?? entry.data.length, 22)
  header.writeUInt16LE(Buffer.from(entry.localName ?? (entry.name as string)).length, 26)
  header.writeUInt16LE(entry.extra?.length ?? 0, 28)
  return header
}

function centralHeader(entry: RawEntry, offset: number): Buffer {
  const name = Buffer.from(entry.name as string)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(0x0314, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(entry.flags ?? 0x0800, 8)
  header.writeUInt16LE(entry.method ?? 0, 10)
  header.writeUInt16LE(0x0021, 14)
  header.writeUInt32LE(entry.crc ?? crc32(entry.data), 16)
  header.writeUInt32LE(entry.packedSize ?? entry.data.length, 20)
  header.writeUInt32LE(entry.size ?? entry.data.length, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt16LE(entry.extra?.length ?? 0, 30)
  header.writeUInt16LE(entry.comment?.length ?? 0, 32)
  header.writeUInt32LE((entry.attributes ?? 0o100644 << 16) >>> 0, 38)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name, Buffer.from(entry.extra ?? []), Buffer.from(entry.comment ?? '')])
}
