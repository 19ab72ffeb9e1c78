import sharp, { type Region } from 'sharp'
import { describe, expect, it } from 'vitest'
import { plainRecipe, type Recipe } from '#core/book/recipe.ts'
import { type PictureOrder, renderPicture } from '#services/photos/render.ts'
import { colourAt, corners, cornersPicture, near, phoneJpeg, photoLike } from '#support/pictures.ts'

const order = (more: Partial<PictureOrder>): PictureOrder => ({
  widthPx: 60,
  heightPx: 40,
  format: 'jpeg',
  purpose: 'print',
  ...more,
})

async function cornersOf(bytes: Uint8Array) {
  return {
    topLeft: await colourAt(bytes, 0.2, 0.2),
    topRight: await colourAt(bytes, 0.8, 0.2),
    bottomLeft: await colourAt(bytes, 0.2, 0.8),
    bottomRight: await colourAt(bytes, 0.8, 0.8),
  }
}

/** How EXIF turns the stored picture: which stored corner is seen at the top left and at the top right. */
const orientations = [
  [1, 'topLeft', 'topRight'],
  [2, 'topRight', 'topLeft'],
  [3, 'bottomRight', 'bottomLeft'],
  [4, 'bottomLeft', 'bottomRight'],
  [5, 'topLeft', 'bottomLeft'],
  [6, 'bottomLeft', 'topLeft'],
  [7, 'bottomRight', 'topRight'],
  [8, 'topRight', 'bottomRight'],
] as const

