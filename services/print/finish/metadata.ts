/** What a file says of itself: that it is a life journey book and how it was made; never whose, by whom or where. */
import { createHash } from 'node:crypto'
import type { ShownLanguage } from '#core/book/language.ts'
import type { PrintPurpose } from '#core/print/purposes.ts'
import {
  name,
  type PDFContext,
  type PDFDict,
  PDFHexString,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '../pdf/model.ts'

/** The neutral titles: the only title a print ever has. */
export const neutralTitles: Readonly<Record<ShownLanguage, string>> = {
  en: 'Life journey book',
  cy: 'Llyfr taith bywyd',
  both: 'Llyfr taith bywyd / Life journey book',
}

/** What the metadata is made from. */
export interface Identity {
  readonly purpose: PrintPurpose
  readonly language: ShownLanguage
  /** When the file is made, ms since 1970. */
  readonly moment: number
  /** SHA-256, hex, of all that went into the file: the same book printed again at the same moment has the same ids. */
  readonly seed: string
}

const maker = 'Journeybook'

/** Puts the XMP packet and the Info dictionary in place, equal to each other. Returns Info's reference and the file's ID. */
export function writeMetadata(context: PDFContext, catalog: PDFDict, identity: Identity) {
  const { purpose, language, moment, seed } = identity
  const title = neutralTitles[language]
  const date = new Date(moment)
  const info = context.obj({ Trapped: 'False' }) as PDFDict
  info.set(name('Title'), PDFHexString.fromText(title))
  info.set(name('Creator'), PDFString.of(maker))
  info.set(name('Producer'), PDFString.of(maker))
  info.set(name('CreationDate'), PDFString.of(pdfDate(date)))
  info.set(name('ModDate'), PDFString.of(pdfDate(date)))
  if (purpose.standard === 'x4') info.set(name('GTS_PDFXVersion'), PDFString.of('PDF/X-4'))
  const packet = Buffer.from(xmp(title, date, identity))
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: packet.length }) as PDFDict
  catalog.set(name('Metadata'), context.register(PDFRawStream.of(dict, packet)))
  const id = (part: string) => createHash('sha256').update(`${seed} ${part}`).digest('hex').slice(0, 32)
  return { info: context.register(info) as PDFRef, id: [id('document'), id('instance')] as const }
}

/** A PDF's own way of writing a moment, in UTC. */
function pdfDate(date: Date): string {
  return `D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`
}

function xmp(title: string, date: Date, { purpose, seed }: Identity): string {
  const when = `${date.toISOString().slice(0, 19)}Z`
  const uuid = (part: string) => {
    const hex = createHash('sha256').update(`${seed} xmp ${part}`).digest('hex')
    return `uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
  }
  const x4 = purpose.standard === 'x4' ? '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>' : ''
  return `<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>${when}</xmp:CreateDate>
<xmp:ModifyDate>${when}</xmp:ModifyDate>
<xmp:MetadataDate>${when}</xmp:MetadataDate>
<xmp:CreatorTool>${maker}</xmp:CreatorTool>
<xmpMM:DocumentID>${uuid('document')}</xmpMM:DocumentID>
<xmpMM:InstanceID>${uuid('instance')}</xmpMM:InstanceID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>${maker}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
${x4}<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}
