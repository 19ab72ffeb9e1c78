/** Every purpose printed for real and read back. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inMemory } from '#services/print/output.ts'
import { readPressProfile, usualAssets } from '#services/print/profiles.ts'
import { factsOf } from '#services/print/verify/facts.ts'
import { closeEngine, printed, run } from '#support/print-run.ts'

const ptPerMm = 72 / 25.4
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'purposes-'))
})
afterAll(async () => {
  await closeEngine()
  await rm(folder, { recursive: true })
})

/** One page of a file as poppler draws it, at 36 px an inch. */
async function drawn(bytes: Uint8Array, page: number) {
  const file = join(folder, 'drawn.pdf')
  await writeFile(file, bytes)
  await run('pdftoppm', '-r', '36', '-f', `${page}`, '-l', `${page}`, '-png', file, join(folder, `p${page}`))
  const [name = ''] = (await readdir(folder)).filter(one => one.startsWith(`p${page}`))
  const picture = await readFile(join(folder, name))
  await rm(join(folder, name))
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return (xPt: number, yPt: number) => {
    const at = (Math.round(yPt / 2) * info.width + Math.round(xPt / 2)) * 3
    return [data[at], data[at + 1], data[at + 2]]
  }
}

const small = { pages: 3, photoPx: 1200 }

describe('a booklet', () => {
  it('has two pages on a side of A4, in booklet order, and keeps every rule of the press', async () => {
    const { bytes, report } = await printed('booklet', small, { paper: 'a4' })
    expect(report.checks.failed).toEqual([])
    expect(report).toMatchObject({ pages: 2, blanks: 1, leaves: 1, flip: 'short' })
    const [box] = report.boxes
    expect(box?.media[2]).toBeCloseTo(297 * ptPerMm, 3)
    expect(box?.media[3]).toBeCloseTo(210 * ptPerMm, 3)
    await writeFile(join(folder, 'booklet.pdf'), bytes)
    const [front = '', back = ''] = (await run('pdftotext', join(folder, 'booklet.pdf'), '-')).split('\f')
    expect(front).toContain('Glyn 1')
    expect(front).not.toContain('Glyn 2')
    expect(back.indexOf('Glyn 2')).toBeLessThan(back.indexOf('Glyn 3'))
    const facts = await factsOf(inMemory(bytes))
    expect(facts.catalog.toString()).toContain('/DuplexFlipShortEdge')
  })

  it('gives its smaller pictures 300 pixels to the inch where they stand, no more', async () => {
    const { report } = await printed('booklet', { ...small, photoPx: 2600 }, { paper: 'a4' })
    const photos = report.images.filter(({ width, height }) => width > height)
    expect(photos.length).toBeGreaterThan(0)
    for (const { effectiveDpi } of photos) expect(effectiveDpi).toBeLessThan(303)
  })
})

describe('a print on a printer’s own size', () => {
  it('has Lulu’s trim and bleed to a ten-thousandth of a point, and colour out to the bleed', async () => {
    const { bytes, report } = await printed('pod-lulu', small)
    expect(report.checks.failed).toEqual([])
    const [{ media, trim } = { media: [], trim: [] }] = report.boxes
    expect(media[2]).toBeCloseTo((215.9 + 6.35) * ptPerMm, 4)
    expect((trim[2] ?? 0) - (trim[0] ?? 0)).toBeCloseTo(215.9 * ptPerMm, 4)
    expect(report.pages).toBe(4)
    const at = await drawn(bytes, 1)
    const middle = (media[3] ?? 0) / 2
    expect(at(2, middle)).not.toEqual([255, 255, 255])
  })
})

describe('a spiral print', () => {
  it('leaves the strip for the holes white', async () => {
    const { bytes, report } = await printed('spiral', { ...small, pages: 1 }, { marks: false })
    expect(report.checks.failed).toEqual([])
    const at = await drawn(bytes, 1)
    const height = report.boxes[0]?.media[3] ?? 0
    for (const y of [20, height / 2, height - 20]) expect(at(6 * ptPerMm, y)).toEqual([255, 255, 255])
    expect(at(17 * ptPerMm, height / 2)).not.toEqual([255, 255, 255])
  })
})

