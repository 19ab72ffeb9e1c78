import { ensureBuilt } from '#root/scripts/lib/build.ts'
import { inProject } from '#root/scripts/lib/place.ts'

let built: Promise<string> | undefined

/** The folder that holds the built print page, built first where its sources have changed. */
export function builtPrintPage(): Promise<string> {
  built ??= ensureBuilt().then(() => inProject('.build/renderer'))
  return built
}
