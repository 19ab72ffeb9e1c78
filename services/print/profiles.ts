/** What inks a file is made for: FOGRA39 from the assets, or a printer's own profile. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { err, ok, type Result } from '#core/result.ts'
import { toInks } from './finish/inks.ts'

/** The app's assets beside the sources; a packaged app gives its own. */
export const usualAssets = join(import.meta.dirname, '../../assets')

/** A press's profile. */
export interface PressProfile {
  /** The first 32 hex digits of its SHA-256: two printers may call theirs the same. */
  readonly id: string
  readonly bytes: Uint8Array
  /** Where it is, for sharp. */
  readonly file: string
  /** What printers call the condition: `FOGRA39`, or the name in the profile. */
  readonly name: string
  /** In a few words. */
  readonly about: string
}

/** Larger than any press's profile in use, which take up to 10 MB. */
const mostBytes = 20 * 1024 * 1024

const read = new Map<string, Promise<PressProfile>>()

/** The usual profile, below an assets folder. */
export function pressIn(assetsFolder: string = usualAssets): Promise<PressProfile> {
  const known = read.get(assetsFolder) ?? readUsual(assetsFolder)
  read.set(assetsFolder, known)
  return known
}

async function readUsual(assetsFolder: string): Promise<PressProfile> {
  const file = join(assetsFolder, 'icc/FOGRA39L-coated.icc')
  const bytes = await readFile(file)
  return {
    id: idOf(bytes),
    bytes,
    file,
    name: 'FOGRA39',
    about: 'Coated FOGRA39, built from the FOGRA39L characterisation data',
  }
}

/**
 * A printer's own profile from a file. `no-such-file`; `not-a-press-profile` where it is no ICC profile of class prtr in four
 * inks, version 2 or 4 (PDF/X-4 takes no other as its output intent), and where it is damaged inside.
 */
export async function readPressProfile(
  file: string,
): Promise<Result<PressProfile, 'no-such-file' | 'not-a-press-profile'>> {
  const size = await stat(file)
    .then(found => (found.isFile() ? found.size : Number.POSITIVE_INFINITY))
    .catch(() => undefined)
  if (size === undefined) return err('no-such-file')
  if (size > mostBytes) return err('not-a-press-profile')
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return err('no-such-file')
  const at = (from: number) => bytes.subarray(from, from + 4).toString('latin1')
  const isPress = at(36) === 'acsp' && at(12) === 'prtr' && at(16) === 'CMYK' && [2, 4].includes(bytes[8] ?? 0)
  // A profile that says it is longer than its file was cut short on the way.
  if (!isPress || bytes.readUInt32BE(0) > bytes.length || !(await takesColours(file))) return err('not-a-press-profile')
  const name = nameOfPress(bytes)
  return ok({ id: idOf(bytes), bytes, file, name, about: name })
}

/** White becomes hardly any ink and black a lot of it: a profile whose tables are damaged gives neither. */
async function takesColours(file: string): Promise<boolean> {
  const white = [1, 1, 1] as const
  const black = [0, 0, 0] as const
  const [ofWhite = [], ofBlack = []] = await toInks([white, black], file).catch(() => [])
  const sum = (ink: readonly number[]) => ink.reduce((all, one) => all + one, 0)
  return sum(ofWhite) < 0.2 && sum(ofBlack) > 0.8
}

function idOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}

/** What a profile calls itself, in plain letters; `Custom` where it does not say. */
export function nameOfPress(bytes: Uint8Array): string {
  return nameOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)) ?? 'Custom'
}

/** The profile's description: an ASCII `desc` of version 2 or the first text of a version 4 `mluc`. */
function nameOf(bytes: Buffer): string | undefined {
  const count = Math.min(bytes.readUInt32BE(128), 100)
  for (let tag = 0; tag < count && 144 + tag * 12 <= bytes.length; tag++) {
    const entry = 132 + tag * 12
    if (bytes.subarray(entry, entry + 4).toString('latin1') !== 'desc') continue
    const from = bytes.readUInt32BE(entry + 4)
    if (from + 28 > bytes.length) return undefined
    const kind = bytes.subarray(from, from + 4).toString('latin1')
    if (kind === 'desc') return ascii(bytes.subarray(from + 12, from + 12 + bytes.readUInt32BE(from + 8)))
    if (kind !== 'mluc') return undefined
    const start = from + bytes.readUInt32BE(from + 24)
    return ascii(
      Buffer.from(bytes.subarray(start, start + bytes.readUInt32BE(from + 20)))
        .swap16()
        .toString('utf16le'),
    )
  }
  return undefined
}

/** Letters, digits and plain marks, at most 60: it becomes part of a file. */
function ascii(text: Buffer | string): string | undefined {
  const plain = (typeof text === 'string' ? text : text.toString('latin1'))
    .replace(/[^ -~]/g, '')
    .replace(/[()\\<>]/g, '')
  return plain.trim().slice(0, 60) || undefined
}

let srgb: Promise<Uint8Array> | undefined

/** What RGB numbers mean: the small sRGB profile that sharp carries (480 bytes, CC0). */
export function readSrgb(): Promise<Uint8Array> {
  srgb ??= makeSrgb()
  return srgb
}

async function makeSrgb(): Promise<Uint8Array> {
  const one = sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
  const { icc } = await sharp(await one.withIccProfile('srgb').png().toBuffer()).metadata()
  if (icc === undefined) throw new Error('sharp carries an sRGB profile')
  return icc
}
