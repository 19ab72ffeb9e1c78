/** Whose a library is, as it keeps it of itself; one that does not say is an agency's, as all were that came before. */
import type { LibraryKind } from '#contract/together.ts'
import type { Result } from '#core/result.ts'
import type { FileCode, Library } from '#services/library/index.ts'

const place = ['library', 'kind'] as const

/** Whose it is. */
export async function readKind(library: Library): Promise<LibraryKind> {
  const kept = await library.getRecord(...place)
  return kept && Buffer.from(kept).toString('utf8') === 'family' ? 'family' : 'agency'
}

/** Says whose it is. */
export function writeKind(library: Library, kind: LibraryKind): Promise<Result<void, FileCode>> {
  return library.putRecord(...place, Buffer.from(kind))
}
