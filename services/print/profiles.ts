import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Profiles } from './finish/colour.ts'

const pressFile = join(import.meta.dirname, '../../assets/icc/FOGRA39L-coated.icc')

let read: Promise<Profiles> | undefined

/** The press profile from the assets, and the small sRGB profile that sharp carries (480 bytes, CC0). */
export function readProfiles(): Promise<Profiles> {
  read ??= Promise.all([readFile(pressFile), srgbProfile()]).then(([press, srgb]) => ({ press, srgb }))
  return read
}

async function srgbProfile(): Promise<Uint8Array> {
  const one = sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
  const { icc } = await sharp(await one.withIccProfile('srgb').png().toBuffer()).metadata()
  if (icc === undefined) throw new Error('sharp carries an sRGB profile')
  return icc
}
