/** Guessing faces with the real network, in the process that the app uses for it; the one face here is NASA's, in the public domain. */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import type { Eye } from '#core/book/recipe.ts'
import { createPictureGuard } from '#services/photos/guard/guard.ts'
import { startNodeDecoder } from '#services/photos/guard/node-decoder.ts'
import { photoLike } from '#support/pictures.ts'

const guard = createPictureGuard(startNodeDecoder)
afterAll(guard.close)

const astronaut = () => readFile(new URL('../../fixtures/pictures/astronaut.jpg', import.meta.url))

/** What a face is known by, in fractions of the portrait: the eyes, the mouth, the hair on top and the chin. */
const known = [
  [0.4, 0.2],
  [0.475, 0.2],
  [0.437, 0.285],
  [0.44, 0.09],
  [0.43, 0.34],
] as const

async function facesIn(bytes: Uint8Array): Promise<readonly Eye[]> {
  const found = await guard.findFaces(bytes)
  if (!found.ok) throw new Error(found.code)
  return found.value
}

function hides({ x, y, width, height }: Eye, [px, py]: readonly [number, number]): boolean {
  // A round cover: what lies in the corners of its box is still seen.
  return ((px - x - width / 2) / (width / 2)) ** 2 + ((py - y - height / 2) / (height / 2)) ** 2 <= 1
}

describe('the guessing of faces', () => {
  it('gives a place for a round cover that hides eyes, mouth, hair and chin, and not half the picture', async () => {
    const [face, ...others] = await facesIn(await astronaut())
    if (!face) throw new Error('no face was guessed')
    expect(others).toEqual([])
    expect(known.filter(point => !hides(face, point))).toEqual([])
    expect(face.width * face.height).toBeLessThan(0.14)
  })

  it.each([
    ['90° to the right', 90, ([x, y]: readonly [number, number]) => [1 - y, x] as const],
    ['90° to the left', 270, ([x, y]: readonly [number, number]) => [y, 1 - x] as const],
  ])('sees somebody who lies, or a photo scanned sideways: %s', async (_name, angle, move) => {
    const [face, ...others] = await facesIn(
      await sharp(await astronaut())
        .rotate(angle)
        .jpeg()
        .toBuffer(),
    )
    if (!face) throw new Error('no face was guessed')
    expect(others).toEqual([])
    expect(known.filter(point => !hides(face, move(point)))).toEqual([])
  })

  it('answers in the upright picture, whichever way its file lies', async () => {
    const lying = await sharp(await astronaut())
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const [face] = await facesIn(lying)
    expect(face && known.every(point => hides(face, point))).toBe(true)
  })

  it('sees small faces in a grey and faded photo, one place each, from left to right', async () => {
    const small = await sharp(await astronaut())
      .resize(400)
      .greyscale()
      .linear(0.5, 100)
      .png()
      .toBuffer()
    const group = await photoLike(3200, 1600)
      .composite([2700, 200, 1400].map(left => ({ input: small, left, top: 900 })))
      .jpeg()
      .toBuffer()
    const faces = await facesIn(group)
    expect(faces.map(({ x, width }) => Math.round((x + width / 2) * 16))).toEqual([2, 8, 14])
  })

  it('guesses nothing where there is nobody, and refuses what is cut short, and takes the next', async () => {
    expect(await facesIn(await photoLike(900, 600).jpeg().toBuffer())).toEqual([])
    expect(await facesIn(await sharp(await photoLike(40, 30).greyscale().png().toBuffer()).toBuffer())).toEqual([])
    const cut = (await astronaut()).subarray(0, 20_000)
    expect(await guard.findFaces(cut)).toMatchObject({ ok: false, code: 'damaged-picture' })
    // What the network's loading needed is gone again: the process still knows where it runs.
    const heic = await readFile(new URL('../../fixtures/pictures/corners-p3.heic', import.meta.url))
    expect(await guard.look(heic, [])).toMatchObject({ ok: true })
  })
})
