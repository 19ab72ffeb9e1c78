import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrintEngine } from '#core/ports/print-engine.ts'
import { contentOf } from '#services/print/finish/pages.ts'
import { inMemory } from '#services/print/output.ts'
import { deflated, name, type PDFDocument, PDFRawStream, readPdf, streams } from '#services/print/pdf/model.ts'
import { type EngineFault, engineFaults, faultsOf } from '#services/print/self-test.ts'
import { factsOf } from '#services/print/verify/facts.ts'
import { findDicts } from '#support/broken-pdf.ts'
import { closeEngine, printed, sharedEngine } from '#support/print-run.ts'

let page: Uint8Array
beforeAll(async () => {
  const capturing: PrintEngine = {
    print: async run => {
      page = await sharedEngine().print(run)
      return page
    },
    close: async () => undefined,
  }
  expect(await engineFaults(capturing)).toEqual([])
}, 60_000)
afterAll(closeEngine)

const content = (change: (text: string) => string) => (document: PDFDocument) => {
  const { node } = document.getPages()[0]!
  node.set(name('Contents'), document.context.register(deflated(document.context, change(contentOf(node)))))
}

/** What a new Chromium might do, and what the test must call it. */
const changes: readonly (readonly [EngineFault, (document: PDFDocument) => void])[] = [
  [
    'pass-through',
    ({ context }) => {
      const [found] = streams(context).filter(([, { dict }]) => String(dict.get(name('Subtype'))) === '/Image')
      context.assign(found![0], PDFRawStream.of(found![1].dict, Buffer.from('re-encoded')))
    },
  ],
  [
    'sheet-size',
    document => document.getPages()[0]!.node.set(name('MediaBox'), document.context.obj([0, 0, 641, 480])),
  ],
  ['frame-position', content(text => text.replace(/ cm\n(?=[\s\S]*Do)/, ' cm\n1 0 0 1 0.1 0 cm\n'))],
  [
    'font-type',
    ({ context }) =>
      findDicts(context, dict => String(dict.get(name('Subtype'))) === '/Type0')[0]!.set(
        name('Subtype'),
        name('Type3'),
      ),
  ],
  ['tags', ({ catalog }) => catalog.delete(name('StructTreeRoot'))],
  ['marked-content', content(text => text.replace(/EMC\s*$/, '').replace(/EMC/, ''))],
]

describe('the test of an engine', () => {
  it.each(changes)('notices %s', async (fault, change) => {
    const document = await readPdf(page)
    change(document)
    const broken = await document.save({ useObjectStreams: false })
    expect(faultsOf(await factsOf(inMemory(broken)))).toContain(fault)
  })

  it('prints with whole pictures where JPEGs are not passed through, and the file is as good', async () => {
    const reencoding: PrintEngine = {
      // Every JPEG loses its comment on the way in, as if the browser had written it anew.
      print: run =>
        sharedEngine().print({
          ...run,
          serve: async path => {
            const served = await run.serve(path)
            if (served?.type !== 'image/jpeg') return served
            return { ...served, body: await sharp(served.body).jpeg({ quality: 90 }).toBuffer() }
          },
        }),
      close: async () => undefined,
    }
    const { report } = await printed('print-shop', { pages: 1, photoPx: 1600 }, { engine: reencoding })
    expect(report.checks.failed).toEqual([])
    expect(report.images.map(({ width }) => width)).toContain(473)
  }, 60_000)

  it('stops a print on an engine that lays pages out in another way', async () => {
    const shifting: PrintEngine = {
      print: async run => {
        const document = await readPdf(await sharedEngine().print(run))
        for (const { node } of document.getPages()) node.set(name('MediaBox'), document.context.obj([0, 0, 600, 600]))
        return document.save({ useObjectStreams: false })
      },
      close: async () => undefined,
    }
    await expect(printed('screen', { pages: 1, photoPx: 600 }, { engine: shifting })).rejects.toThrow(/sheet-size/)
  }, 60_000)
})
