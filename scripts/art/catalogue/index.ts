/** Every picture there is to bake. */
import { feelings, needs, portraits } from './cut-outs.ts'
import type { Entry } from './entry.ts'
import { figures } from './figures.ts'
import { covers, scenes, windows } from './pages.ts'
import { photos } from './photos.ts'

export const catalogue: readonly Entry[] = [
  ...covers,
  ...scenes,
  ...windows,
  ...photos,
  ...portraits,
  ...needs,
  ...feelings,
  ...figures,
]
