/** What the core needs from the world outside it. Hosts give the real ones; tests give fixed ones. */

/** Tells the time. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
}

/** Makes identifiers that no other copy of a book will make. */
export interface Ids {
  /** 20 characters of a-z and 0-9, about 103 bits: safe in a file name, a URL and a CSS selector. */
  next(): string
}

/** Gives `length` unpredictable bytes. */
export type RandomBytes = (length: number) => Uint8Array

/** The three together, as most services take them. */
export interface Ports {
  readonly clock: Clock
  readonly ids: Ids
  readonly random: RandomBytes
}

/** Ids made from a source of random bytes, in the alphabet that {@link Ids} promises. */
export function createIds(random: RandomBytes): Ids {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
  return {
    next: () => {
      let id = ''
      // Bytes of 252 and more are thrown away: 252 is the largest multiple of 36, so every letter is equally likely.
      while (id.length < 20) for (const byte of random(24)) if (byte < 252 && id.length < 20) id += alphabet[byte % 36]
      return id
    },
  }
}
