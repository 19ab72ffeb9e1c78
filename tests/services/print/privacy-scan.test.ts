import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOf } from '#services/print/finish/pages.ts'
import { inMemory } from '#services/print/output.ts'
import { withComment } from '#services/print/pdf/jpeg.ts'
import {
  deflated,
  dictAt,
  name,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFRawStream,
  PDFString,
  streams,
} from '#services/print/pdf/model.ts'
import { scanForPrivacy } from '#services/print/privacy-scan.ts'
import { factsOf } from '#services/print/verify/facts.ts'
import { findDicts, withChange } from '#support/broken-pdf.ts'
import { phoneJpeg, photoLike } from '#support/pictures.ts'
import { closeEngine, printed } from '#support/print-run.ts'

const canary = 'Seren Prydderch'
let good: Uint8Array
let phone: Uint8Array
beforeAll(async () => {
  good = (await printed('screen', { pages: 2, photoPx: 900 })).bytes
  phone = await phoneJpeg(photoLike(200, 150))
}, 60_000)
afterAll(closeEngine)

const scan = async (bytes: Uint8Array, forbidden: readonly string[] = [canary]) =>
  scanForPrivacy(await factsOf(inMemory(bytes)), { forbidden, title: 'Life journey book' })

const swapFirstPicture = (jpeg: Uint8Array) => (document: PDFDocument) => {
  const [found] = streams(document.context).filter(([, { dict }]) => String(dict.get(name('Filter'))) === '/DCTDecode')
  if (found === undefined) throw new Error('no picture')
  document.context.assign(found[0], PDFRawStream.of(found[1].dict, jpeg))
}

const figure = ({ context }: PDFDocument) => findDicts(context, dict => String(dict.get(name('S'))) === '/Figure')[0]!
const information = ({ context }: PDFDocument) => context.lookup(context.trailerInfo.Info) as PDFDict

/** What is hidden, where, and what the scan must call it. */
const canaries: readonly (readonly [string, string, (document: PDFDocument) => void | Promise<void>])[] = [
  ['a picture with EXIF, place and camera', 'picture-metadata', document => swapFirstPicture(phone)(document)],
  [
    'a picture with a comment',
    'picture-metadata',
    document => {
      const [found] = streams(document.context).filter(
        ([, { dict }]) => String(dict.get(name('Filter'))) === '/DCTDecode',
      )
      swapFirstPicture(withComment(found![1].contents, 'by an owner'))(document)
    },
  ],
  [
    'data after a picture’s end',
    'picture-data-after-its-end',
    document => {
      const [found] = streams(document.context).filter(
        ([, { dict }]) => String(dict.get(name('Filter'))) === '/DCTDecode',
      )
      swapFirstPicture(Buffer.concat([found![1].contents, Buffer.from('hidden here')]))(document)
    },
  ],
  [
    'a name in an alt text',
    'name',
    document => figure(document).set(name('Alt'), PDFHexString.fromText(`${canary} at the sea`)),
  ],
  ['a name in Info', 'name', document => information(document).set(name('Author'), PDFString.of(canary))],
  [
    'a name in a bookmark',
    'name',
    document =>
      dictAt(dictAt(document.catalog, 'Outlines'), 'First')!.set(
        name('Title'),
        PDFHexString.fromText(`seren  PRYDDERCH`),
      ),
  ],
  [
    'a path',
    'path',
    document => information(document).set(name('Subject'), PDFString.of('file:///C:/Users/kath/books')),
  ],
  ['a home folder', 'path', document => information(document).set(name('Subject'), PDFString.of('/home/kath/books'))],
  [
    'a script',
    'script-or-action',
    ({ catalog, context }) => catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript' })),
  ],
  [
    'a link out',
    'script-or-action',
    document => document.getPages()[0]!.node.set(name('Annots'), document.context.obj([{ A: { S: 'URI' } }])),
  ],
  ['an attachment', 'attachment', ({ context }) => context.register(context.obj({ Type: 'Filespec' }))],
  [
    'a title of its own',
    'title',
    document => information(document).set(name('Title'), PDFHexString.fromText('Mali’s book')),
  ],
  [
    'text that is not painted',
    'hidden-text',
    document => {
      const { node } = document.getPages()[0]!
      node.set(name('Contents'), document.context.register(deflated(document.context, `3 Tr\n${contentOf(node)}`)))
    },
  ],
]

describe('the privacy scan', () => {
  it('finds nothing in a file as we make it', async () => {
    expect(await scan(good)).toEqual([])
  })

  it.each(canaries)('finds %s', async (_what, finding, hide) => {
    expect(await scan(await withChange(good, hide))).toContain(finding)
  })

  it('finds words that are only on the page, by what the fonts say they mean, across lines and faces', async () => {
    expect(await scan(good, ['Tŷ Pat a Glyn'])).toEqual(['name'])
    expect(await scan(good, ['Every Friday you made'])).toEqual(['name'])
    expect(await scan(good, ['you went to live by the sea'])).toEqual(['name'])
    expect(await scan(good, ['very Friday', 'Pat a Gly'])).toEqual([])
  })

  it('finds a picture that is larger than its place can show', async () => {
    const large = await sharp({ create: { width: 3000, height: 3000, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer()
    expect(await scan(await withChange(good, swapFirstPicture(large)))).toContain('picture-larger-than-its-place')
  })
})
