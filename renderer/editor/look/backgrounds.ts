/** The backgrounds that are offered: a colour, or a ground in the book's accent on white. */
import type { Background, PaletteColour } from '#core/book/schema.ts'
import { groundIds } from '#core/toolkit/grounds.ts'

const colours: readonly PaletteColour[] = ['book-tint', 'sky', 'grass', 'sand', 'rose', 'sun']

/** All of them, white paper first. */
export const backgrounds: readonly Background[] = [
  ...groundIds.map((ground): Background => ({ colour: 'white', ground })),
  ...colours.map((colour): Background => ({ colour })),
]

type Ground = (typeof groundIds)[number]

/** What a background is called in the interface's words; a picture or a ground on a colour is called by its colour. */
export function nameOfBackground({ colour, ground }: Background): Ground | PaletteColour {
  const known = groundIds.find(each => each === ground)
  if (colour === 'white') return known ?? 'plain'
  return colour
}
