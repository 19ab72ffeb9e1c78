/** Runs what is asked under one key one after another, whatever becomes of each. */
export type Turns = <T>(key: string, act: () => Promise<T>) => Promise<T>

/** Makes a line for every key that is used; an empty one is forgotten. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return async (key, act) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(act, act)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
