/** The guard with its real processes: what a picture from outside does to one of them is the only harm it can do. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { createPictureGuard, type Decoder } from '#services/photos/guard/guard.ts'
import { startNodeDecoder } from '#services/photos/guard/node-decoder.ts'
import { colourAt, corners, cornersPicture, near, phoneJpeg, photoLike } from '#support/pictures.ts'

const guard = createPictureGuard(startNodeDecoder)
afterAll(guard.close)

/** Made by heif-enc of four flat quarters in Display P3, with a camera's EXIF and a place. */
const heic = () => readFile(new URL('../../fixtures/pictures/corners-p3.heic', import.meta.url))

describe('the guard', () => {
  it('looks at a picture in another process and gives its small ones for the screen at once', async () => {
    const bytes = await phoneJpeg(cornersPicture(900, 600), 6)
    const looked = await guard.look(bytes, [160, 480])
    if (!looked.ok) throw new Error(looked.code)
    const { shown, ...rest } = looked.value
    const hash = createHash('sha256').update(bytes).digest('hex')
    const carries = ['place', 'names', 'camera']
    expect(rest).toEqual({ hash, width: 600, height: 900, type: 'image/jpeg', cameraDate: '2024-06-13', carries })
    expect(shown.map(({ width }) => width)).toEqual([160, 480])
    for (const { width, bytes: picture } of shown) {
      expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width })
      expect(Buffer.from(picture).includes('Canary')).toBe(false)
    }
  })

  it('shows a HEIC by a JPEG in its own colours, upright, with its day and nothing else of the camera', async () => {
    const bytes = await heic()
    const looked = await guard.look(bytes, [])
    if (!looked.ok) throw new Error(looked.code)
    const { working, hash, source, ...rest } = looked.value
    const carries = ['place', 'names', 'camera']
    const day = { cameraDate: '2024-06-13', carries }
    expect(rest).toEqual({ width: 240, height: 160, type: 'image/jpeg', ...day, shown: [] })
    expect(source).toBe(createHash('sha256').update(bytes).digest('hex'))
    if (!working) throw new Error('a HEIC has a working picture')
    expect(hash).toBe(createHash('sha256').update(working).digest('hex'))
    expect(Buffer.from(working).includes('Canary')).toBe(false)
    const { icc, exif, format } = await sharp(working).metadata()
    expect({ format, exif, hasProfile: icc !== undefined }).toEqual({
      format: 'jpeg',
      exif: undefined,
      hasProfile: true,
    })
    // Without its profile the red would be a paler one in sRGB.
    expect(near(await colourAt(working, 0.2, 0.2), corners.topLeft, 8)).toBe(true)
    expect(near(await colourAt(working, 0.8, 0.8), corners.bottomRight, 8)).toBe(true)
  })

  it('gives the same content the same name, so that it is known again', async () => {
    const [one, other] = [await guard.look(await heic(), []), await guard.look(await heic(), [])]
    expect(one.ok && other.ok && one.value.hash === other.value.hash).toBe(true)
  })

  it.each([
    ['AVIF', () => photoLike(64, 48).avif().toBuffer()],
    ['a film', async () => Buffer.from('\0\0\0\x20ftypqt  \0\0\0\0qt  ', 'latin1')],
    ['a HEIC cut short', async () => (await heic()).subarray(0, 900)],
  ])('refuses %s', async (_name, make) => {
    const looked = await guard.look(await make(), [160])
    expect(looked.ok).toBe(false)
  })

  it('makes the picture for the screen as print makes it', async () => {
    const bytes = await phoneJpeg(cornersPicture(900, 600))
    const order = { shape: 1, crop: { x: 0.5, y: 0, width: 0.5, height: 0.5 } }
    const shown = await guard.show(bytes, 100, order)
    if (!shown.ok) throw new Error(shown.code)
    expect(await sharp(shown.value).metadata()).toMatchObject({ width: 100, height: 100 })
    expect(near(await colourAt(shown.value, 0.5, 0.5), corners.topRight, 16)).toBe(true)
  })

  it('ends a process that takes more memory than a photo may, says so, and carries on', async () => {
    // Sixty megapixels of interlaced 16-bit PNG: its rows come seven times over, so all of it must be held.
    const big = await sharp({ create: { width: 8000, height: 7600, channels: 3, background: '#777' } })
      .toColourspace('rgb16')
      .png({ progressive: true, compressionLevel: 1 })
      .toBuffer()
    expect(await guard.look(big, [160])).toMatchObject({ ok: false, code: 'too-heavy' })
    expect((await guard.look(await phoneJpeg(cornersPicture(90, 60)), [])).ok).toBe(true)
  }, 60_000)

  it('outlives a process that dies in the middle of a picture: that one is refused, the next is not', async () => {
    const dying: Decoder[] = []
    const shaky = createPictureGuard(() => {
      const decoder = startNodeDecoder()
      dying.push(decoder)
      return decoder
    })
    const first = shaky.look(await phoneJpeg(photoLike(2000, 1500)), [160])
    dying[0]?.end()
    expect(await first).toMatchObject({ ok: false, code: 'damaged-picture' })
    expect((await shaky.look(await phoneJpeg(cornersPicture(90, 60)), [])).ok).toBe(true)
    expect(dying).toHaveLength(2)
    shaky.close()
  })

  it('uses two processes for many pictures and answers each its own', async () => {
    let started = 0
    const counted = createPictureGuard(() => {
      started++
      return startNodeDecoder()
    })
    const sizes = Array.from({ length: 9 }, (_, at) => 30 + at)
    const looked = await Promise.all(
      sizes.map(async width => counted.look(await cornersPicture(width, 20).png().toBuffer(), [])),
    )
    expect(looked.map(each => each.ok && each.value.width)).toEqual(sizes)
    expect(started).toBe(2)
    counted.close()
  })
})
