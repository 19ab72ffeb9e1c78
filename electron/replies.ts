import type { Err, Result } from '#core/result.ts'

/** A failure with a code that a call declares. */
export interface Refusal<E extends string> {
  readonly ok: false
  readonly code: E
  readonly details?: Readonly<Record<string, string | number>>
}

/** A result as a reply of a call. */
export type Narrowed<T, E extends string> = { readonly ok: true; readonly value: T } | Refusal<E>

/**
 * A service's failure with one of the codes a call declares. Any other becomes `otherwise`: services tell more kinds of
 * failure apart than a person at that place can do something about.
 */
export function refuse<const E extends string>(failure: Err, codes: readonly E[], otherwise: NoInfer<E>): Refusal<E> {
  const { details } = failure
  const code = codes.find(known => known === failure.code) ?? otherwise
  return details === undefined ? { ok: false, code } : { ok: false, code, details }
}

/** A service's result, its failures narrowed as {@link refuse} does. */
export function narrow<T, const E extends string>(
  result: Result<T>,
  codes: readonly E[],
  otherwise: NoInfer<E>,
): Narrowed<T, E> {
  return result.ok ? result : refuse(result, codes, otherwise)
}
