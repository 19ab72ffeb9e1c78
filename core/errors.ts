/** Throws when something that must be true is not: a bug of ours, never a person's mistake. `message` says what was expected. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message)
}

/** Ends a switch over a closed union: a compile error when a case is missing, a thrown bug when data slipped past. */
export function missingCase(value: never): never {
  throw new Error(`no case for ${typeof value === 'string' ? value : typeof value}`)
}
