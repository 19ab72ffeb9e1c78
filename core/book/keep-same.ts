/**
 * What `next` says, made of the very parts of `before` that say the same; `before` itself when all of it does. Whoever goes by
 * identity, as React does, then sees only what changed. For plain values; the items of a list are matched by their `id` where
 * they have one, by their place otherwise.
 */
export function keepSame<T>(before: unknown, next: T): T
export function keepSame(before: unknown, next: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(next)) return keepList(before, next)
  if (isRecord(before) && isRecord(next)) return keepRecord(before, next)
  return next
}

function keepList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byId = new Map(before.map(each => [idOf(each), each]))
  const made = next.map((each, at) => {
    const id = idOf(each)
    return keepSame(id === undefined ? before[at] : byId.get(id), each)
  })
  return made.length === before.length && made.every((each, at) => each === before[at]) ? before : made
}

function keepRecord(before: Fields, next: Fields): Fields {
  const keys = Object.keys(next)
  const made = Object.fromEntries(keys.map(key => [key, keepSame(before[key], next[key])]))
  const isSame =
    keys.length === Object.keys(before).length && keys.every(key => key in before && made[key] === before[key])
  return isSame ? before : made
}

type Fields = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function idOf(value: unknown): unknown {
  return isRecord(value) ? value.id : undefined
}
