import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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
