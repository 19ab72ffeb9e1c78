/** What the file of a photo carries beside its picture: only whether it is there; what it says is never read out. */
import type { Carried } from '#core/book/schema.ts'
import { type Exif, openExif } from './exif.ts'

/** Where a file keeps words beside its pixels, each as it stands in it. */
export interface Beside {
  readonly exif?: Uint8Array | undefined
  readonly xmp?: Uint8Array | undefined
  readonly iptc?: Uint8Array | undefined
  /** Texts of a PNG, by keyword. */
  readonly comments?: readonly { readonly keyword: string; readonly text: string }[] | undefined
}

/** EXIF: latitude and longitude. A camera that was told not to say where leaves an empty directory. */
const placeTags = [0x0002, 0x0004]
/** EXIF: description, artist and copyright; the title, comment, author, keywords and subject that Windows writes. */
const wordTags = [0x010e, 0x013b, 0x8298, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f]
/** EXIF: what somebody wrote, and whose camera it is. */
const takingWordTags = [0x9286, 0xa430]
/** EXIF: make and model; the numbers of the body and the lens. */
const cameraTags = [0x010f, 0x0110]
const takingCameraTags = [0xa431, 0xa435]

const xmpPlace = /exif:GPSL(?:at|ong)itude|Iptc4xmpExt:Location|Iptc4xmpCore:Location|photoshop:City/
const xmpWords =
  /dc:(?:creator|description|title|subject|rights)|PersonInImage|mwg-rs:Regions|MP:RegionInfo|photoshop:Headline/
const xmpCamera = /tiff:M(?:ake|odel)|aux:SerialNumber|exifEX:BodySerialNumber/

/** IPTC (record 2): title, keywords, who took it, who is in it, headline and caption; then town, place in it, region and land. */
const iptcWords = [5, 25, 80, 105, 116, 118, 120, 122]
const iptcPlace = [26, 90, 92, 95, 101]

/** What is there, in the order in which it matters. */
export function carriedBy({ exif, xmp, iptc, comments = [] }: Beside): Carried[] {
  const opened = openExif(exif)
  const text = xmp ? Buffer.from(xmp).toString('latin1') : ''
  const fields = iptcFields(iptc)
  const has = (tags: readonly number[]) => tags.some(tag => fields.has(tag))
  const found: Readonly<Record<Carried, boolean>> = {
    place: says(opened, 'place', placeTags) || xmpPlace.test(text) || has(iptcPlace),
    names:
      says(opened, 'main', wordTags) ||
      says(opened, 'taking', takingWordTags) ||
      xmpWords.test(text) ||
      has(iptcWords) ||
      comments.some(comment => comment.keyword !== 'Software' && /\p{L}/u.test(comment.text)),
    camera: says(opened, 'main', cameraTags) || says(opened, 'taking', takingCameraTags) || xmpCamera.test(text),
  }
  return (['place', 'names', 'camera'] as const).filter(kind => found[kind])
}

/** Whether one of the tags has something in it: cameras also write blanks, and eight bytes that name a kind of letters. */
function says(exif: Exif | undefined, where: 'main' | 'taking' | 'place', tags: readonly number[]): boolean {
  return tags.some(tag => {
    const bytes = exif?.bytesOf(exif[where].get(tag)) ?? new Uint8Array()
    const value = tag === 0x9286 ? bytes.subarray(8) : bytes
    return value.some(byte => byte !== 0 && byte !== 0x20)
  })
}

/** The fields of a block of IPTC that have something in them: each is `1C 02`, its number, its length and its bytes. */
function iptcFields(iptc: Uint8Array | undefined): ReadonlySet<number> {
  const fields = new Set<number>()
  const bytes = iptc ?? new Uint8Array()
  for (let at = 0; at + 5 <= bytes.length; at++) {
    if (bytes[at] !== 0x1c || bytes[at + 1] !== 2) continue
    if ((bytes[at + 3] ?? 0) * 256 + (bytes[at + 4] ?? 0) > 0) fields.add(bytes[at + 2] ?? 0)
  }
  return fields
}
