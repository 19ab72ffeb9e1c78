/**
 * What a disk may hold after the power goes at a given event. Synced bytes stay. Of bytes not synced a random prefix
 * stays, torn at 512 bytes, or the file grew and the new blocks are zero, or some blocks in between are. Names
 * changed since a folder was synced are kept in order up to a random one. With `strict`, syncing a file says nothing
 * of its name (POSIX); without, it brings the name along (ext4, NTFS).
 */
import type { DiskEvent, DiskFile, DiskFolder, DiskNode, NameChange } from './memory-disk.ts'
import { createMemoryDisk, type MemoryDisk } from './memory-disk.ts'
import type { Seeded } from './seeded.ts'

export function cutPower(
  root: DiskFolder,
  events: readonly DiskEvent[],
  at: number,
  strict: boolean,
  random: Seeded,
): MemoryDisk {
  const past = events.slice(0, at)
  const names = keptNames(past, strict, random)
  const contents = keptBytes(past, random)
  return createMemoryDisk(replay(root, names, contents))
}

function keptNames(past: readonly DiskEvent[], strict: boolean, random: Seeded): readonly NameChange[][] {
  // For each folder: up to which event its names are safe for certain.
  const safe = new Map<DiskFolder, number>()
  const lastName = new Map<DiskNode, { folder: DiskFolder; at: number }>()
  past.forEach((event, i) => {
    if (event.what === 'sync-folder') safe.set(event.folder, i)
    if (event.what === 'name')
      for (const { folder, node } of event.changes) if (node !== undefined) lastName.set(node, { folder, at: i })
    if (event.what === 'sync' && !strict) {
      const named = lastName.get(event.file)
      if (named !== undefined) safe.set(named.folder, Math.max(safe.get(named.folder) ?? -1, named.at))
    }
  })
  const limit = new Map<DiskFolder, number>()
  const limitOf = (folder: DiskFolder) => {
    const known = limit.get(folder)
    if (known !== undefined) return known
    const from = safe.get(folder) ?? -1
    const open = past.flatMap((event, i) =>
      event.what === 'name' && i > from && event.changes.some(change => change.folder === folder) ? [i] : [],
    )
    const kept = random.below(open.length + 1)
    const last = kept === 0 ? from : Math.max(from, open[kept - 1]!)
    limit.set(folder, last)
    return last
  }
  const kept: NameChange[][] = []
  past.forEach((event, i) => {
    if (event.what !== 'name') return
    // A rename from one folder to another is one change: it is there when either folder has it.
    if (event.changes.some(({ folder }) => i <= limitOf(folder))) kept.push([...event.changes])
  })
  return kept
}

function keptBytes(past: readonly DiskEvent[], random: Seeded): ReadonlyMap<DiskFile, Uint8Array> {
  const written = new Map<DiskFile, Uint8Array>()
  const synced = new Map<DiskFile, number>()
  for (const event of past) {
    if (event.what === 'write') {
      const whole = new Uint8Array(event.before + event.bytes.length)
      whole.set((written.get(event.file) ?? new Uint8Array()).subarray(0, event.before))
      whole.set(event.bytes, event.before)
      written.set(event.file, whole)
    }
    if (event.what === 'sync') synced.set(event.file, written.get(event.file)?.length ?? 0)
  }
  const contents = new Map<DiskFile, Uint8Array>()
  for (const [file, whole] of written) contents.set(file, tear(whole, synced.get(file) ?? 0, random))
  return contents
}

function tear(whole: Uint8Array, safe: number, random: Seeded): Uint8Array {
  const loose = whole.length - safe
  if (loose === 0) return whole
  const way = random.below(5)
  if (way === 0) return whole.slice(0, safe)
  if (way === 1) return whole.slice(0, safe + random.below(loose + 1))
  if (way === 2) return whole.slice(0, Math.max(safe, Math.floor((safe + random.below(loose + 1)) / 512) * 512))
  const torn = whole.slice()
  if (way === 3) return torn.fill(0, safe + random.below(loose + 1))
  for (let block = Math.ceil(safe / 512) * 512; block < torn.length; block += 512)
    if (random.chance(0.5)) torn.fill(0, block, block + 512)
  if (random.chance(0.5)) torn.fill(0, safe, Math.max(safe, Math.ceil(safe / 512) * 512))
  return torn
}

function replay(
  root: DiskFolder,
  names: readonly NameChange[][],
  contents: ReadonlyMap<DiskFile, Uint8Array>,
): DiskFolder {
  const copies = new Map<DiskNode, DiskNode>()
  const copyOf = (node: DiskNode): DiskNode => {
    const known = copies.get(node)
    if (known !== undefined) return known
    const copy: DiskNode =
      node.type === 'folder'
        ? { type: 'folder', entries: new Map() }
        : { type: 'file', bytes: contents.get(node) ?? new Uint8Array() }
    copies.set(node, copy)
    return copy
  }
  for (const changes of names)
    for (const { folder, name, node } of changes) {
      const target = copyOf(folder)
      if (target.type !== 'folder') throw new Error('a name in a file')
      if (node === undefined) target.entries.delete(name)
      else target.entries.set(name, copyOf(node))
    }
  const top = copyOf(root)
  if (top.type !== 'folder') throw new Error('no folder at the top')
  return top
}
