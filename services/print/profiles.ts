import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Profiles } from './finish/colour.ts'

/** The app's assets beside the sources; a packaged app gives its own. */
export const usualAssets = join(import.meta.dirname, '../../assets')

/** The press profile's file below an assets folder. */
export function pressFileIn(assetsFolder: string = usualAssets): string {
  return join(assetsFolder, 'icc/FOGRA39L-coated.icc')
}

const read = new Map<string, Promise<Profiles>>()

/** The press profile from the assets, and the small sRGB profile that sharp carries (480 bytes, CC0). */
export function readProfiles(assetsFolder: string = usualAssets): Promise<Profiles> {
  const known = read.get(assetsFolder) ?? readBoth(assetsFolder)
  read.set(assetsFolder, known)
  return known
}

async function readBoth(assetsFolder: string): Promise<Profiles> {
  const pressFile = pressFileIn(assetsFolder)
  const [press, srgb] = await Promise.all([readFile(pressFile), srgbProfile()])
  return { press, pressFile, srgb }
}

async function srgbProfile(): Promise<Uint8Array> {
  const one = sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } })
  const { icc } = await sharp(await one.withIccProfile('srgb').png().toBuffer()).metadata()
  if (icc === undefined) throw new Error('sharp carries an sRGB profile')
  return icc
}
