/** What the last look at every byte found, kept in the library: it is said until the next one, whoever asked for it. */
import { z } from 'zod'
import type { Result } from '#core/result.ts'
import { parseJson, utf8 } from './bytes.ts'
import type { FileCode } from './file-layer.ts'
import type { RecordArea } from './types.ts'

const [kind, id] = ['check', 'last'] as const
const checkSchema = z.strictObject({
  /** Milliseconds since 1970 when it ended. */
  at: z.number(),
  /** How many files were read, and how many of them are not as they were written. */
  files: z.number().int(),
  damaged: z.number().int(),
  /** How many more were not, and were written again from their second copy. */
  mended: z.number().int().default(0),
})
/** One finished look at every byte. */
export type LastCheck = z.infer<typeof checkSchema>

/** The last finished look; undefined when there was none, or what was kept of it cannot be read. */
export async function readLastCheck(library: RecordArea): Promise<LastCheck | undefined> {
  const bytes = await library.getRecord(kind, id)
  const parsed = checkSchema.safeParse(bytes && parseJson(bytes))
  return parsed.success ? parsed.data : undefined
}

/** Keeps what a finished look found. */
export function keepLastCheck(library: RecordArea, check: LastCheck): Promise<Result<void, FileCode>> {
  return library.putRecord(kind, id, utf8(JSON.stringify(check)))
}
