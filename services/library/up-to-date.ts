/** A book that an older program wrote, brought to today's format when it is opened. */
import { entryMap, formatVersion } from '#core/book/doc.ts'
import { type Migration, migrate, migrations } from '#core/book/migrations/index.ts'
import { ownVersionName } from '#core/book/version-names.ts'
import { err, ok, type Result } from '#core/result.ts'
import type { FileCode } from './file-layer.ts'
import type { BookStore } from './types.ts'

/** What is known of formats; tests give steps of their own. */
export interface Formats {
  readonly to: number
  readonly steps: readonly Migration[]
}

/**
 * Brings an open book's document to today's format: the state before is kept for good first, then each step is an edit like any
 * other. True when there was something to do. `newer-version`: a newer program wrote it, and nothing was written.
 */
export async function bringUpToDate(
  store: BookStore,
  { to, steps }: Formats = { to: formatVersion, steps: migrations },
): Promise<Result<boolean, 'newer-version' | FileCode>> {
  const format = entryMap(store.doc, 'meta').get('format')
  // A document without a format is not a book: whoever reads it says so.
  if (typeof format !== 'number' || format === to) return ok(false)
  if (format > to) return err('newer-version')
  const kept = await store.nameVersion(ownVersionName({ why: 'before-update' }))
  if (!kept.ok) return kept
  migrate(store.doc, format, to, steps)
  const flushed = await store.flush()
  return flushed.ok ? ok(true) : flushed
}
