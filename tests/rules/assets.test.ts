import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { artSchema, stickersSchema } from '#core/toolkit/art.ts'
import { catalogue } from '#root/scripts/art/catalogue/index.ts'
import { draw } from '#root/scripts/art/scenes/index.ts'
import { readTrueType } from '#support/true-type.ts'

const assets = new URL('../../assets/', import.meta.url).pathname
const welsh = 'âêîôûŵŷÂÊÎÔÛŴŶáäëïöẁẃẅỳýÿÁÄËÏÖẀẂẄỲÝŸ'
const punctuation = '“”‘’–—…•·×½€£'

describe('fonts', () => {
  const files = readdirSync(`${assets}fonts`).filter(name => name.endsWith('.ttf'))
  const css = readFileSync(`${assets}fonts/fonts.css`, 'utf8')
  const faces = [
    ...css.matchAll(/font-weight: (\d+);\s*font-style: (\w+);\s*font-display: block;\s*src: url\("\.\/(.+?)"\)/g),
  ]

  it('are each declared once for screen and print', () => {
    expect(faces.map(face => face[3]).sort()).toEqual(files.sort())
    expect(css.match(/@font-face/g)).toHaveLength(files.length)
  })

  it.each(files)('%s is a static TrueType file with its own drawing for every Welsh letter', name => {
    const font = readTrueType(readFileSync(`${assets}fonts/${name}`))
    expect(font.flavour).toBe('\x00\x01\x00\x00')
    expect(font.tables.has('glyf')).toBe(true)
    for (const table of ['fvar', 'gvar', 'CFF ', 'CFF2']) expect(font.tables.has(table)).toBe(false)
    const absent = [...welsh, ...punctuation].filter(letter => !font.isDrawn(font.glyphOf(letter)))
    expect(absent).toEqual([])
    expect(font.isDrawn(font.glyphOf(' '))).toBe(false)
    expect(font.glyphOf('\ue123')).toBe(0)
    // Andika is drawn without kerning; it places marks instead
    expect([...font.positioning]).toContain(name.startsWith('andika') ? 'mark' : 'kern')
  })

  it.each(faces.map(([, weight, , name]) => [name ?? '', Number(weight)] as const))(
    '%s has the weight its rule says',
    (name, weight) => {
      expect(readTrueType(readFileSync(`${assets}fonts/${name}`)).weight).toBe(weight)
    },
  )

  it.each(files)('%s has its licence beside it', name => {
    const family = name.replace(/-\d00(-italic)?\.ttf$/, '')
    expect(readFileSync(`${assets}fonts/${family}-OFL.txt`, 'utf8')).toMatch(/SIL OPEN FONT LICENSE/i)
  })
})

describe('the print profile', () => {
  it('is an output profile for CMYK, with its licence', () => {
    const profile = readFileSync(`${assets}icc/FOGRA39L-coated.icc`)
    expect(profile.toString('latin1', 12, 16)).toBe('prtr')
    expect(profile.toString('latin1', 16, 20)).toBe('CMYK')
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    expect(readFileSync(`${assets}icc/LICENSE.txt`, 'utf8')).toContain('FOGRA39L')
  })
})

describe('the network that sees faces', () => {
  it('is the file that its note names, with its licence', () => {
    const model = readFileSync(`${assets}faces/face-detection-full-range.tflite`)
    const note = readFileSync(`${assets}faces/README.md`, 'utf8')
    expect(note).toContain(createHash('sha256').update(model).digest('hex'))
    expect(model.toString('latin1', 4, 8)).toBe('TFL3')
    expect(readFileSync(`${assets}faces/LICENSE.txt`, 'utf8')).toContain('Apache License')
  })
})

