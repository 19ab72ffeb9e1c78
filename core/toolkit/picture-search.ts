/** Finding a sticker or a painted picture by a word of either language. */
import type { Bilingual } from '#core/book/language.ts'
import type { Art, Sticker } from './art.ts'

/** One picture that can be put on a page. */
export interface OwnPicture {
  readonly kind: 'sticker' | 'art'
  readonly id: string
  readonly name: Required<Bilingual>
  readonly tags: { readonly en: readonly string[]; readonly cy: readonly string[] }
  /** The skin tones a sticker also comes in. */
  readonly tones: readonly string[]
  /** Width to height. */
  readonly shape: number
}

/** Pictures that belong together, with the name of what they have in common. */
export interface PictureGroup {
  readonly name: Required<Bilingual>
  readonly pictures: readonly OwnPicture[]
}

/** A sticker as a picture. */
export function fromSticker({ id, name, tags, tones = [] }: Sticker): OwnPicture {
  return { kind: 'sticker', id, name, tags, tones, shape: 1 }
}

/** A painted picture; its description is its name. */
export function fromArt({ id, alt, tags, width, height }: Art): OwnPicture {
  return { kind: 'art', id, name: alt, tags, tones: [], shape: width / height }
}

/** The words that stand for all of the feelings: they come first. */
const feelings = 'feelings'

/**
 * Groups for showing: feelings first, painted and drawn together, then the painted pictures, then stickers by what they
 * show. Covers, portraits and photographs of the sample are not offered.
 */
export function groupPictures(art: readonly Art[], stickers: readonly Sticker[]): PictureGroup[] {
  const painted = art.filter(({ kind }) => kind === 'figure' || kind === 'scene').map(fromArt)
  const isFeeling = ({ tags }: OwnPicture) => tags.en.includes(feelings)
  const groups = new Map<string, { name: Required<Bilingual>; pictures: OwnPicture[] }>()
  const group = (en: string, cy: string) => {
    const found = groups.get(en) ?? { name: { en, cy }, pictures: [] }
    groups.set(en, found)
    return found.pictures
  }
  group(feelings, 'teimladau').push(...painted.filter(picture => isFeeling(picture) && picture.shape === 1))
  group('painted', 'wedi’u paentio').push(...painted.filter(picture => !isFeeling(picture) && picture.shape === 1))
  for (const sticker of stickers) group(sticker.tags.en[0] ?? '', sticker.tags.cy[0] ?? '').push(fromSticker(sticker))
  group('whole scenes', 'golygfeydd cyfan').push(...painted.filter(({ shape }) => shape !== 1))
  return [...groups.values()]
}

/** The pictures with a name or tag in which a word begins with each word asked for, in either language, accents or none. */
export function searchPictures(groups: readonly PictureGroup[], asked: string): PictureGroup[] {
  const words = plain(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  if (words.length === 0) return [...groups]
  return groups.flatMap(({ name, pictures }) => {
    const found = pictures.filter(picture =>
      words.every(word => wordsOf(picture, name).some(own => own.startsWith(word))),
    )
    return found.length > 0 ? [{ name, pictures: found }] : []
  })
}

function wordsOf({ name, tags }: OwnPicture, group: Required<Bilingual>): string[] {
  const all = [name.en, name.cy, group.en, group.cy, ...tags.en, ...tags.cy].join(' ')
  return plain(all).split(/[^\p{L}\p{N}]+/u)
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
