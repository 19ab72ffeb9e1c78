/** The outcome of something that may be expected to fail: a value, or a code from a closed set with safe details. */
export type Result<T, Code extends string = string> = Ok<T> | Err<Code>

/** A success and what it gave. */
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** An expected failure. `details` never holds a child's words, a name, a path or a key: it may be logged and shown. */
export interface Err<Code extends string = string> {
  readonly ok: false
  readonly code: Code
  readonly details?: Readonly<Record<string, string | number>>
}

/** Wraps a value as a success. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** Makes an expected failure with its code and, where they help a person, safe details. */
export function err<Code extends string>(code: Code, details?: Readonly<Record<string, string | number>>): Err<Code> {
  return details === undefined ? { ok: false, code } : { ok: false, code, details }
}

/** The value of a result that the caller knows to be a success; throws (a bug) when it is not. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected a value, got ${result.code}`)
  return result.value
}
