import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageFormats, trimSize } from '#core/book/format.ts'
import { photoParts } from '#core/book/geometry.ts'
import { toFailure } from '#services/print/failures.ts'
import { makePdf, type PrintRequest } from '#services/print/make-pdf.ts'
import { fileOutput, inMemory } from '#services/print/output.ts'
import { factsOf } from '#services/print/verify/facts.ts'
import { closeEngine, printed, printRequest, run } from '#support/print-run.ts'

const ptPerMm = 72 / 25.4
let folder = ''
let shop: Awaited<ReturnType<typeof printed>>
let screen: Awaited<ReturnType<typeof printed>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'print-'))
  shop = await printed('print-shop')
  screen = await printed('screen', {}, { language: 'both' })
  await writeFile(join(folder, 'shop.pdf'), shop.bytes)
  await writeFile(join(folder, 'screen.pdf'), screen.bytes)
}, 90_000)
afterAll(async () => {
  await closeEngine()
  await rm(folder, { recursive: true })
})

describe('a printed book', () => {
  it('passes all of our checks and qpdf’s', async () => {
    expect(shop.report.checks.failed).toEqual([])
    expect(screen.report.checks.failed).toEqual([])
    expect(shop.report.checks.passed.length).toBeGreaterThanOrEqual(40)
    for (const file of ['shop', 'screen'])
      expect(await run('qpdf', '--check', join(folder, `${file}.pdf`))).toMatch(/No syntax/)
  })

  it('has exact boxes on every page, as poppler reads them too', async () => {
    for (const { media, bleed, trim } of shop.report.boxes) {
      expect(trim[2]! - trim[0]!).toBeCloseTo(210 * ptPerMm, 4)
      expect(trim[3]! - trim[1]!).toBeCloseTo(210 * ptPerMm, 4)
      for (const side of [0, 1]) expect(trim[side]! - bleed[side]!).toBeCloseTo(3 * ptPerMm, 4)
      for (const side of [2, 3]) expect(bleed[side]! - trim[side]!).toBeCloseTo(3 * ptPerMm, 4)
      expect(media[0]).toBe(0)
      expect(media[2]).toBeCloseTo((210 + 24) * ptPerMm, 4)
    }
    const boxes = await run('pdfinfo', '-box', '-l', '3', join(folder, 'shop.pdf'))
    const trims = [...boxes.matchAll(/TrimBox:\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)/g)]
    expect(trims).toHaveLength(3)
    for (const [, left, , right] of trims) expect((Number(right) - Number(left)) / ptPerMm).toBeCloseTo(210, 1)
  })

  it('places a picture to a thousandth of a point, turned ones too', async () => {
    const facts = await factsOf(inMemory(shop.bytes))
    const frame = shop.book.pages[1]!.frames.find(one => one.kind === 'photo' && one.look === 'print')
    if (frame?.kind !== 'photo') throw new Error('no photo')
    const { picture } = photoParts(frame)
    for (const page of [1, 2]) {
      const image = facts.images.find(one => one.page === page && one.width === shop.report.images[1]!.width)!
      expect(image.placed.width).toBeCloseTo(picture.width * ptPerMm, 2)
      expect(Math.abs(image.placed.width - picture.width * ptPerMm)).toBeLessThan(0.001)
      expect(Math.abs(image.placed.height - picture.height * ptPerMm)).toBeLessThan(0.001)
    }
  })

  it('gives pictures 300 pixels to the inch where they have them, never more, and 150 on screen', async () => {
    const sharpEnough = shop.report.images.filter(({ width }) => width !== 1000)
    expect(sharpEnough.length).toBe(6)
    for (const { effectiveDpi } of sharpEnough) {
      expect(effectiveDpi).toBeGreaterThanOrEqual(300)
      expect(effectiveDpi).toBeLessThan(302)
    }
    // The scene has 1400 x 1000 px and is never made up to more.
    expect(shop.report.images.find(({ width }) => width === 1000)?.effectiveDpi).toBeLessThan(130)
    for (const { effectiveDpi } of screen.report.images) expect(effectiveDpi).toBeLessThan(153)
    const listed = await run('pdfimages', '-list', join(folder, 'shop.pdf'))
    expect(listed).toMatch(/jpeg/)
    expect(listed).not.toMatch(/asset/)
  })

  it('embeds every font, none drawn by hand, and every letter can be taken out, ŵ and ŷ too', async () => {
    const fonts = (await run('pdffonts', join(folder, 'screen.pdf'))).split('\n').slice(2).filter(Boolean)
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
    const text = await run('pdftotext', join(folder, 'screen.pdf'), '-')
    expect(text).toMatch(/Tŷ Pat a Glyn/)
    expect(text).toMatch(/gŵr/)
    expect(text).toMatch(/Every\s+Friday/)
  })

  it('is read out in order, in the language of each run, with the words of each picture', async () => {
    const facts = await factsOf(inMemory(screen.bytes))
    expect(facts.elements.filter(({ role }) => role === 'H1')).toHaveLength(1)
    const alts = facts.elements.filter(({ role }) => role === 'Figure').map(({ dict }) => String(dict.toString()))
    expect(alts.length).toBeGreaterThan(0)
    const tree = await run('pdfinfo', '-struct-text', join(folder, 'screen.pdf'))
    expect(tree.indexOf('Tŷ Pat a Glyn 1')).toBeLessThan(tree.search(/Every\s+Friday/))
    expect(facts.elements.some(({ dict }) => dict.toString().includes('(cy)'))).toBe(true)
  })

  it('leads from page to page on screen, and says the page’s number on paper too', async () => {
    const linksOf = async (bytes: Uint8Array) => {
      const pdf = await PDFDocument.load(bytes)
      const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
      return (pdf.getPage(0).node.Annots()?.asArray() ?? []).map(ref => {
        const dest = pdf.context.lookup(ref, PDFDict).lookup(PDFName.of('Dest'))
        const place = dest instanceof PDFName ? named?.lookup(dest, PDFArray) : undefined
        return pdf.getPages().findIndex(page => page.ref === place?.get(0))
      })
    }
    // Both languages stand on the page, and only the English words lead on.
    expect(await linksOf(screen.bytes)).toEqual([2])
    expect(await linksOf(shop.bytes)).toEqual([])
    for (const file of ['shop', 'screen'])
      expect(await run('pdftotext', '-l', '1', join(folder, `${file}.pdf`), '-')).toMatch(/Ducks on Tuesdays\s+page 3/)
  })

  it('says nothing of the child, the maker’s machine or the camera', async () => {
    for (const file of ['shop', 'screen']) {
      const path = join(folder, `${file}.pdf`)
      const facts = await run('exiftool', '-ee', path)
      expect(facts).not.toMatch(/Canary|GPS|HeadlessChrome|Mozilla|Skia/)
      expect(facts).toMatch(file === 'shop' ? /Title\s+: Life journey book/ : /Llyfr taith bywyd/)
      await run('pdfimages', '-all', path, join(folder, `${file}-picture`))
    }
    for (const name of (await readdir(folder)).filter(name => name.endsWith('.jpg'))) {
      const bytes = await readFile(join(folder, name))
      expect(bytes.includes('Canary') || bytes.includes('Exif') || bytes.includes('asset:')).toBe(false)
    }
  })

  it('prints the same bytes again at the same moment', async () => {
    const again = await printed('print-shop')
    expect(again.report.sha256).toBe(shop.report.sha256)
    expect(Buffer.from(again.bytes).equals(Buffer.from(shop.bytes))).toBe(true)
  })

  it.each(pageFormats)('is right in the format %s', async format => {
    const { report } = await printed('print-shop', { format, pages: 1, photoPx: 1200 })
    const { width, height } = trimSize(format)
    const { media, trim } = report.boxes[0]!
    expect(trim[2]! - trim[0]!).toBeCloseTo(width * ptPerMm, 4)
    expect(trim[3]! - trim[1]!).toBeCloseTo(height * ptPerMm, 4)
    expect(media[2]! - media[0]!).toBeCloseTo((width + 24) * ptPerMm, 4)
    expect(report.checks.failed).toEqual([])
  })

  it('is as large as its bleed when no marks are asked for', async () => {
    const { report } = await printed('print-shop', { pages: 1, photoPx: 1200 }, { marks: false })
    const { media, bleed } = report.boxes[0]!
    expect(media[2]! - media[0]!).toBeCloseTo(216 * ptPerMm, 4)
    expect(bleed).toEqual(media)
  })
})