describe('pictures', () => {
  const pieces = artSchema.parse(JSON.parse(readFileSync(`${assets}art/art.json`, 'utf8')))
  const files = readdirSync(`${assets}art`).filter(name => /\.(webp|png)$/.test(name))

  it('are each in the catalogue once, and nothing in the catalogue is missing', () => {
    expect(pieces.map(({ file }) => file).sort()).toEqual(files.sort())
  })

  it.each(pieces.map(piece => [piece.id, piece] as const))(
    '%s has the size and transparency it promises',
    async (_, piece) => {
      const found = await sharp(`${assets}art/${piece.file}`).metadata()
      expect([found.width, found.height, found.hasAlpha]).toEqual([piece.width, piece.height, piece.alpha])
      expect(found.exif ?? found.xmp ?? found.iptc).toBeUndefined()
    },
  )

  it('are large enough for 300 ppi where they are meant to be used', () => {
    const least = {
      cover: [3579, 2552],
      scene: [2560, 1600],
      photo: [2000, 1500],
      figure: [800, 800],
      portrait: [800, 800],
    }
    for (const { id, kind, width, height } of pieces) {
      const [w = 0, h = 0] = least[kind]
      expect(width, id).toBeGreaterThanOrEqual(w)
      expect(height, id).toBeGreaterThanOrEqual(h)
    }
  })

  it('stay light: a picture under 700 kB, all of them under 45 MB', () => {
    const weights = files.map(name => statSync(`${assets}art/${name}`).size)
    expect(Math.max(...weights)).toBeLessThanOrEqual(700_000)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(45_000_000)
  })

  it('are described in two languages, not in the same words', () => {
    for (const { id, alt } of pieces) {
      expect(alt.en, id).toMatch(/^[A-Z].*\.$/)
      expect(alt.cy, id).toMatch(/^[A-ZŴŶ].*\.$/)
      expect(alt.cy, id).not.toBe(alt.en)
    }
  })

  it('can each be painted again, from a drawing of their own', () => {
    expect(catalogue.map(({ id }) => id)).toEqual(pieces.map(({ id }) => id))
    const drawings = catalogue.map(({ id }) => draw(id).replaceAll(/(id="|url\(#)[a-z]+\d+/g, '$1'))
    expect(new Set(drawings).size).toBe(pieces.length)
  })

  it('are not one picture saved twice', async () => {
    const covers = pieces.filter(({ kind }) => kind === 'cover')
    const tiny = await Promise.all(
      covers.map(({ file }) => sharp(`${assets}art/${file}`).resize(8, 8).raw().toBuffer()),
    )
    expect(new Set(tiny.map(bytes => bytes.toString('hex'))).size).toBe(covers.length)
  })
})

describe('stickers', () => {
  const stickers = stickersSchema.parse(JSON.parse(readFileSync(`${assets}stickers/stickers.json`, 'utf8')))
  const files = readdirSync(`${assets}stickers`).filter(name => name.endsWith('.svg'))
  const promised = stickers.flatMap(({ id, tones = [] }) => [`${id}.svg`, ...tones.map(tone => `${id}-${tone}.svg`)])

  it('are each in the list, with every skin tone it promises', () => {
    expect(promised.sort()).toEqual(files.sort())
    expect(stickers.length).toBeGreaterThanOrEqual(120)
  })

  it('are plain drawings: no script, no link to anywhere, no text', () => {
    for (const name of files) {
      const svg = readFileSync(`${assets}stickers/${name}`, 'utf8')
      expect(svg, name).not.toMatch(/<script|<text|<image|<foreignObject|\son\w+=|href="(?!#)|url\((?!#)|@import/i)
    }
  })

  it('refer only to shapes they hold themselves', () => {
    for (const name of files) {
      const svg = readFileSync(`${assets}stickers/${name}`, 'utf8')
      const held = new Set([...svg.matchAll(/\sid="([^"]+)"/g)].map(match => match[1]))
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(held, name).toContain(id)
    }
  })

  it('carry their licence', () => {
    expect(readFileSync(`${assets}stickers/LICENSE.txt`, 'utf8')).toContain('MIT License')
  })
})
