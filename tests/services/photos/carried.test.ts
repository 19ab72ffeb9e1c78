/** What the file of a photo says beside its picture, in real files. */
import { readFile } from 'node:fs/promises'
import sharp, { type Exif } from 'sharp'
import { describe, expect, it } from 'vitest'
import { carriedBy } from '#services/photos/carried.ts'
import { lookAt } from '#services/photos/import.ts'
import { cornersPicture, phoneJpeg } from '#support/pictures.ts'

async function carries(bytes: Uint8Array) {
  const looked = await lookAt(bytes)
  if (!looked.ok) throw new Error(looked.code)
  return looked.value.carries
}

const withExif = (exif: Exif) => cornersPicture(40, 30).withExif(exif).jpeg().toBuffer()

describe('what the file of a photo also says', () => {
  it('is where, who and which camera in a phone’s JPEG, and in a HEIC', async () => {
    expect(await carries(await phoneJpeg(cornersPicture(40, 30)))).toEqual(['place', 'names', 'camera'])
    const heic = await readFile(new URL('../../fixtures/pictures/corners-p3.heic', import.meta.url))
    expect(await carries(heic)).toContain('place')
  })

  it('is nothing in a picture that was only drawn', async () => {
    expect(await carries(await cornersPicture(40, 30).jpeg().toBuffer())).toBeUndefined()
    expect(await carries(await cornersPicture(40, 30).png().toBuffer())).toBeUndefined()
  })

  it('is no place where the camera was told not to say, and no name where it wrote blanks', async () => {
    const shy = await withExif({
      IFD0: { Model: 'C-1', ImageDescription: '      ' },
      IFD3: { GPSVersionID: '2 3 0 0' },
    })
    expect(await carries(shy)).toEqual(['camera'])
  })

  it('is a name where somebody wrote a description, and a camera’s where only its number stands', async () => {
    expect(await carries(await withExif({ IFD0: { ImageDescription: 'Canary and her cousins' } }))).toEqual(['names'])
    expect(await carries(await withExif({ IFD2: { BodySerialNumber: '0451' } }))).toEqual(['camera'])
  })

  it('is found where programs for photos write it', async () => {
    const xmp = (inner: string) =>
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`
    const people = await cornersPicture(40, 30)
      .withXmp(xmp('<Iptc4xmpExt:PersonInImage xmlns:Iptc4xmpExt="x:y">Canary</Iptc4xmpExt:PersonInImage>'))
      .jpeg()
      .toBuffer()
    expect(await carries(people)).toEqual(['names'])
    const caption = Buffer.from([
      0x1c,
      2,
      120,
      0,
      6,
      ...Buffer.from('Canary'),
      0x1c,
      2,
      90,
      0,
      4,
      ...Buffer.from('Town'),
    ])
    expect(carriedBy({ iptc: caption })).toEqual(['place', 'names'])
    expect(carriedBy({ iptc: Buffer.from([0x1c, 2, 120, 0, 0]) })).toEqual([])
    expect(carriedBy({ comments: [{ keyword: 'Author', text: 'Canary' }] })).toEqual(['names'])
    expect(carriedBy({ comments: [{ keyword: 'Software', text: 'Scan 2' }] })).toEqual([])
  })

  it('is nothing, and no failure, where the block is damaged', async () => {
    const { exif } = await sharp(await phoneJpeg(cornersPicture(40, 30))).metadata()
    if (!exif) throw new Error('the picture has EXIF')
    for (let length = 0; length < exif.length; length++)
      expect(() => carriedBy({ exif: exif.subarray(0, length) })).not.toThrow()
    expect(carriedBy({ exif: exif.subarray(0, 9) })).toEqual([])
  })
})
