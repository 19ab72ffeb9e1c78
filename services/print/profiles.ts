/** What inks a file is made for: FOGRA39 from the assets, or a printer's own profile. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { err, ok, type Result } from '#core/result.ts'

/** The app's assets beside the sources; a packaged app gives its own. */
export const usualAssets = join(import.meta.dirname, '../../assets')

/** A press's profile. */
export interface PressProfile {
  readonly bytes: Uint8Array
  /** Where it is, for sharp. */
  readonly file: string
  /** What printers call the condition: `FOGRA39`, or the name in the profile. */
  readonly name: string
  /** In a few words. */
  readonly about: string
}

const read = new Map<string, Promise<PressProfile>>()

/** The usual profile, below an assets folder. */
export function pressIn(assetsFolder: string = usualAssets): Promise<PressProfile> {
  const known = read.get(assetsFolder) ?? readUsual(assetsFolder)
  read.set(assetsFolder, known)
  return known
}

async function readUsual(assetsFolder: string): Promise<PressProfile> {
  const file = join(assetsFolder, 'icc/FOGRA39L-coated.icc')
  return {
    bytes: await readFile(file),
    file,
    name: 'FOGRA39',
    about: 'Coated FOGRA39, built from the FOGRA39L characterisation data',
  }
}

/**
 * A printer's own profile from a file. `no-such-file`; `not-a-press-profile` where it is no ICC profile of class prtr in four
 * inks, version 2 or 4: PDF/X-4 takes no other as its output intent.
 */
export async function readPressProfile(
  file: string,
): Promise<Result<PressProfile, 'no-such-file' | 'not-a-press-profile'>> {
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return err('no-such-file')
  const at = (from: number) => bytes.subarray(from, from + 4).toString('latin1')
  const isPress = at(36) === 'acsp' && at(12) === 'prtr' && at(16) === 'CMYK' && [2, 4].includes(bytes[8] ?? 0)
  // A profile that says it is longer than its file was cut short on the way.
  if (!isPress || bytes.readUInt32BE(0) > bytes.length) return err('not-a-press-profile')
  const name = nameOf(bytes) ?? 'Custom'
  return ok({ bytes, file, name, about: name })
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
