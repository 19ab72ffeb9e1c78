import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOf } from '#services/print/finish/pages.ts'
import { inMemory } from '#services/print/output.ts'
import {
  deflated,
  dictAt,
  name,
  type PDFDict,
  type PDFDocument,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '#services/print/pdf/model.ts'
import { checksFor, runChecks } from '#services/print/verify/checks.ts'
import { factsOf } from '#services/print/verify/facts.ts'
import { dictWith, findDicts, withChange, withText } from '#support/broken-pdf.ts'
import { closeEngine, printed } from '#support/print-run.ts'

let good: Uint8Array
beforeAll(async () => {
  good = (await printed('print-shop', { pages: 4, photoPx: 900 })).bytes
}, 60_000)
afterAll(closeEngine)

type Change = (document: PDFDocument) => void
type Fault = Change | { bytes: (bytes: Uint8Array) => Uint8Array }

const page = (document: PDFDocument) => document.getPages()[0]!.node
const root = (document: PDFDocument) => dictAt(document.catalog, 'StructTreeRoot')!
const intent = ({ context }: PDFDocument) => dictWith(context, 'S', '/GTS_PDFX')
const element = ({ context }: PDFDocument, role: string) => {
  const [found] = findDicts(context, dict => String(dict.get(name('S'))) === `/${role}` && dict.has(name('P')))
  if (found === undefined) throw new Error(`no ${role}`)
  return found
}

/** Changes a page's content as text. */
const content =
  (change: (text: string) => string): Change =>
  document => {
    const text = change(contentOf(page(document)))
    page(document).set(name('Contents'), document.context.register(deflated(document.context, text)))
  }

/** Changes the XMP packet as text. */
const xmp =
  (change: (text: string) => string): Change =>
  ({ catalog, context }) => {
    const ref = catalog.get(name('Metadata')) as PDFRef
    const stream = context.lookup(ref) as PDFRawStream
    const changed = change(Buffer.from(stream.contents).toString())
    context.assign(ref, PDFRawStream.of(stream.dict, Buffer.from(changed)))
  }

const info =
  (key: string, value: string | undefined): Change =>
  ({ context }) => {
    const dict = context.lookup(context.trailerInfo.Info) as PDFDict
    if (value === undefined) dict.delete(name(key))
    else dict.set(name(key), PDFString.of(value))
  }

/** The trailer's Info entry turned into an Encrypt entry; the file's offsets stay as they are before it. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  return Buffer.from(text.replace(/\/Info (\d+ 0 R) \/ID/, '/Info $1 /Encrypt $1 /ID'), 'latin1')
}

/** One way to break each rule. */
const faults: Readonly<Record<string, Fault>> = {
  'x4.hairlines': content(text => `${text}\nq 0.1 w 10 10 m 50 50 l S Q`),
  'x4.total-ink': content(text => `${text}\n1 1 0.9 0.4 k 10 10 5 5 re f`),
  'x4.header': { bytes: bytes => withText(bytes, '%PDF-1.6', '%PDF-1.7') },
  'x4.file-id': { bytes: bytes => withText(bytes, '/ID [', '/Id [') },
  'x4.version': xmp(text => text.replace('>PDF/X-4<', '>PDF/X-3<')),
  'x4.metadata': info('Title', 'Another title'),
  'x4.trapped': info('Trapped', undefined),
  'x4.output-intent': document => document.catalog.delete(name('OutputIntents')),
  'x4.output-profile': document => {
    const { context } = document
    const monitor = Buffer.alloc(128)
    monitor.write('mntr', 12)
    intent(document).set(name('DestOutputProfile'), context.register(deflated(context, monitor)))
  },
  'x4.boxes': document => page(document).set(name('TrimBox'), document.context.obj([0, 0, 2000, 2000])),
  'x4.device-rgb': document => dictAt(dictAt(page(document), 'Resources'), 'ColorSpace')!.delete(name('DefaultRGB')),
  'x4.device-cmyk': document => {
    const { context } = document
    const press = Buffer.alloc(128)
    press.write('prtr', 12)
    press.write('RGB ', 16)
    press[8] = 2
    intent(document).set(name('DestOutputProfile'), context.register(deflated(context, press)))
  },
  'x4.fonts-embedded': ({ context }) =>
    findDicts(context, dict => dict.has(name('FontFile2')))[0]!.delete(name('FontFile2')),
  'x4.font-widths': ({ context }) => {
    for (const dict of findDicts(context, one => one.has(name('W')) && one.has(name('CIDSystemInfo'))))
      dict.delete(name('W'))
  },
  'x4.no-type3': ({ context }) => context.register(context.obj({ Type: 'Font', Subtype: 'Type3' })),
  // Info stands in for an encryption dictionary: it is a dictionary, and that is all a reader needs to ask for a password.
  'x4.not-encrypted': { bytes: bytes => encrypted(bytes) },
  'x4.no-actions': ({ catalog, context }) => catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript' })),
  'x4.no-foreign-objects': ({ context }) =>
    findDicts(context, dict => String(dict.get(name('Subtype'))) === '/Image')[0]!.set(name('OPI'), context.obj({})),
  'x4.graphics-states': ({ context }) =>
    findDicts(context, dict => dict.has(name('BM')))[0]!.set(name('TR'), name('Identity')),
  'x4.filters': ({ context }) =>
    context.register(PDFRawStream.of(context.obj({ Filter: 'LZWDecode', Length: 0 }) as PDFDict, new Uint8Array())),
  'x4.rendering-intents': content(text => `/Vivid ri\n${text}`),
  'x4.layers': ({ catalog, context }) => {
    const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Notes') }))
    const usual = { Name: PDFString.of('Usual'), OFF: [layer] }
    catalog.set(name('OCProperties'), context.obj({ OCGs: [layer], D: usual }))
  },
  'x4.annotations': document =>
    page(document).set(name('Annots'), document.context.obj([{ Subtype: 'Link', Rect: [50, 50, 90, 90] }])),
  'x4.view-areas': ({ catalog }) => dictAt(catalog, 'ViewerPreferences')!.set(name('PrintArea'), name('TrimBox')),
  'x4.black-ink': content(text => text.replace(/0 0 0 1 k/, '0 0 0 rg')),
  'ua1.identifier': xmp(text => text.replace('<pdfuaid:part>1', '<pdfuaid:part>9')),
  'ua1.title': ({ catalog }) => dictAt(catalog, 'ViewerPreferences')!.delete(name('DisplayDocTitle')),
  'ua1.marked': ({ catalog }) => catalog.delete(name('MarkInfo')),
  'ua1.language': ({ catalog }) => catalog.delete(name('Lang')),
  'ua1.structure': document => root(document).delete(name('ParentTree')),
  'ua1.all-content-marked': content(text => `${text}\n0 0 10 10 re\nf`),
  'ua1.artifacts-apart': content(text => text.replace(/(\/\w+ <<\/MCID \d+ >> ?BDC)/, '$1\n/Artifact BMC\nEMC')),
  'ua1.content-in-structure': content(text => text.replace(/\/MCID 1\b/, '/MCID 999')),
  'ua1.balanced': content(text => `${text}\n/Artifact BMC`),
  'ua1.roles': document => element(document, 'P').set(name('S'), name('Paragraphish')),
  'ua1.figures-alt': document => element(document, 'Figure').delete(name('Alt')),
  'ua1.figures-place': document => element(document, 'Figure').delete(name('A')),
  'ua1.headings': document => element(document, 'H2').set(name('S'), name('H4')),
  'ua1.lists': document => element(document, 'LBody').set(name('S'), name('P')),
  'ua1.tables': document => element(document, 'P').set(name('S'), name('TD')),
  'ua1.links': document =>
    page(document).set(name('Annots'), document.context.obj([{ Subtype: 'Link', Rect: [50, 50, 90, 90] }])),
  'ua1.fonts': ({ context }) => findDicts(context, dict => dict.has(name('FontFile2')))[0]!.delete(name('FontFile2')),
  'ua1.unicode': ({ context }) => findDicts(context, dict => dict.has(name('ToUnicode')))[0]!.delete(name('ToUnicode')),
  'ua1.outline': ({ catalog }) => catalog.delete(name('Outlines')),
  'ua1.no-scripts': ({ catalog, context }) => catalog.set(name('Names'), context.obj({ JavaScript: {} })),
}

const failedIds = async (bytes: Uint8Array) =>
  runChecks(await factsOf(inMemory(bytes)), checksFor('x4')).filter(({ problem }) => problem !== undefined)

describe('our checks of a file', () => {
  it('pass a good file, and one that was only written again', async () => {
    expect(await failedIds(good)).toEqual([])
    expect(await failedIds(await withChange(good, () => undefined))).toEqual([])
  })

  it('have a fault sown for each of them', () => {
    expect(Object.keys(faults).toSorted()).toEqual(
      checksFor('x4')
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it.each(Object.entries(faults))('%s notices its fault', async (id, fault) => {
    const broken = 'bytes' in fault ? fault.bytes(good) : await withChange(good, fault)
    expect((await failedIds(broken)).map(one => one.id)).toContain(id)
  })
})
