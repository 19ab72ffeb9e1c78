/** Files that others made: what is right in them is not called wrong, and what is wrong is found. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inMemory } from '#services/print/output.ts'
import { dictAt, name, type PDFDict, type PDFDocument, PDFNumber } from '#services/print/pdf/model.ts'
import { checksOf, runChecks } from '#services/print/verify/checks.ts'
import { factsOf, type PdfFacts } from '#services/print/verify/facts.ts'
import { textRuns } from '#services/print/verify/text.ts'
import { xmpValue } from '#services/print/verify/walk.ts'
import { findDicts, withChange } from '#support/broken-pdf.ts'

const office = await readFile(join(import.meta.dirname, '../../../fixtures/pdf/libreoffice-ua1.pdf'))

const failed = async (bytes: Uint8Array, as: 'x4' | 'ua1') =>
  runChecks(await factsOf(inMemory(bytes)), checksOf(as))
    .filter(({ problem }) => problem !== undefined)
    .map(({ id }) => id)

const fonts = ({ context }: PDFDocument) => findDicts(context, dict => dict.has(name('FirstChar')))
const changed = (change: (font: PDFDict) => void) => withChange(office, document => fonts(document).forEach(change))

describe('a PDF/UA file of LibreOffice', () => {
  it('passes every check of PDF/UA-1, and is read to its last letter', async () => {
    expect(await failed(office, 'ua1')).toEqual([])
    const { contents } = await factsOf(inMemory(office))
    expect(contents.flatMap(textRuns).join('')).toMatch(/Glyn and the dog went to the beach\./)
  })

  it('fails what it lacks for a press, and nothing else', async () => {
    expect(await failed(office, 'x4')).toEqual([
      'x4.version',
      'x4.metadata',
      'x4.trapped',
      'x4.output-intent',
      'x4.output-profile',
      'x4.boxes',
      'x4.no-actions',
      'x4.device-rgb',
      'x4.black-ink',
    ])
  })

  it('fails when its fonts’ widths are wrong, or are not given', async () => {
    const wider = await changed(font => {
      const widths = font.context.lookup(font.get(name('Widths')))
      font.set(
        name('Widths'),
        font.context.obj(
          String(widths)
            .match(/\d+/g)!
            .map(width => Number(width) + 40),
        ),
      )
    })
    expect(await failed(wider, 'x4')).toContain('x4.font-widths')
    expect(await failed(await changed(font => void font.delete(name('Widths'))), 'x4')).toContain('x4.font-widths')
  })

  it('can still be read out by its fonts’ encoding; without one, not', async () => {
    const encoded = await changed(font => {
      font.delete(name('ToUnicode'))
      font.set(name('Encoding'), font.context.obj({ Differences: [1, ...Array(60).fill('eacute')] }))
    })
    expect(await failed(encoded, 'ua1')).toEqual([])
    const bare = await changed(font => {
      font.delete(name('ToUnicode'))
      font.delete(name('Encoding'))
      dictAt(font, 'FontDescriptor')!.set(name('Flags'), PDFNumber.of(4))
    })
    expect(await failed(bare, 'ua1')).toEqual(['ua1.unicode'])
  })
})

describe('metadata', () => {
  it('is read where it stands as an attribute, as Scribus writes it', () => {
    const facts = { xmp: '<rdf:Description rdf:about="" pdf:Trapped="False" xmlns:pdf="x"/>' } as PdfFacts
    expect(xmpValue(facts, 'pdf:Trapped')).toBe('False')
    expect(xmpValue(facts, 'pdf:Producer')).toBeUndefined()
  })
})
