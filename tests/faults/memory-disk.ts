/**
 * A disk in memory that remembers every operation, so that a power cut at any of them can be played: what was synced
 * stays, of the rest any part may.
 */
import { dirname } from 'node:path'
import type { FileLayer, OpenFile } from '#services/library/index.ts'

interface Folder {
  readonly type: 'folder'
  readonly entries: Map<string, Node>
}
interface File {
  readonly type: 'file'
  bytes: Uint8Array
}
type Node = Folder | File

/** One thing that happened to the disk. `link` without a node is an unlink. */
export type DiskEvent =
  | { readonly what: 'write'; readonly file: File; readonly before: number; readonly bytes: Uint8Array }
  | { readonly what: 'sync'; readonly file: File }
  | { readonly what: 'name'; readonly changes: readonly NameChange[] }
  | { readonly what: 'sync-folder'; readonly folder: Folder }
  | { readonly what: 'note'; readonly note: unknown }

interface NameChange {
  readonly folder: Folder
  readonly name: string
  readonly node: Node | undefined
}

/** The disk, as a file layer and as something to take apart. */
export interface MemoryDisk {
  readonly files: FileLayer
  readonly events: readonly DiskEvent[]
  readonly root: Folder
  /** Puts a mark among the events, such as what was acknowledged by then. */
  note(note: unknown): void
  /** Every file with its bytes, by path. */
  snapshot(): Map<string, Uint8Array>
  /** Makes the disk hold exactly these files. Events are forgotten. */
  restore(files: ReadonlyMap<string, Uint8Array>): void
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

function emptyFolder(): Folder {
  return { type: 'folder', entries: new Map() }
}

export function createMemoryDisk(root: Folder = emptyFolder()): MemoryDisk {
  let events: DiskEvent[] = []
  const parts = (path: string) => path.split('/').filter(part => part !== '')
  function find(path: string): Node | undefined {
    let node: Node | undefined = root
    for (const part of parts(path)) node = node?.type === 'folder' ? node.entries.get(part) : undefined
    return node
  }
  function folderOf(path: string): { folder: Folder; name: string } {
    const folder = find(dirname(path))
    if (folder?.type !== 'folder') throw failure('ENOENT')
    return { folder, name: parts(path).at(-1) ?? '' }
  }
  function change(...changes: NameChange[]) {
    for (const { folder, name, node } of changes)
      if (node === undefined) folder.entries.delete(name)
      else folder.entries.set(name, node)
    events.push({ what: 'name', changes })
  }
  const files: FileLayer = {
    list: async path => {
      const node = find(path)
      return node?.type === 'folder' ? [...node.entries.keys()] : []
    },
    read: async (path, limit) => {
      const node = find(path)
      return node?.type === 'file' ? node.bytes.slice(0, limit) : undefined
    },
    size: async path => {
      const node = find(path)
      return node?.type === 'file' ? node.bytes.length : undefined
    },
    makeFolder: async path => {
      const { folder, name } = folderOf(path)
      if (folder.entries.has(name)) return false
      change({ folder, name, node: emptyFolder() })
      return true
    },
    create: async path => {
      const { folder, name } = folderOf(path)
      if (folder.entries.has(name)) throw failure('EEXIST')
      const file: File = { type: 'file', bytes: new Uint8Array() }
      change({ folder, name, node: file })
      return openOn(file, event => events.push(event))
    },
    rename: async (from, to) => {
      const source = folderOf(from)
      const target = folderOf(to)
      const node = source.folder.entries.get(source.name)
      if (node === undefined) throw failure('ENOENT')
      change({ ...source, node: undefined }, { ...target, node })
    },
    remove: async path => {
      const parent = find(dirname(path))
      const name = parts(path).at(-1) ?? ''
      if (parent?.type === 'folder' && parent.entries.has(name)) change({ folder: parent, name, node: undefined })
    },
    removeTree: async path => {
      const parent = find(dirname(path))
      const name = parts(path).at(-1) ?? ''
      if (parent?.type === 'folder' && parent.entries.has(name)) change({ folder: parent, name, node: undefined })
    },
    syncFolder: async path => {
      const folder = find(path)
      if (folder?.type !== 'folder') throw failure('ENOENT')
      events.push({ what: 'sync-folder', folder })
    },
    lock: async () => async () => undefined,
  }
  return {
    files,
    get events() {
      return events
    },
    root,
    note: note => events.push({ what: 'note', note }),
    snapshot: () => filesIn(root),
    restore: saved => {
      root.entries.clear()
      events = []
      for (const [path, bytes] of saved) put(root, parts(path), bytes)
    },
  }
}

/** Every file under a folder with a copy of its bytes, by path from there. */
export function filesIn(root: Folder): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const walk = (folder: Folder, path: string) => {
    for (const [name, node] of folder.entries)
      if (node.type === 'folder') walk(node, `${path}/${name}`)
      else found.set(`${path}/${name}`, node.bytes.slice())
  }
  walk(root, '')
  return found
}

function put(root: Folder, path: string[], bytes: Uint8Array): void {
  let folder = root
  for (const part of path.slice(0, -1)) {
    const next = folder.entries.get(part) ?? emptyFolder()
    folder.entries.set(part, next)
    if (next.type !== 'folder') throw new Error('a file is in the way')
    folder = next
  }
  folder.entries.set(path.at(-1)!, { type: 'file', bytes: bytes.slice() })
}

function openOn(file: File, record: (event: DiskEvent) => void): OpenFile {
  return {
    write: async bytes => {
      const before = file.bytes.length
      const grown = new Uint8Array(before + bytes.length)
      grown.set(file.bytes)
      grown.set(bytes, before)
      file.bytes = grown
      record({ what: 'write', file, before, bytes: bytes.slice() })
      return bytes.length
    },
    sync: async () => record({ what: 'sync', file }),
    size: async () => file.bytes.length,
    close: async () => undefined,
  }
}

/** The folder node and file node types, for the power-cut player. */
export type { File as DiskFile, Folder as DiskFolder, NameChange, Node as DiskNode }
