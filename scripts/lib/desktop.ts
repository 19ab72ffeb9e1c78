/** How the built desktop is started. `ensureBuilt` builds it. */
import { inProject } from './place.ts'

/** The desktop's own code in one file, as Electron runs it. */
export const desktopProgram = inProject('.build/main/main.js')

/**
 * What Node is given to run it on the stand-in. A book's objects live long: with V8's usual nursery they are copied about, and
 * 120 MB more are held (docs/decisions/0014).
 */
export const onStandIn: readonly string[] = [
  '--max-semi-space-size=4',
  '--import',
  inProject('stand-in/register.ts'),
  desktopProgram,
]