describe('baking a picture', () => {
  it.each(orientations)('shows EXIF orientation %i the right way up', async (orientation, topLeft, topRight) => {
    const across = orientation < 5
    const bytes = await phoneJpeg(cornersPicture(120, 80), orientation)
    const size = across ? { widthPx: 60, heightPx: 40 } : { widthPx: 40, heightPx: 60 }
    const baked = await renderPicture(bytes, order(size))
    expect([baked.width, baked.height]).toEqual([size.widthPx, size.heightPx])
    const seen = await cornersOf(baked.bytes)
    expect(near(seen.topLeft, corners[topLeft]), `top left ${seen.topLeft}`).toBe(true)
    expect(near(seen.topRight, corners[topRight]), `top right ${seen.topRight}`).toBe(true)
  })

  it('carries no metadata: no EXIF, place, camera, owner or profile', async () => {
    const baked = await renderPicture(await phoneJpeg(cornersPicture(120, 80)), order({}))
    const { exif, icc, iptc, xmp, orientation } = await sharp(baked.bytes).metadata()
    expect([exif, icc, iptc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect(Buffer.from(baked.bytes).includes('Canary')).toBe(false)
  })

  it('holds only what the crop shows', async () => {
    const bytes = await cornersPicture(1200, 800).png().toBuffer()
    const crop = { x: 0.5, y: 0, width: 0.5, height: 0.5 }
    const baked = await renderPicture(bytes, order({ crop }))
    for (const colour of Object.values(await cornersOf(baked.bytes))) expect(near(colour, corners.topRight)).toBe(true)
  })

  it('fills the frame from the middle of the crop when the shapes differ', async () => {
    const bytes = await cornersPicture(1200, 800).png().toBuffer()
    const baked = await renderPicture(bytes, order({ widthPx: 40, heightPx: 80 }))
    expect([baked.width, baked.height]).toEqual([40, 80])
    const seen = await cornersOf(baked.bytes)
    expect(near(seen.topLeft, corners.topLeft) && near(seen.bottomRight, corners.bottomRight)).toBe(true)
  })

  it('never makes pixels up: a small picture comes smaller, in the frame’s shape', async () => {
    const bytes = await photoLike(300, 200).jpeg().toBuffer()
    const baked = await renderPicture(bytes, order({ widthPx: 3000, heightPx: 2000 }))
    expect([baked.width, baked.height]).toEqual([300, 200])
    const half = await renderPicture(bytes, order({ widthPx: 900, heightPx: 900 }))
    expect([half.width, half.height]).toEqual([200, 200])
  })

  it('turns and flips what the crop shows', async () => {
    const bytes = await cornersPicture(120, 80).png().toBuffer()
    const turned = await renderPicture(
      bytes,
      order({ widthPx: 40, heightPx: 60, recipe: { ...plainRecipe, turn: 90 } }),
    )
    expect(near((await cornersOf(turned.bytes)).topLeft, corners.bottomLeft)).toBe(true)
    const flipped = await renderPicture(bytes, order({ recipe: { ...plainRecipe, flip: true } }))
    expect(near((await cornersOf(flipped.bytes)).topLeft, corners.topRight)).toBe(true)
  })

  it('straightens about the middle and shows no empty corner', async () => {
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2266aa' } })
      .png()
      .toBuffer()
    for (const straighten of [-15, -3.5, 7, 15]) {
      const baked = await renderPicture(
        bytes,
        order({ widthPx: 600, heightPx: 400, recipe: { ...plainRecipe, straighten } }),
      )
      for (const [x, y] of [
        [0.001, 0.001],
        [0.999, 0.001],
        [0.001, 0.999],
        [0.999, 0.999],
      ] as const)
        expect(near(await colourAt(baked.bytes, x, y), [0x22, 0x66, 0xaa])).toBe(true)
      expect(baked.width / baked.height).toBeCloseTo(1.5, 1)
    }
  })

  it('turns clockwise when it straightens by a positive angle', async () => {
    // A level line of two halves: after a clockwise turn the right end of the line is lower.
    const top = await sharp({ create: { width: 400, height: 150, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'black' } })
      .composite([{ input: top, left: 0, top: 0 }])
      .png()
      .toBuffer()
    const baked = await renderPicture(
      bytes,
      order({ widthPx: 200, heightPx: 150, recipe: { ...plainRecipe, straighten: 10 } }),
    )
    expect((await colourAt(baked.bytes, 0.95, 0.52))[0]).toBeGreaterThan(200)
    expect((await colourAt(baked.bytes, 0.05, 0.48))[0]).toBeLessThan(60)
  })

  it.each(['blur', 'block'] as const)('covers with %s so that nothing under it is left', async how => {
    const stripes = Buffer.alloc(400 * 300 * 3)
    for (let pixel = 0; pixel < 400 * 300; pixel++)
      stripes.fill((pixel % 400) % 8 < 4 ? 0 : 255, pixel * 3, pixel * 3 + 3)
    const bytes = await sharp(stripes, { raw: { width: 400, height: 300, channels: 3 } })
      .png()
      .toBuffer()
    const cover = { shape: 'square', how, x: 0.25, y: 0.25, width: 0.5, height: 0.5 } as const
    const recipe = { ...plainRecipe, covers: [cover] }
    const baked = await renderPicture(bytes, order({ widthPx: 400, heightPx: 300, format: 'png', recipe }))
    const spread = async (part: Region) => sharp(await sharp(baked.bytes).extract(part).png().toBuffer()).stats()
    const under = await spread({ left: 104, top: 80, width: 192, height: 140 })
    expect(under.channels[0]!.stdev).toBeLessThan(8)
    const beside = await spread({ left: 0, top: 0, width: 90, height: 60 })
    expect(beside.channels[0]!.stdev).toBeGreaterThan(100)
  })

  it('covers a round place and leaves the corners of its box', async () => {
    const bytes = await sharp({ create: { width: 400, height: 400, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    const cover = { shape: 'round', how: 'block', x: 0.25, y: 0.25, width: 0.5, height: 0.5 } as const
    const baked = await renderPicture(
      bytes,
      order({ widthPx: 400, heightPx: 400, recipe: { ...plainRecipe, covers: [cover] } }),
    )
    expect((await colourAt(baked.bytes, 0.5, 0.5))[0]).toBeLessThan(150)
    expect((await colourAt(baked.bytes, 0.26, 0.26))[0]).toBeGreaterThan(240)
  })

  it('keeps a cover in place when the picture is cropped, turned by EXIF and flipped', async () => {
    const bytes = await phoneJpeg(sharp({ create: { width: 400, height: 300, channels: 3, background: 'white' } }), 6)
    const cover = { shape: 'square', how: 'block', x: 0, y: 0, width: 0.5, height: 0.5 } as const
    const recipe = { ...plainRecipe, flip: true, covers: [cover] }
    const baked = await renderPicture(bytes, order({ widthPx: 150, heightPx: 200, recipe }))
    const seen = await cornersOf(baked.bytes)
    expect(seen.topRight[0]).toBeLessThan(160)
    expect(Math.min(seen.topLeft[0], seen.bottomLeft[0], seen.bottomRight[0])).toBeGreaterThan(240)
  })

  it('changes light, contrast, warmth and grey in the way their names say', async () => {
    const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#806040' } })
      .png()
      .toBuffer()
    const seen = async (more: object) =>
      colourAt(
        (await renderPicture(bytes, order({ format: 'png', recipe: { ...plainRecipe, ...more } }))).bytes,
        0.5,
        0.5,
      )
    const [red, green, blue] = await seen({})
    expect([red, green, blue]).toEqual([0x80, 0x60, 0x40])
    expect((await seen({ light: 0.5 }))[1]).toBeGreaterThan(green + 15)
    expect((await seen({ light: -0.5 }))[1]).toBeLessThan(green - 15)
    expect((await seen({ contrast: 1 }))[2]).toBeLessThan(blue - 20)
    const warm = await seen({ warmth: 1 })
    expect(warm[0] - red).toBeGreaterThan(10)
    expect(blue - warm[2]).toBeGreaterThan(5)
    const [r, g, b] = await seen({ grey: true })
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThanOrEqual(1)
  })

  it('gives sRGB from CMYK, 16 bits and a wide profile, white under transparency in JPEG, alpha kept in PNG', async () => {
    const cmyk = await cornersPicture(120, 80).toColourspace('cmyk').jpeg().toBuffer()
    const deep = await cornersPicture(120, 80).toColourspace('rgb16').png().toBuffer()
    const wide = await cornersPicture(120, 80).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer()
    for (const bytes of [cmyk, deep, wide]) {
      const baked = await renderPicture(bytes, order({}))
      expect(await sharp(baked.bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3, depth: 'uchar' })
      expect(near(await colourAt(baked.bytes, 0.2, 0.2), corners.topLeft, 45)).toBe(true)
    }
    expect(near(await colourAt((await renderPicture(wide, order({}))).bytes, 0.2, 0.2), corners.topLeft, 14)).toBe(true)
    const clear = await sharp({
      create: { width: 90, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    expect(near(await colourAt((await renderPicture(clear, order({}))).bytes, 0.5, 0.5), [255, 255, 255])).toBe(true)
    const png = await renderPicture(clear, order({ format: 'png', recipe: { ...plainRecipe, grey: true, light: 0.3 } }))
    expect((await sharp(png.bytes).metadata()).hasAlpha).toBe(true)
  })

  it('makes a red eye dark and leaves the skin and the white beside it', async () => {
    const colours = { pupil: '#c02020', skin: '#e0a080', white: '#f0f0f4' }
    const block = (background: string, width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background } })
        .png()
        .toBuffer()
    const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: colours.skin } })
      .composite([
        { input: await block(colours.white, 120, 80), left: 140, top: 110 },
        { input: await block(colours.pupil, 40, 40), left: 180, top: 130 },
        { input: await block(colours.pupil, 40, 40), left: 20, top: 20 },
      ])
      .png()
      .toBuffer()
    const eyes = [{ x: 0.35, y: 0.3, width: 0.3, height: 0.4 }]
    const seen = async (x: number, y: number) =>
      colourAt(
        (
          await renderPicture(
            bytes,
            order({ widthPx: 400, heightPx: 300, format: 'png', recipe: { ...plainRecipe, eyes } }),
          )
        ).bytes,
        x,
        y,
      )
    expect(near(await seen(0.5, 0.5), [0x20, 0x20, 0x20], 4)).toBe(true)
    expect(near(await seen(0.4, 0.5), [0xf0, 0xf0, 0xf4], 4)).toBe(true)
    expect(near(await seen(0.36, 0.32), [0xe0, 0xa0, 0x80], 4)).toBe(true)
    // What is red elsewhere, a jumper perhaps, stays red.
    expect(near(await seen(0.1, 0.13), [0xc0, 0x20, 0x20], 4)).toBe(true)
  })

  const spot = { x: 0.3, y: 0.2, width: 0.25, height: 0.3 }
  it.each([
    ['a cover', { covers: [{ ...spot, shape: 'round', how: 'block' }] }],
    ['a blurred square', { covers: [{ ...spot, shape: 'square', how: 'blur' }] }],
    ['red eyes', { eyes: [spot] }],
    ['a quarter turn, flipped', { turn: 90, flip: true }],
    ['straightened, with a cover', { straighten: -7.5, covers: [{ ...spot, shape: 'square', how: 'block' }] }],
    ['light, contrast, warmth and grey', { light: 0.4, contrast: -0.3, warmth: 0.6, grey: true }],
  ] as const)('shows on the screen what it prints: %s', async (_name, change) => {
    // Broad forms, as in a photo: a pattern as fine as a pixel is blended otherwise in each size.
    const bytes = await phoneJpeg(
      sharp(await photoLike(90, 60, 5).png().toBuffer()).resize(1800, 1200, { kernel: 'cubic' }),
      3,
    )
    const recipe = { ...plainRecipe, ...change } as Recipe
    const crop = { x: 0.1, y: 0.1, width: 0.7, height: 0.8 }
    const wanted = { widthPx: 300, heightPx: 200, format: 'png', crop, recipe } as const
    const [screen, print] = await Promise.all(
      (['screen', 'print'] as const).map(async purpose => {
        const { bytes: picture } = await renderPicture(bytes, { ...wanted, purpose })
        return sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
      }),
    )
    expect([screen?.info.width, screen?.info.height]).toEqual([print?.info.width, print?.info.height])
    let [sum, most] = [0, 0]
    for (const [at, value] of (screen?.data ?? Buffer.alloc(0)).entries()) {
      const difference = Math.abs(value - (print?.data[at] ?? 0))
      sum += difference
      if (difference > 48) most++
    }
    expect(sum / (print?.data.length ?? 1)).toBeLessThan(3)
    // Rims of covers may fall a pixel beside each other.
    expect(most / (print?.data.length ?? 1)).toBeLessThan(0.01)
  })

  it('gives the same picture for screen and print but for its compression', async () => {
    const bytes = await phoneJpeg(photoLike(900, 600), 6)
    const recipe = { ...plainRecipe, straighten: 4, light: 0.2, warmth: 0.4 }
    const screen = await renderPicture(bytes, order({ widthPx: 200, heightPx: 300, purpose: 'screen', recipe }))
    const print = await renderPicture(bytes, order({ widthPx: 200, heightPx: 300, recipe }))
    expect([screen.width, screen.height]).toEqual([print.width, print.height])
    const pixels = await Promise.all([screen, print].map(one => sharp(one.bytes).raw().toBuffer()))
    let difference = 0
    for (let index = 0; index < pixels[0]!.length; index++)
      difference += Math.abs(pixels[0]![index]! - pixels[1]![index]!)
    expect(difference / pixels[0]!.length).toBeLessThan(4)
  })
})