describe('a cover', () => {
  it('is one sheet with the title on its spine, its folds marked, and no words in the fold', async () => {
    const { report, bytes } = await printed(
      'cover',
      { pages: 100, photoPx: 300 },
      { stock: { id: 'thick', leafMm: 0.16, plusMm: 0 } },
    )
    expect(report.checks.failed).toEqual([])
    expect(report).toMatchObject({ pages: 1, spineMm: 8 })
    const [{ trim } = { trim: [] }] = report.boxes
    expect((trim[2] ?? 0) - (trim[0] ?? 0)).toBeCloseTo(428 * ptPerMm, 4)
    await writeFile(join(folder, 'cover.pdf'), bytes)
    expect(await run('pdftotext', join(folder, 'cover.pdf'), '-')).toMatch(/Mali’s\s+book/)
  })
})

describe('a printer’s own profile', () => {
  it('becomes the output intent, by the name that is in it', async () => {
    const read = await readPressProfile(join(usualAssets, 'icc/FOGRA39L-coated.icc'))
    if (!read.ok) throw new Error(read.code)
    const press = { ...read.value, name: 'Printer’s own'.replace('’', '') }
    const { report, bytes } = await printed('print-shop-cmyk', { ...small, pages: 1 }, { press })
    expect(report.checks.failed).toEqual([])
    expect(report.press).toBe('Printers own')
    expect(Buffer.from(bytes).toString('latin1')).toContain('(Printers own)')
  })

  it('is refused when it is not a press’s, is cut short, or is no profile at all', async () => {
    const good = await readFile(join(usualAssets, 'icc/FOGRA39L-coated.icc'))
    const monitor = Buffer.from(good)
    monitor.write('mntr', 12, 'latin1')
    const wrong = { 'monitor.icc': monitor, 'short.icc': good.subarray(0, 5000), 'words.icc': Buffer.from('hello') }
    for (const [name, bytes] of Object.entries(wrong)) {
      await writeFile(join(folder, name), bytes)
      expect(await readPressProfile(join(folder, name))).toMatchObject({ ok: false, code: 'not-a-press-profile' })
    }
    expect(await readPressProfile(join(folder, 'nowhere.icc'))).toMatchObject({ ok: false, code: 'no-such-file' })
  })
})

describe('a paper of words', () => {
  it('flows over as many numbered A4 pages as it needs, tagged, within its margins', async () => {
    const blocks = [
      { kind: 'title' as const, text: 'Dear Mali', language: 'en' as const },
      ...Array.from({ length: 60 }, (_, at) => ({
        kind: 'text' as const,
        runs: [{ text: `Line ${at}: when you were three, the tŷ by the sea had a ŵ in it. `.repeat(3) }],
      })),
    ]
    const { report, bytes } = await printed('letter', small, { text: { look: 'letter', blocks } })
    expect(report.checks.failed).toEqual([])
    expect(report.pages).toBeGreaterThan(3)
    expect(report.boxes[0]?.media[2]).toBeCloseTo(210 * ptPerMm, 3)
    const file = join(folder, 'letter.pdf')
    await writeFile(file, bytes)
    const pages = (await run('pdftotext', '-layout', file, '-')).split('\f')
    expect(pages[1]?.trimEnd()).toMatch(/\s2$/)
    const box = await run('pdftotext', '-bbox', '-f', '2', '-l', '2', file, '-')
    const lefts = [...box.matchAll(/xMin="([\d.]+)"/g)].map(([, x]) => Number(x))
    const rights = [...box.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(Math.min(...lefts)).toBeGreaterThan(25 * ptPerMm - 1)
    expect(Math.max(...rights)).toBeLessThan((210 - 25) * ptPerMm + 1)
  })
})
