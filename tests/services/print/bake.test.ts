import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { purposeOf } from '#core/print/purposes.ts'
import { bakePicture } from '#services/print/bake.ts'
import { pressIn } from '#services/print/profiles.ts'
import { corners, cornersPicture, photoLike } from '#support/pictures.ts'

const press = await pressIn()
const order = { picture: { art: 'plan' }, widthMm: 50, heightMm: 50 }
const bake = (bytes: Uint8Array, purpose = 'print-shop', masked = false) =>
  bakePicture(bytes, order, purposeOf(purpose)!, masked, press.file)

describe('a picture baked for print', () => {
  it('keeps every pixel of flat art, in sRGB and in inks', async () => {
    const plan = await cornersPicture(400, 400).png().toBuffer()
    const flat = await bake(plan)
    expect(flat).toMatchObject({ coding: 'flate', width: 400, height: 400 })
    const pixels = inflateSync(flat.data)
    expect(pixels.length).toBe(400 * 400 * 3)
    // Beside an edge, where a JPEG rings.
    expect([...pixels.subarray(3 * 198, 3 * 200)]).toEqual([...corners.topLeft, ...corners.topLeft])
    const inInks = await bake(plan, 'print-shop-cmyk')
    expect(inInks.coding).toBe('flate')
    const [cyan = 0, magenta = 0, yellow = 0] = inflateSync(inInks.data)
    expect(magenta > 180 && yellow > 150 && cyan < 60, `red is ${cyan} ${magenta} ${yellow}`).toBe(true)
  })

  it('is a JPEG with a mask where it is cut out: its colours have no edges there', async () => {
    const cut = await cornersPicture(400, 400).ensureAlpha(0.5).png().toBuffer()
    const { coding, mask } = await bake(cut, 'print-shop', true)
    expect([coding, mask?.length, mask?.[0]]).toEqual(['jpeg', 400 * 400, 127])
  })

  it('is a JPEG where it is a photo, whatever its file, and where it was a JPEG before', async () => {
    expect((await bake(await photoLike(700, 700).png().toBuffer())).coding).toBe('jpeg')
    expect((await bake(await cornersPicture(400, 400).jpeg().toBuffer())).coding).toBe('jpeg')
  })
})
