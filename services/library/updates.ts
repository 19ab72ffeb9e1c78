/** One frame of a segment: when it was written, and the Yjs updates (V1) it keeps. */
import * as Y from 'yjs'
import { joinBytes, u32, viewOf } from './bytes.ts'

/** Packs updates: 8 bytes of milliseconds since 1970, then each with its 4-byte length before it. */
export function packUpdates(time: number, updates: readonly Uint8Array[]): Uint8Array {
  const when = new Uint8Array(8)
  viewOf(when).setBigInt64(0, BigInt(Math.trunc(time)))
  return joinBytes([when, ...updates.flatMap(update => [u32(update.length), update])])
}

/** Whether a document has everything that updates build on, so that nothing of them would have to wait inside it. */
export function isReady(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
  const { structs, ds } = Y.decodeUpdate(Y.mergeUpdates([...updates]))
  const have = Y.decodeStateVector(Y.encodeStateVector(doc))
  const has = (id: Y.ID | null) => id === null || id.clock < (have.get(id.client) ?? 0)
  // Edits of one writer come in their order; those of several may build on each other, so all are counted first.
  for (const { id, length } of structs)
    if (id.clock <= (have.get(id.client) ?? 0))
      have.set(id.client, Math.max(have.get(id.client) ?? 0, id.clock + length))
    else return false
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const { origin, rightOrigin, parent } = struct
    const inside =
      parent !== null && typeof parent === 'object' && 'clock' in parent ? (parent as unknown as Y.ID) : null
    if (!has(origin) || !has(rightOrigin) || !has(inside)) return false
  }
  return [...ds.clients].every(([client, deletes]) =>
    deletes.every(({ clock, len }) => clock + len <= (have.get(client) ?? 0)),
  )
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
