/**
 * The one file format of a book (docs/format.md 3): a plain start, then sealed frames that are each bound to the kind
 * of file, its owner, its name, their place in it and the frame before. Frame 0 is a JSON header.
 *
 *   "JBK" | version 1 | 32-byte salt | frames: u32 length | ciphertext | 16-byte tag
 */
import { joinBytes, parseJson, u32, utf8, viewOf } from './bytes.ts'
import { counterNonce, deriveKey, saltBytes, seal, tagBytes, unseal } from './keys.ts'

export const formatVersion = 1
const magic = utf8('JBK')
const startBytes = magic.length + 1 + saltBytes
/** Nothing we write comes near it; a length beyond it is damage, not a reason to wait for 4 GB. */
const maxFrame = 512 * 1024 * 1024

/** What a file is for; part of its key, so one kind can never be passed off as another. */
export type SealedKind = 'segment' | 'head' | 'snapshot' | 'history' | 'blob' | 'record' | 'key' | 'cache'

/** Where a file belongs. Its key is drawn from `key`; `owner` (a book or library) and `name` are bound into each frame. */
export interface SealedPlace {
  readonly key: Uint8Array
  readonly kind: SealedKind
  readonly owner: string
  readonly name: string
}

/** Seals frames of one new file in order. */
export interface Sealer {
  /** The bytes before the first frame. */
  readonly start: Uint8Array
  /** The next frame. */
  seal(plain: Uint8Array): Uint8Array
  /** How many frames were sealed. */
  readonly count: number
  /** The tag of the last one; zeros before the first. */
  readonly lastTag: Uint8Array
}

/** One frame that was proven whole. `sequence` 0 is the header. */
export interface Frame {
  readonly sequence: number
  readonly plain: Uint8Array
  readonly tag: Uint8Array
}

/** What a file's bytes proved to hold. */
export interface SealedContent {
  readonly frames: readonly Frame[]
  /** Frames that are there but damaged, with a whole one somewhere behind them. */
  readonly holes: readonly number[]
  /** Bytes behind the last whole frame: a torn tail, or damage if someone saw more. */
  readonly tail: number
}

/** Begins a new file. `salt` must be fresh random bytes: it makes the file's key its own, so a counter can be the nonce. */
export function createSealer(place: SealedPlace, salt: Uint8Array): Sealer {
  const key = fileKey(place, salt)
  let count = 0
  let lastTag: Uint8Array = new Uint8Array(tagBytes)
  return {
    start: joinBytes([magic, Uint8Array.of(formatVersion), salt]),
    seal: plain => {
      const sealed = seal(key, counterNonce(count), plain, boundTo(place, count, lastTag))
      count++
      lastTag = sealed.slice(-tagBytes)
      return joinBytes([u32(sealed.length - tagBytes), sealed])
    },
    get count() {
      return count
    },
    get lastTag() {
      return lastTag
    },
  }
}

/** A whole file of a header and one body. */
export function sealWhole(place: SealedPlace, salt: Uint8Array, header: object, body: Uint8Array): Uint8Array {
  const sealer = createSealer(place, salt)
  return joinBytes([sealer.start, sealer.seal(utf8(JSON.stringify(header))), sealer.seal(body)])
}

/** Reads what can be proven of a file. Never throws: anything may be in it. */
export function readSealed(place: SealedPlace, bytes: Uint8Array): SealedContent {
  if (bytes.length < startBytes) return { frames: [], holes: [], tail: bytes.length }
  const key = fileKey(place, bytes.subarray(startBytes - saltBytes, startBytes))
  const view = viewOf(bytes)
  const frames: Frame[] = []
  let waiting: number[] = []
  const holes: number[] = []
  let before: Uint8Array = new Uint8Array(tagBytes)
  let good = startBytes
  let at = startBytes
  for (let sequence = 0; at + 4 + tagBytes <= bytes.length; sequence++) {
    const length = view.getUint32(at)
    const end = at + 4 + length + tagBytes
    if (length > maxFrame || end > bytes.length) break
    const sealed = bytes.subarray(at + 4, end)
    const plain = unseal(key, counterNonce(sequence), sealed, boundTo(place, sequence, before))
    before = sealed.slice(-tagBytes)
    at = end
    if (plain === undefined) waiting.push(sequence)
    else {
      frames.push({ sequence, plain, tag: before })
      holes.push(...waiting)
      waiting = []
      good = at
    }
  }
  return { frames, holes, tail: bytes.length - good }
}

/** The header and body of a file made by `sealWhole`; undefined unless every byte of it is as it was written. */
export function readWhole(place: SealedPlace, bytes: Uint8Array): { header: unknown; body: Uint8Array } | undefined {
  const { frames, holes, tail } = readSealed(place, bytes)
  const [header, body] = frames
  if (frames.length !== 2 || holes.length > 0 || tail > 0 || header === undefined || body === undefined)
    return undefined
  return { header: parseJson(header.plain), body: body.plain }
}

/** The header of a file from its first bytes; undefined when they do not prove one. */
export function readHeader(place: SealedPlace, bytes: Uint8Array): unknown {
  const first = readSealed(place, bytes).frames[0]
  return first?.sequence === 0 ? parseJson(first.plain) : undefined
}

/** True when the plain start says that a newer version wrote it. Only to be believed when nothing else can be read. */
export function saysNewer(bytes: Uint8Array): boolean {
  return bytes.length > magic.length && magic.every((byte, i) => byte === bytes[i]) && (bytes[3] ?? 0) > formatVersion
}

function fileKey(place: SealedPlace, salt: Uint8Array): Uint8Array {
  return deriveKey(place.key, salt, place.kind)
}

function boundTo(place: SealedPlace, sequence: number, before: Uint8Array): Uint8Array {
  return joinBytes([utf8(`${place.kind}\n${place.owner}\n${place.name}\n${sequence}\n`), before])
}
