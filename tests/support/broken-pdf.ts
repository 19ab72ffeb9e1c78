/** Breaks a good PDF in one way, to see that a check notices. */
import {
  name,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFRawStream,
  PDFRef,
  readPdf,
} from '#services/print/pdf/model.ts'
import { writePdf } from '#services/print/pdf/write.ts'

/** The file after a change to its objects. */
export async function withChange(bytes: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await readPdf(bytes)
  change(document)
  const parts: Uint8Array[] = []
  const { Root, Info } = document.context.trailerInfo
  if (!(Root instanceof PDFRef && Info instanceof PDFRef)) throw new Error('a good file has a root and an Info')
  await writePdf(
    document.context,
    { write: async part => void parts.push(Buffer.from(part)) },
    { root: Root, info: Info, id: ['00', '00'], late: new Map() },
  )
  return Buffer.concat(parts)
}

/** The file after a change of its bytes that keeps their number. */
export function withText(bytes: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('offsets must stay right')
  const at = Buffer.from(bytes).lastIndexOf(from)
  if (at < 0) throw new Error('nothing to change')
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at + from.length)])
}

/** Every dictionary of a file that satisfies `wanted`. */
export function findDicts(context: PDFContext, wanted: (dict: PDFDict) => boolean): PDFDict[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : undefined
    return dict !== undefined && wanted(dict) ? [dict] : []
  })
}

/** The first dictionary with an entry of a value, such as `('S', '/Figure')`; fails when there is none. */
export function dictWith(context: PDFContext, key: string, value: string): PDFDict {
  const [found] = findDicts(context, dict => dict.get(name(key))?.toString() === value)
  if (found === undefined) throw new Error(`no ${key} ${value}`)
  return found
}
