/** Word files made by hand: the least that a .docx is, with anything put in. */
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const rels =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const picture = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'

/** What a made file holds. */
export interface MadeWord {
  /** Paragraphs and tables, as they stand in the body. */
  readonly body: string
  /** Pictures by the id that the body names them with; `link`: it lies elsewhere. */
  readonly pictures?: Readonly<
    Record<string, { readonly name: string; readonly bytes?: Uint8Array; readonly link?: string }>
  >
  /** More parts, or others in the place of the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/** Makes the file. */
export async function makeWord({ body, pictures = {}, parts = {} }: MadeWord): Promise<Uint8Array> {
  const named = Object.entries(pictures)
  const documentRels = named.map(([id, { name, link }]) =>
    link
      ? `<Relationship Id="${id}" Type="${picture}" Target="${link}" TargetMode="External"/>`
      : `<Relationship Id="${id}" Type="${picture}" Target="media/${name}"/>`,
  )
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': types,
    '_rels/.rels': rels,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${documentRels.join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(named.flatMap(([, { name, bytes }]) => (bytes ? [[`word/media/${name}`, bytes]] : []))),
    ...parts,
  }
  const zip = new ZipFile()
  for (const [name, part] of Object.entries(all)) zip.addBuffer(Buffer.from(part as string), name)
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}

/** A paragraph; `style` is Word's own id of one. */
export function paragraph(text: string, style = ''): string {
  const look = style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${look}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A paragraph with a picture; `how` says whether it is in the file or linked to. */
export function pictured(id: string, alt: string, how: 'embed' | 'link' = 'embed'): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:${how}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}
