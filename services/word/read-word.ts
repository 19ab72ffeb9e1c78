/** Reads a Word file (.docx): its words as ours, its pictures as bytes. Nothing of it is run, fetched or written to the disk. */

import { buffer } from 'node:stream/consumers'
import mammoth from 'mammoth'
import { ZipFile } from 'yazl'
import { err, ok, type Result } from '#core/result.ts'
import { type WordBlock, type WordError, type WordFile, wordFileSchema } from '#core/word/word-file.ts'
import { type DocxImage, type DocxNode, readSections } from './sections.ts'
import { unpackWord } from './unpack.ts'

/** What was read, and the pictures its sections name by their place. */
export interface ReadWord {
  readonly file: WordFile
  readonly pictures: readonly Uint8Array[]
}

/** Reads the bytes of a file. Pictures that no photo could be made of are counted among what was lost. */
export async function readWord(bytes: Uint8Array): Promise<Result<ReadWord, WordError>> {
  const parts = await unpackWord(bytes)
  if (!parts.ok) return parts
  try {
    const { document, ignored } = await parse(parts.value)
    const { sections, images, lost } = readSections(document)
    const read = await Promise.all(images.map(readImage))
    const pictures = read.filter(picture => picture !== undefined)
    const number = read.map((picture, at) => (picture ? read.slice(0, at).filter(Boolean).length : undefined))
    const kept = sections.map(({ heading, blocks }) => ({
      heading,
      blocks: blocks.flatMap((block): WordBlock[] => {
        if ('line' in block) return [block]
        const picture = number[block.picture]
        return picture === undefined ? [] : [{ ...block, picture }]
      }),
    }))
    const file = wordFileSchema.parse({
      sections: kept.filter(({ heading, blocks }) => heading !== '' || blocks.length > 0),
      lost: { ...lost, pictures: read.length - pictures.length, other: ignored },
    })
    return file.sections.length > 0 ? ok({ file, pictures }) : err('not-word')
  } catch {
    // What is no Word inside, is nested without end, or breaks off.
    return err('damaged-word')
  }
}

/** The document as mammoth reads it, from a clean zip of the parts that were measured; and how much of it mammoth passed over. */
async function parse(parts: ReadonlyMap<string, Buffer>): Promise<{ document: DocxNode; ignored: number }> {
  const zip = new ZipFile()
  for (const [name, part] of parts) zip.addBuffer(part, name, { compress: false })
  zip.end()
  let document: DocxNode | undefined
  const { messages } = await mammoth.convertToHtml(
    { buffer: await buffer(zip.outputStream) },
    {
      // Pictures that lie beside the file are never looked for.
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      // The HTML is thrown away: the document is taken as it is read.
      transformDocument: (read: DocxNode) => {
        document = read
        return { ...read, children: [] }
      },
    },
  )
  if (!document) throw new Error('no document was read')
  return { document, ignored: messages.filter(({ message }) => /unrecogni[sz]ed element/i.test(message)).length }
}

/** The bytes of a picture that a photo can be made of; undefined for drawings of Office's own kind and for what is not in the file. */
async function readImage({ contentType = '', readAsBuffer }: DocxImage): Promise<Uint8Array | undefined> {
  if (!/^image\/(?:jpe?g|png|webp)$/i.test(contentType)) return undefined
  return readAsBuffer().then(
    bytes => new Uint8Array(bytes),
    () => undefined,
  )
}
