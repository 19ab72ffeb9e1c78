import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { maxPhotoBytes } from '#services/photos/guard/limits.ts'
import { lookAt } from '#services/photos/import.ts'
import { cornersPicture, phoneJpeg, photoLike } from '#support/pictures.ts'

describe('bringing a picture in', () => {
  it('knows a JPEG by its content, gives its hash, upright size and camera date, and of the rest only that it is there', async () => {
    const bytes = await phoneJpeg(cornersPicture(60, 40), 6)
    const kept = Buffer.from(bytes)
    const result = await lookAt(bytes)
    expect(result).toEqual({
      ok: true,
      value: {
        hash: createHash('sha256').update(bytes).digest('hex'),
        width: 40,
        height: 60,
        type: 'image/jpeg',
        cameraDate: '2024-06-13',
        carries: ['place', 'names', 'camera'],
        shown: [],
      },
    })
    expect(bytes.equals(kept)).toBe(true)
  })

  it('takes PNG with alpha, WebP, 16-bit PNG and CMYK JPEG', async () => {
    const png = await cornersPicture(30, 20).ensureAlpha(0.5).png().toBuffer()
    const webp = await cornersPicture(30, 20).webp().toBuffer()
    const deep = await cornersPicture(30, 20).toColourspace('rgb16').png().toBuffer()
    const cmyk = await cornersPicture(30, 20).toColourspace('cmyk').jpeg().toBuffer()
    expect((await sharp(deep).metadata()).depth).toBe('ushort')
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
    const types = await Promise.all([png, webp, deep, cmyk].map(async bytes => lookAt(bytes)))
    expect(types.map(one => one.ok && one.value.type)).toEqual(['image/png', 'image/webp', 'image/png', 'image/jpeg'])
  })

  it.each([
    ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['GIF', async () => cornersPicture(9, 9).gif().toBuffer()],
    ['TIFF', async () => cornersPicture(9, 9).tiff().toBuffer()],
    ['PDF', async () => Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj')],
    ['HTML', async () => Buffer.from('<!doctype html><img src=x onerror=alert(1)>')],
    ['an empty file', async () => Buffer.alloc(0)],
  ])('refuses %s whatever it is called', async (_name, make) => {
    expect(await lookAt(await make())).toMatchObject({ ok: false, code: 'not-a-picture' })
  })

  it('refuses an SVG that hides behind the first bytes of a PNG', async () => {
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    const hidden = Buffer.concat([Buffer.from(png), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')])
    expect(await lookAt(hidden)).toMatchObject({ ok: false, code: 'damaged-picture' })
  })

  it('refuses a picture that is cut short', async () => {
    const bytes = await photoLike(400, 300).jpeg().toBuffer()
    expect(await lookAt(bytes.subarray(0, bytes.length / 2))).toMatchObject({ ok: false, code: 'damaged-picture' })
  })

  it('refuses a bomb by its stated size, quickly', async () => {
    const bomb = await cornersPicture(9, 9).png().toBuffer()
    bomb.writeUInt32BE(30_000, 16)
    bomb.writeUInt32BE(30_000, 20)
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
    const began = performance.now()
    expect(await lookAt(bomb)).toMatchObject({ ok: false, code: 'too-big' })
    expect(performance.now() - began).toBeLessThan(1000)
  })

  it('refuses a file over 60 MB without decoding it', async () => {
    const bytes = Buffer.alloc(maxPhotoBytes + 1)
    bytes.set([0xff, 0xd8, 0xff])
    expect(await lookAt(bytes)).toMatchObject({ ok: false, code: 'too-big' })
  })

  it('never throws and never hangs on 300 damaged pictures', async () => {
    const seeds = [
      await phoneJpeg(photoLike(160, 120), 3),
      await photoLike(160, 120).jpeg({ progressive: true }).toBuffer(),
      await photoLike(160, 120).ensureAlpha(0.7).png().toBuffer(),
      await photoLike(160, 120).webp().toBuffer(),
    ]
    let state = 7
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    for (let round = 0; round < 300; round++) {
      const bytes = Buffer.from(seeds[round % seeds.length]!)
      for (let change = 0; change < 1 + next(12); change++) bytes[next(bytes.length)] = next(256)
      const began = performance.now()
      const result = await lookAt(next(5) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes)
      expect(performance.now() - began).toBeLessThan(3000)
      if (!result.ok) expect(['not-a-picture', 'damaged-picture', 'too-big']).toContain(result.code)
    }
  })
})
