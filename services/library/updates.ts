/** One frame of a segment: when it was written, and the Yjs updates (V1) it keeps. */
import { joinBytes, u32, viewOf } from './bytes.ts'

/** Packs updates: 8 bytes of milliseconds since 1970, then each with its 4-byte length before it. */
export function packUpdates(time: number, updates: readonly Uint8Array[]): Uint8Array {
  const when = new Uint8Array(8)
  viewOf(when).setBigInt64(0, BigInt(Math.trunc(time)))
  return joinBytes([when, ...updates.flatMap(update => [u32(update.length), update])])
}

/** Unpacks what `packUpdates` made; undefined when the lengths do not add up. */
export function unpackUpdates(
  bytes: Uint8Array,
): { readonly time: number; readonly updates: readonly Uint8Array[] } | undefined {
  if (bytes.length < 8) return undefined
  const view = viewOf(bytes)
  const updates: Uint8Array[] = []
  let at = 8
  while (at < bytes.length) {
    if (at + 4 > bytes.length) return undefined
    const end = at + 4 + view.getUint32(at)
    if (end > bytes.length) return undefined
    updates.push(bytes.subarray(at + 4, end))
    at = end
  }
  return { time: Number(view.getBigInt64(0)), updates }
}
