/** A small document kept sealed in the library: read whole, written whole, so that it is there in full or as it was. */
import type { z } from 'zod'
import { err, ok, type Result } from '#core/result.ts'
import type { FileCode, Library } from '#services/library/index.ts'

/** One kind of document that a library has once. */
export interface Kept<T> {
  /** `first` where nothing was written; `register-damaged` where what was written cannot be read, so that nothing is written over it. */
  read(library: Library): Promise<Result<T, 'register-damaged'>>
  write(library: Library, value: T): Promise<Result<void, FileCode>>
}

/** Makes the reader and writer of a document; `first` is what stands until one is written. */
export function keptOnce<T>(kind: string, schema: z.ZodType<T>, first: T): Kept<T> {
  const id = 'all'
  return {
    read: async library => {
      const bytes = await library.getRecord(kind, id)
      if (!bytes) return ok(first)
      const parsed = schema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
      return parsed.success ? ok(parsed.data) : err('register-damaged')
    },
    write: (library, value) => library.putRecord(kind, id, Buffer.from(JSON.stringify(value))),
  }
}
