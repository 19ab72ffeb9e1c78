/** How wide words are, from what Chromium measured of our faces (scripts/art/measure-fonts.ts). */
import data from '#root/assets/fonts/widths.json' with { type: 'json' }
import type { FaceName } from './faces.ts'

interface Widths {
  readonly letters: Readonly<Record<string, number>>
  readonly pairs: Readonly<Record<string, number>>
}

const faces = data as Readonly<Record<FaceName, Widths>>

/** A letter that was not measured is taken for as wide as a capital M: rather too much room than words over. */
const unmeasured = 900

/** How wide a text is in a face, thousandths of its size. Pairs of letters stand as near as the face has them stand. */
export function textWidth(text: string, face: FaceName): number {
  const { letters, pairs } = faces[face]
  let width = 0
  let before = ''
  for (const letter of text) {
    width += letters[letter] ?? unmeasured
    const plain = letter > '\u007f' ? unaccented(letter) : letter
    if (before !== '') width += pairs[before + plain] ?? 0
    before = plain
  }
  return width
}

const known = new Map<string, string>()

function unaccented(letter: string): string {
  const found = known.get(letter)
  if (found !== undefined) return found
  const plain = Array.from(letter.normalize('NFD'))[0] ?? letter
  known.set(letter, plain)
  return plain
}