describe('a print that cannot be finished', () => {
  const failed = async (more: Partial<PrintRequest>) => {
    const path = join(folder, 'never.pdf')
    const result = await makePdf({
      ...(await printRequest('print-shop', { pages: 1, photoPx: 900 }, more)),
      output: await fileOutput(path),
    })
    expect((await readdir(folder)).filter(name => name.startsWith('never'))).toEqual([])
    if (result.ok) return 'made'
    return result.details?.page === undefined ? result.code : `${result.code} on page ${result.details.page}`
  }

  it('leaves no file when a photo is missing, and says on which page', async () => {
    expect(await failed({ readPhoto: async () => undefined })).toBe('missing-picture on page 1')
  })

  it('leaves no file when a full name stands on a page', async () => {
    expect(await failed({ forbidden: ['Pat a Glyn'] })).toBe('privacy')
  })

  it('leaves no file when it is stopped while pictures are written', async () => {
    const stop = new AbortController()
    expect(await failed({ signal: stop.signal, onProgress: ({ stage }) => stage === 'pictures' && stop.abort() })).toBe(
      'stopped',
    )
  })

  it('leaves no file when the engine fails', async () => {
    const engine = { print: async () => Promise.reject(new Error('gone')), close: async () => undefined }
    expect(await failed({ engine })).toBe('engine-failed')
  })

  it('says what is wrong with the place it is to go to', async () => {
    const reasonFor = async (name: string) => {
      const output = await fileOutput(join(folder, name)).catch(toCode)
      if (typeof output === 'string') return output
      const kept = await output.keep().catch(toCode)
      await output.drop()
      return kept ?? 'kept'
    }
    const toCode = (error: unknown) => toFailure(error, undefined).code
    await mkdir(join(folder, 'a folder.pdf'))
    expect(await reasonFor('nowhere/book.pdf')).toBe('gone')
    expect(await reasonFor(`${'long '.repeat(60)}.pdf`)).toBe('bad-name')
    expect(await reasonFor('a folder.pdf')).toBe('folder-exists')
    expect((await readdir(folder)).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'no-permission'],
    ['EBUSY', 'file-open'],
    ['ESTALE', 'gone'],
    ['EIO', 'io'],
  ])('tells %s of the disk as %s', (code, told) => {
    expect(toFailure(Object.assign(new Error('the disk says no'), { code }), undefined).code).toBe(told)
  })
})
