/** Which drawing belongs to which id of the catalogue. */
import type { Svg } from '../kit/svg.ts'
import { covers } from './covers.ts'
import { figures } from './figures.ts'
import { home } from './home.ts'
import { needs } from './needs.ts'
import { photos } from './photos.ts'
import { portraits } from './portraits.ts'
import { story } from './story.ts'
import { way } from './way.ts'

const drawings: Readonly<Record<string, () => Svg>> = {
  ...covers,
  ...home,
  ...story,
  ...way,
  ...photos,
  ...portraits,
  ...needs,
  ...figures,
}

/** The drawing of a catalogue entry; throws for an id nobody has drawn. */
export function draw(id: string): Svg {
  const drawing = drawings[id]
  if (drawing === undefined) throw new Error(`no drawing for ${id}`)
  return drawing()
}
