import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '#core/book/words.ts'
import { unwrap } from '#core/result.ts'
import { readWord } from '#services/word/read-word.ts'
import { wordLimits } from '#services/word/unpack.ts'
import { photoLike } from '#support/pictures.ts'
import { makeWord, paragraph, pictured } from '#support/word.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/word', name))
const codeOf = async (bytes: Uint8Array) => {
  const read = await readWord(bytes)
  return read.ok ? 'read' : read.code
}

let png: Uint8Array
beforeAll(async () => {
  png = await photoLike(60, 40, 1).png().toBuffer()
})

describe('a Word file', () => {
  it('of LibreOffice gives its parts under their headings, with lists, bold, and a line for each row', async () => {
    const { file, pictures } = unwrap(await readWord(fixture('libreoffice-7.4.docx')))
    const said = file.sections.map(({ heading, blocks }) => [
      heading,
      ...blocks.map(block => ('line' in block ? plainText([block.line], () => '') : 'picture')),
    ])
    expect(said).toEqual([
      ['', 'These words were written for Mali.'],
      [
        'Pat and Glyn’s house',
        'You were three. You went to live with Pat and Glyn.',
        'Their tŷ was by the môr.',
        'pancakes on Friday',
        'ducks on Saturday',
        'first the bus',
        'then the sea',
      ],
      ['Ducks', 'Monday  school', 'Tuesday  swimming', 'See the letter too.'],
    ])
    const lines = file.sections.flatMap(({ blocks }) => blocks.flatMap(block => ('line' in block ? [block.line] : [])))
    expect(lines.map(({ list }) => list).filter(Boolean)).toEqual(['bullet', 'bullet', 'number', 'number'])
    expect(lines[1]?.runs[1]).toEqual({ text: 'three', bold: true })
    expect(lines[2]?.align).toBe('centre')
    // Its picture lies beside the file: it is not looked for.
    expect(pictures).toEqual([])
    expect(file.lost).toMatchObject({ tables: 1, notes: 1, pictures: 1 })
  })

  it('gives the pictures that lie in it, with their words, where they stood', async () => {
    const body = `${paragraph('Ducks', 'Heading1')}${pictured('p1', 'A duck')}${paragraph('Quack.')}${pictured('p2', '')}`
    const pictures = { p1: { name: 'a.png', bytes: png }, p2: { name: 'b.emf', bytes: Uint8Array.of(1, 0, 0, 0) } }
    const read = unwrap(await readWord(await makeWord({ body, pictures })))
    expect(read.file).toEqual({
      sections: [
        { heading: 'Ducks', blocks: [{ picture: 0, alt: 'A duck' }, { line: { runs: [{ text: 'Quack.' }] } }] },
      ],
      lost: { tables: 0, notes: 0, comments: 0, pictures: 1, other: 0 },
    })
    expect(Buffer.from(read.pictures[0] ?? [])).toEqual(Buffer.from(png))
  })

  it('never opens what lies elsewhere: a file of this computer, or an address', async () => {
    const pictures = {
      p1: { name: '', link: 'file:///etc/passwd' },
      p2: { name: '', link: 'https://outside.invalid/x.png' },
    }
    const body = `${paragraph('Words')}${pictured('p1', '', 'link')}${pictured('p2', '', 'link')}`
    const read = unwrap(await readWord(await makeWord({ body, pictures })))
    expect([read.pictures, read.file.lost.pictures]).toEqual([[], 2])
  })

  it('that is of the old kind, locked, something else, empty or broken off is refused by name', async () => {
    expect(await codeOf(fixture('libreoffice-7.4.doc'))).toBe('old-word')
    const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await codeOf(locked)).toBe('locked-word')
    expect(await codeOf(Buffer.from('%PDF-1.7'))).toBe('not-word')
    expect(await codeOf(await makeWord({ body: '' }))).toBe('not-word')
    const whole = fixture('libreoffice-7.4.docx')
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await codeOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged-word')
    }
  })

  it('that would unpack to more than a book, or says less than it holds, is refused before it is unpacked', async () => {
    const big = new Uint8Array(wordLimits.xml + 1)
    expect(await codeOf(await makeWord({ body: '', parts: { 'word/styles.xml': big } }))).toBe('word-too-big')
    const many = Object.fromEntries(Array.from({ length: wordLimits.parts }, (_, at) => [`word/x${at}.bin`, '']))
    expect(await codeOf(await makeWord({ body: '', parts: many }))).toBe('word-too-big')
    expect(await codeOf(lyingZip(50_000_000, 100))).toBe('damaged-word')
  })

  it('with a document type, endless nesting or broken XML is refused, and the reader lives on', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document/>`
    expect(await codeOf(await makeWord({ body: '', parts: { 'word/document.xml': laughs } }))).toBe('damaged-word')
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(60_000)}${'</w:sdtContent></w:sdt>'.repeat(60_000)}`
    expect(await codeOf(await makeWord({ body: deep }))).toMatch(/damaged-word|not-word/)
    expect(await codeOf(await makeWord({ body: '', parts: { 'word/document.xml': '<w:document><w:p>' } }))).toMatch(
      /damaged-word|not-word/,
    )
    expect(await codeOf(fixture('libreoffice-7.4.docx'))).toBe('read')
  })
})

/** A zip whose one part says it is `said` bytes and unpacks to `holds`. */
function lyingZip(holds: number, said: number): Uint8Array {
  const name = Buffer.from('word/document.xml')
  const packed = deflateRawSync(Buffer.alloc(holds, 32))
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(said, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 4)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(said, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, name, packed, central, name, end]))
}
