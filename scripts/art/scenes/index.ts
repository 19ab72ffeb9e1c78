/** Which drawing belongs to which id of the catalogue. */
import type { Svg } from '../kit/svg.ts'
import { birth } from './birth.ts'
import { calm } from './calm.ts'
import { coversByDay } from './covers-day.ts'
import { coversOfCreatures } from './covers-night.ts'
import { figures } from './figures.ts'
import { helpers } from './helpers.ts'
import { home } from './home.ts'
import { indoors } from './indoors.ts'
import { needs } from './needs.ts'
import { photosNow } from './photos-now.ts'
import { photosThen } from './photos-then.ts'
import { portraits } from './portraits.ts'
import { way } from './way.ts'

const drawings: Readonly<Record<string, () => Svg>> = {
  ...coversByDay,
  ...coversOfCreatures,
  ...home,
  ...calm,
  ...birth,
  ...helpers,
  ...way,
  ...indoors,
  ...photosThen,
  ...photosNow,
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
