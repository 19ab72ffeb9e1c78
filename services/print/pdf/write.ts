/** Writes a PDF object by object, so that a 600 MB book needs no more memory than its largest picture or two. */
import { createHash } from 'node:crypto'
import { type PDFContext, PDFDict, type PDFObject, PDFRawStream, type PDFRef } from './model.ts'

/** Where a file's bytes go, in order. */
export interface Sink {
  /** The bytes are the writer's: what is kept of them after the promise is a copy. */
  write(bytes: Uint8Array): Promise<void>
}

/** A stream whose bytes are made only when its turn to be written comes. They are the writer's own, and gone when it is written. */
export type LateStream = () => Promise<PDFRawStream>

/** What was written. */
export interface Written {
  readonly bytes: number
  /** SHA-256 of the file, hex. */
  readonly sha256: string
}

/** How the file ends and which of its streams are made late. */
export interface WriteOptions {
  readonly root: PDFRef
  readonly info: PDFRef
  /** The two halves of the file's ID, hex. */
  readonly id: readonly [string, string]
  /** By the tag of the reference, such as `12 0 R`. */
  readonly late: ReadonlyMap<string, LateStream>
}

/** How much is gathered before it is handed on. */
const gatheredBytes = 256 * 1024

/** Writes all objects of a context as PDF 1.6 with a classic cross-reference table. */
export async function writePdf(context: PDFContext, sink: Sink, options: WriteOptions): Promise<Written> {
  const hash = createHash('sha256')
  const { put, flush, position } = gathered(async bytes => {
    // The fingerprint is reckoned while the disk is at work.
    const written = sink.write(bytes)
    hash.update(bytes)
    await written
  })
  // Four bytes over 127 tell other programs that the file is not text.
  await put(Buffer.from('%PDF-1.6\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'))
  const offsets = new Map<number, number>()
  const objects = context.enumerateIndirectObjects().toSorted(([one], [other]) => one.objectNumber - other.objectNumber)
  for (const [ref, object] of objects) {
    offsets.set(ref.objectNumber, position())
    await put(Buffer.from(`${ref.objectNumber} 0 obj\n`))
    const late = await options.late.get(ref.tag)?.()
    await putObject(late ?? object, put)
    if (late) letGo(late.contents)
    await put(Buffer.from('\nendobj\n'))
  }
  await put(Buffer.from(xref(offsets) + trailer(offsets, options, position())))
  await flush()
  return { bytes: position(), sha256: hash.digest('hex') }
}

/**
 * Gives a picture's memory back at once: the collector knows of big bytes too late, and would keep thirty of them. Small
 * bytes may share their memory with others and are left to it, as all are where the engine cannot do it yet.
 */
function letGo({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength > gatheredBytes) buffer.transfer?.(0)
}

/** Gathers what is small: a book's many thousand little objects are handed on a few hundred times. */
function gathered(send: (bytes: Uint8Array) => Promise<void>) {
  const room = Buffer.allocUnsafe(gatheredBytes)
  let filled = 0
  let position = 0
  const flush = async () => {
    if (filled > 0) await send(room.subarray(0, filled))
    filled = 0
  }
  const put = async (bytes: Uint8Array) => {
    position += bytes.length
    if (filled + bytes.length > room.length) await flush()
    if (bytes.length > room.length) return send(bytes)
    room.set(bytes, filled)
    filled += bytes.length
  }
  return { put, flush, position: () => position }
}

async function putObject(object: PDFObject, put: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  if (!(object instanceof PDFRawStream)) return put(copied(object))
  await put(copied(withLength(object)))
  await put(Buffer.from('\nstream\n'))
  await put(object.contents)
  await put(Buffer.from('\nendstream'))
}

function withLength(stream: PDFRawStream): PDFDict {
  const dict = PDFDict.withContext(stream.dict.context)
  for (const [key, value] of stream.dict.entries()) dict.set(key, value)
  dict.set(dict.context.obj('Length'), dict.context.obj(stream.contents.length))
  return dict
}

function copied(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

/** One section a run of neighbouring numbers; each line is twenty bytes, as the format wants. */
function xref(offsets: ReadonlyMap<number, number>): string {
  const numbers = [...offsets.keys()].toSorted((one, other) => one - other)
  let text = 'xref\n0 1\n0000000000 65535 f \n'
  for (let from = 0; from < numbers.length; ) {
    let to = from + 1
    while (to < numbers.length && numbers[to] === (numbers[to - 1] ?? 0) + 1) to++
    text += `${numbers[from]} ${to - from}\n`
    for (const number of numbers.slice(from, to)) text += `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n`
    from = to
  }
  return text
}

function trailer(offsets: ReadonlyMap<number, number>, { root, info, id }: WriteOptions, xrefAt: number): string {
  const size = Math.max(...offsets.keys()) + 1
  const dict = `/Size ${size} /Root ${root.tag} /Info ${info.tag} /ID [<${id[0]}> <${id[1]}>]`
  return `trailer\n<< ${dict} >>\nstartxref\n${xrefAt}\n%%EOF\n`
}
