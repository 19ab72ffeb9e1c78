/** Pictures that somebody made to do harm, or that are only strange. Each says what must become of it. */
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { cornersPicture, phoneJpeg, photoLike } from '#support/pictures.ts'

/** What must become of a file: brought in, refused, or either, as long as it does no harm. */
export type Fate = 'taken' | 'refused' | 'either'

/** A file, and its fate. */
export interface HostilePicture {
  readonly name: string
  readonly fate: Fate
  readonly bytes: Uint8Array
}

const text = (words: string) => Buffer.from(words, 'latin1')
const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + data.length)
  whole.writeUInt32BE(data.length, 0)
  whole.write(type, 4, 'latin1')
  whole.set(data, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length)
  return whole
}

/** A PNG that says it has so many pixels, and has so many rows of zeros. */
function png(width: number, height: number, { depth = 8, colour = 2, interlaced = 0, rows = 1 } = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([depth, colour, 0, 0, interlaced], 8)
  const channels = colour === 2 ? 3 : colour === 6 ? 4 : colour === 4 ? 2 : 1
  const row = 1 + Math.ceil((width * channels * depth) / 8)
  const data = deflateSync(Buffer.alloc(row * rows), { level: 9 })
  return Buffer.concat([pngHead, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/** The start of frame of a JPEG says the size; its first three bytes are found by their marker. */
function resizedJpeg(jpeg: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(jpeg)
  const at = [0xc0, 0xc2].map(kind => bytes.indexOf(Buffer.from([0xff, kind]))).find(found => found > 0) ?? 0
  bytes.writeUInt16BE(height, at + 5)
  bytes.writeUInt16BE(width, at + 7)
  return bytes
}

/** A progressive JPEG of which the last scan comes so many times. */
function manyScans(jpeg: Buffer, times: number): Buffer {
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]))
  const end = jpeg.length - 2
  const scan = jpeg.subarray(last, end)
  return Buffer.concat([jpeg.subarray(0, end), ...Array.from({ length: times }, () => scan), jpeg.subarray(end)])
}

/** A JPEG with a segment after its first two bytes. */
function withSegment(jpeg: Buffer, marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)])
}

/** A WebP chunk file by its inner chunks. */
function webpOf(...chunks: readonly (readonly [string, Uint8Array])[]): Buffer {
  const inner = Buffer.concat(
    chunks.map(([name, data]) => {
      const size = Buffer.alloc(4)
      size.writeUInt32LE(data.length)
      return Buffer.concat([text(name), size, data, Buffer.alloc(data.length % 2)])
    }),
  )
  const size = Buffer.alloc(4)
  size.writeUInt32LE(inner.length + 4)
  return Buffer.concat([text('RIFF'), size, text('WEBP'), inner])
}

function ftyp(brand: string, ...others: string[]): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(16 + others.length * 4)
  return Buffer.concat([size, text(`ftyp${brand}`), Buffer.alloc(4), text(others.join('')), Buffer.alloc(200, 0x11)])
}

