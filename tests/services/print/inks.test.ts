import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inMemory } from '#services/print/output.ts'
import { at, name } from '#services/print/pdf/model.ts'
import { runChecks } from '#services/print/verify/checks.ts'
import { factsOf } from '#services/print/verify/facts.ts'
import { inksOnly } from '#services/print/verify/x4-colours.ts'
import { colourAt, near } from '#support/pictures.ts'
import { closeEngine, printed, run } from '#support/print-run.ts'

let folder = ''
let inks: Awaited<ReturnType<typeof printed>>
let rgb: Awaited<ReturnType<typeof printed>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inks-'))
  inks = await printed('print-shop-cmyk', { pages: 1, photoPx: 900 })
  rgb = await printed('print-shop', { pages: 1, photoPx: 900 })
  for (const [file, { bytes }] of Object.entries({ inks, rgb })) {
    await writeFile(join(folder, `${file}.pdf`), bytes)
    await run('pdftoppm', '-r', '50', '-png', join(folder, `${file}.pdf`), join(folder, file))
  }
}, 90_000)
afterAll(async () => {
  await closeEngine()
  await rm(folder, { recursive: true })
})

describe('a print in inks', () => {
  it('passes every check, and holds no RGB picture, colour or gradient', async () => {
    expect(inks.report.checks.failed).toEqual([])
    expect(inks.report.checks.passed).toContain('x4.inks-only')
    const pictures = await run('pdfimages', '-list', join(folder, 'inks.pdf'))
    expect(pictures).toMatch(/cmyk\s+4/)
    expect(pictures).not.toMatch(/ rgb | icc /)
  })

  it('looks as the RGB print does on the same press: not inverted, not converted twice', async () => {
    const [one, other] = await Promise.all(['inks-1.png', 'rgb-1.png'].map(file => readFile(join(folder, file))))
    for (const [x, y] of [
      [0.5, 0.03],
      [0.3, 0.4],
      [0.67, 0.73],
      [0.2, 0.15],
      [0.46, 0.84],
    ] as const) {
      const [seen, wanted] = [await colourAt(one!, x, y), await colourAt(other!, x, y)]
      expect(near(seen, wanted, 40), `${x} ${y}: ${seen} for ${wanted}`).toBe(true)
    }
  })

  it('is noticed when an RGB colour or picture is left in', async () => {
    const facts = await factsOf(inMemory(rgb.bytes))
    expect(runChecks(facts, [inksOnly])[0]?.problem).toMatch(/RGB/)
    const inFacts = await factsOf(inMemory(inks.bytes))
    inFacts.images[0]!.stream.dict.set(name('ColorSpace'), name('DeviceRGB'))
    expect(String(at(inFacts.images[0]!.stream.dict, 'ColorSpace'))).toBe('/DeviceRGB')
    expect(runChecks(inFacts, [inksOnly])[0]?.problem).toMatch(/1 pictures/)
  })
})
