/** Bytes kept in memory up to a size; what was used longest ago goes first. */
export interface MemoryCache {
  /** What is kept under a key, or what `make` gives; several who ask at once wait for one making. */
  get(
    key: string,
    make: () => Promise<Uint8Array<ArrayBuffer> | undefined>,
  ): Promise<Uint8Array<ArrayBuffer> | undefined>
  clear(): void
}

/** Makes a cache of at most `maxBytes`. */
export function createMemoryCache(maxBytes: number): MemoryCache {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  const making = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>()
  let size = 0
  let generation = 0

  function keep(key: string, bytes: Uint8Array<ArrayBuffer>): void {
    kept.set(key, bytes)
    size += bytes.byteLength
    for (const [oldest, old] of kept) {
      if (size <= maxBytes) return
      kept.delete(oldest)
      size -= old.byteLength
    }
  }

  return {
    get: async (key, make) => {
      const found = kept.get(key)
      if (found) {
        // To the end of the line: a Map remembers the order of setting.
        kept.delete(key)
        kept.set(key, found)
        return found
      }
      const started = generation
      const waiting = making.get(key)
      if (waiting) return waiting
      const made = make().finally(() => making.delete(key))
      making.set(key, made)
      const bytes = await made
      // Made before a clear: it must not come back after it.
      if (bytes && started === generation) keep(key, bytes)
      return bytes
    },
    clear: () => {
      generation++
      kept.clear()
      making.clear()
      size = 0
    },
  }
}
