/** A layer that fails at a chosen operation, once or until it is mended. */
import type { FileLayer, OpenFile } from '#services/library/index.ts'

/** `short` takes half of a write and then fails as a full disk does. */
export type Fault = 'ENOSPC' | 'EDQUOT' | 'EIO' | 'EAGAIN' | 'EACCES' | 'EROFS' | 'ENODEV' | 'short'

/** The layer with its switch. */
export interface FaultyDisk {
  readonly files: FileLayer
  /** Operations so far. */
  readonly count: number
  /** Fails operation `at` (counted from now), and with `stays` every one after it. */
  breakAt(at: number, fault: Fault, stays: boolean): void
  mend(): void
  /** Whether the fault has struck. */
  readonly hasStruck: boolean
}

export function createFaultyDisk(inner: FileLayer): FaultyDisk {
  let count = 0
  let broken: { readonly at: number; readonly fault: Fault; readonly stays: boolean } | undefined
  let hasStruck = false
  /** The fault that this operation meets. Only what changes the disk fails of fullness. */
  function meets(isChange: boolean): Fault | undefined {
    const now = count++
    if (broken === undefined || now < broken.at || (!broken.stays && now > broken.at)) return undefined
    const isFullness = ['ENOSPC', 'EDQUOT', 'short', 'EROFS'].includes(broken.fault)
    if (isFullness && !isChange) return undefined
    hasStruck = true
    return broken.fault
  }
  function tried<A extends readonly unknown[], T>(isChange: boolean, act: (...args: A) => Promise<T>) {
    return async (...args: A): Promise<T> => {
      const fault = meets(isChange)
      if (fault !== undefined) throw failure(fault)
      return act(...args)
    }
  }
  function tryFile(file: OpenFile): OpenFile {
    return {
      write: async bytes => {
        const fault = meets(true)
        if (fault === 'short' && bytes.length > 1) {
          const taken = await file.write(bytes.subarray(0, bytes.length >> 1))
          broken = { at: count, fault: 'ENOSPC', stays: broken?.stays ?? false }
          return taken
        }
        if (fault !== undefined) throw failure(fault)
        return file.write(bytes)
      },
      sync: tried(true, file.sync),
      size: tried(false, file.size),
      close: file.close,
    }
  }
  const make = tried(true, inner.create)
  return {
    files: {
      list: tried(false, inner.list),
      read: tried(false, inner.read),
      size: tried(false, inner.size),
      makeFolder: tried(true, inner.makeFolder),
      create: async path => tryFile(await make(path)),
      rename: tried(true, inner.rename),
      // Removing is what a full disk still allows.
      remove: tried(false, inner.remove),
      removeTree: tried(false, inner.removeTree),
      syncFolder: tried(true, inner.syncFolder),
      lock: inner.lock,
    },
    get count() {
      return count
    },
    breakAt: (at, fault, stays) => {
      broken = { at: count + at, fault, stays }
      hasStruck = false
    },
    mend: () => {
      broken = undefined
    },
    get hasStruck() {
      return hasStruck
    },
  }
}

function failure(fault: Fault): Error {
  return Object.assign(new Error(fault), { code: fault === 'short' ? 'ENOSPC' : fault })
}
