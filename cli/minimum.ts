/** The parts a region asks for by the second review, as the command line is told of them (--minimum). */
import { err, ok, type Result } from '#core/result.ts'
import { readTemplates } from '#services/toolkit/read-templates.ts'
import type { CommandInput } from './command.ts'

/** How --minimum is written. */
export const minimumUsage = '[--minimum PART,…]'

/**
 * Reads --minimum: section kinds parted by commas, as `templates --json` lists them. Undefined where it was not given: the toolkit's
 * own set then counts. `usage` names what is no part of any template.
 */
export async function readMinimum(
  value: CommandInput['values'][string],
): Promise<Result<readonly string[] | undefined, 'usage'>> {
  if (typeof value !== 'string') return ok(undefined)
  const parts = value
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
  const known = new Set((await readTemplates()).flatMap(({ sections }) => sections.map(({ kind }) => kind)))
  const unknown = parts.filter(part => !known.has(part))
  if (unknown.length > 0)
    return err('usage', {
      why: `--minimum: no template has ${unknown.join(', ')}. It may be: ${[...known].join(', ')}.`,
    })
  return parts.length > 0 ? ok(parts) : err('usage', { why: '--minimum names parts, such as me-now,my-family,why.' })
}
