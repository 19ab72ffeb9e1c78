import { join } from 'node:path'

/** The project's own folder. */
export const projectRoot = join(import.meta.dirname, '../..')

/** A path below the project's folder. */
export function inProject(...parts: string[]): string {
  return join(projectRoot, ...parts)
}