/** Every one of them: the list of reliability.md R11, and its neighbours. */
export async function hostilePictures(heic: Buffer): Promise<readonly HostilePicture[]> {
  const jpeg = await phoneJpeg(photoLike(320, 240))
  const progressive = await photoLike(1600, 1200).jpeg({ progressive: true }).toBuffer()
  const plain = await cornersPicture(64, 48).png().toBuffer()
  const webp = await photoLike(64, 48).webp().toBuffer()
  const films = [photoLike(40, 30, 1), photoLike(40, 30, 2)].map(frame => frame.png().toBuffer())
  const frames = await Promise.all(films)
  const film = (format: 'gif' | 'webp') =>
    sharp(frames, { join: { animated: true } })
      [format]()
      .toBuffer()
  const html = text('<!doctype html><script>fetch("https://evil.invalid")</script>')
  const zip = text('PK\x03\x04\x14\0\0\0\0\0')
  const svg = text('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')
  const junk = Buffer.alloc(30_000, 0xa5)
  const all = (fate: Fate, files: Readonly<Record<string, Uint8Array>>) =>
    Object.entries(files).map(([name, bytes]) => ({ name, fate, bytes }))
  return [
    ...all('taken', {
      'one pixel': await cornersPicture(2, 2).resize(1, 1).png().toBuffer(),
      'a line of 65535': png(65_535, 1),
      'a column of 65535': png(1, 65_535, { rows: 65_535 }),
      'four inks': await cornersPicture(60, 40).toColourspace('cmyk').jpeg().toBuffer(),
      'sixteen bits': await cornersPicture(60, 40).toColourspace('rgb16').png().toBuffer(),
      'grey with alpha': png(40, 30, { colour: 4, rows: 30 }),
      'one bit': png(64, 48, { depth: 1, colour: 0, rows: 48 }),
      'a wide profile': await photoLike(60, 40).withIccProfile('p3').jpeg().toBuffer(),
      HEIC: heic,
    }),
    ...all('refused', {
      'nothing at all': Buffer.alloc(0),
      'two bytes': jpeg.subarray(0, 2),
      'three bytes of a JPEG': jpeg.subarray(0, 3),
      'the head of a PNG alone': pngHead,
      'SVG called a photo': svg,
      'SVG behind the head of a PNG': Buffer.concat([pngHead, svg]),
      'an SVG with a byte order mark': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), svg]),
      GIF: await film('gif'),
      TIFF: await photoLike(40, 30).tiff().toBuffer(),
      PDF: text('%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript>>>>endobj'),
      PostScript: text('%!PS-Adobe-3.0\n(%pipe%id) (r) file'),
      BMP: Buffer.concat([text('BM'), Buffer.alloc(90)]),
      ICO: Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), Buffer.alloc(90)]),
      HTML: html,
      'a zip': zip,
      'an MP4 film': ftyp('isom', 'isom', 'mp42'),
      'a QuickTime film': ftyp('qt  ', 'qt  '),
      AVIF: await photoLike(64, 48).avif().toBuffer(),
      'JPEG XL': Buffer.from([0xff, 0x0a, 0xfa, 0x7f, 0x01, 0x90]),
      'JPEG 2000': Buffer.concat([Buffer.from([0, 0, 0, 12]), text('jP  \r\n\x87\n'), Buffer.alloc(60)]),
      OpenEXR: Buffer.concat([Buffer.from([0x76, 0x2f, 0x31, 0x01]), Buffer.alloc(90)]),
      FITS: text('SIMPLE  =                    T'.padEnd(2880)),
      'a script': text('#!/bin/sh\nrm -rf /'),
      'a program': Buffer.concat([text('MZ'), Buffer.alloc(200)]),
      '30,000 x 30,000 in a few bytes': png(30_000, 30_000),
      '30,000 x 30,000, interlaced': png(30_000, 30_000, { interlaced: 1 }),
      'two thousand million pixels wide': png(0x7fffffff, 1),
      'no width': png(0, 10),
      'no height': png(10, 0),
      'half a JPEG': jpeg.subarray(0, jpeg.length / 2),
      'a JPEG without its picture': jpeg.subarray(0, 300),
      'a JPEG that says 65,500 x 65,500': resizedJpeg(jpeg, 65_500, 65_500),
      'half a PNG': plain.subarray(0, plain.length / 2),
      'a PNG without its rows': png(400, 300),
      'a PNG with a wrong sum': Buffer.from(plain).fill(0x41, plain.length - 24, plain.length - 20),
      'a WebP without anything in it': webpOf(),
      'a WebP of junk': webpOf(['VP8 ', junk]),
      'a WebP of lossless junk': webpOf(['VP8L', junk]),
      'a WebP that is shorter than it says': webp.subarray(0, webp.length - 40),
      'a HEIC cut short': heic.subarray(0, heic.length / 3),
      'a HEIC of junk': ftyp('heic', 'mif1', 'heic'),
      'a picture of mif1 that is none of ours': ftyp('mif1', 'avif'),
      'sixty megabytes and a byte': Buffer.concat([jpeg.subarray(0, 4), Buffer.alloc(60 * 1024 * 1024)]),
    }),
    ...all('either', {
      'an animated PNG': Buffer.concat([plain.subarray(0, 33), chunk('acTL', Buffer.alloc(8, 1)), plain.subarray(33)]),
      'an animated WebP': await film('webp'),
      'a JPEG that is a zip too': Buffer.concat([jpeg, zip]),
      'a JPEG that is a page too': withSegment(jpeg, 0xfe, html),
      'a JPEG with a page behind it': Buffer.concat([jpeg, html]),
      'a JPEG with a profile of junk': withSegment(jpeg, 0xe2, Buffer.concat([text('ICC_PROFILE\0\x01\x01'), junk])),
      'a JPEG whose EXIF points beyond itself': withSegment(
        jpeg,
        0xe1,
        Buffer.concat([text('Exif\0\0MM\0*'), Buffer.alloc(200, 0xff)]),
      ),
      'a PNG with a profile of junk': Buffer.concat([
        plain.subarray(0, 33),
        chunk('iCCP', Buffer.concat([text('x\0\0'), deflateSync(junk)])),
        plain.subarray(33),
      ]),
      'a PNG with words that swell': Buffer.concat([
        plain.subarray(0, 33),
        chunk('zTXt', Buffer.concat([text('x\0\0'), deflateSync(Buffer.alloc(40_000_000))])),
        plain.subarray(33),
      ]),
      'a JPEG that says it is larger than its data': resizedJpeg(jpeg, 8000, 8000),
      'ten scans more': manyScans(progressive, 10),
      'a thousand scans': manyScans(progressive, 1000),
      'a JPEG with a thumbnail of junk': withSegment(jpeg, 0xe1, Buffer.concat([text('Exif\0\0'), junk])),
      'a HEIC whose pictures are junk': Buffer.from(heic).fill(0x55, Math.floor(heic.length * 0.6)),
    }),
  ]
}
