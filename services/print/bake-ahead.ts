/** Bakes a book's pictures while nobody waits for them, so that the print finds them done. */
import type { Book } from '#core/book/schema.ts'
import type { StopSignal } from '#core/ports/print-engine.ts'
import { ordersOf } from '#core/print/orders.ts'
import type { PrintPurpose } from '#core/print/purposes.ts'
import { type BakeCache, type Originals, Pictures } from './pictures.ts'
import type { PressProfile } from './profiles.ts'

/** What is baked, and from what. */
export interface BakeAhead extends Originals {
  readonly book: Book
  readonly purpose: PrintPurpose
  readonly press: PressProfile
  readonly cache: BakeCache
  readonly signal: StopSignal
}

/** Bakes what is not kept yet, one picture at a time; gives how many were baked. A picture that is missing is left out. */
export async function bakeAhead({ book, purpose, press, cache, signal, ...originals }: BakeAhead): Promise<number> {
  let baked = 0
  const counting: BakeCache = {
    get: key => cache.get(key),
    put: async (key, picture) => {
      baked++
      await cache.put(key, picture)
    },
  }
  const pictures = new Pictures(originals, purpose, press, counting)
  // Nothing runs ahead here: each is asked for by itself, and the machine is somebody else's in between.
  pictures.stop()
  for (const page of book.pages)
    for (const order of ordersOf(page, book, book.settings.language)) {
      if (signal.aborted) return baked
      await pictures.take(pictures.order(order)).catch(() => undefined)
    }
  return baked
}
