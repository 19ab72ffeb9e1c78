/** Reading the directories of a block of EXIF, as far as it is needed: which tags there are, and what is in them. */

/** One tag: where its value stands and how many bytes it has. */
interface Entry {
  readonly at: number
  readonly length: number
}

/** A directory of EXIF, by tag. */
export type Directory = ReadonlyMap<number, Entry>

/** A block of EXIF that was opened. */
export interface Exif {
  /** The main directory: the picture's and the camera's. */
  readonly main: Directory
  /** How the picture was taken. */
  readonly taking: Directory
  /** Where it was taken. */
  readonly place: Directory
  /** The bytes of a tag; empty where it is not there. */
  bytesOf(entry: Entry | undefined): Uint8Array
}

const takingPointer = 0x8769
const placePointer = 0x8825

/** Bytes a value of each type has: byte, text, short, long, ratio, …; other types are passed over. */
const typeBytes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 }

const none: Directory = new Map()

/** Opens a block of EXIF (with or without its `Exif\0\0`). Gives undefined where it is none or is damaged. */
export function openExif(exif: Uint8Array | undefined): Exif | undefined {
  if (exif === undefined) return undefined
  const start = exif[0] === 0x45 ? 6 : 0
  const view = new DataView(exif.buffer, exif.byteOffset + start, Math.max(0, exif.byteLength - start))
  try {
    const little = view.getUint16(0) === 0x4949
    const main = readDirectory(view, little, view.getUint32(4, little))
    const inner = (tag: number) => {
      const pointer = main.get(tag)
      return pointer ? readDirectory(view, little, view.getUint32(pointer.at, little)) : none
    }
    return {
      main,
      taking: inner(takingPointer),
      place: inner(placePointer),
      bytesOf: entry => {
        if (entry === undefined || entry.at + entry.length > view.byteLength) return new Uint8Array()
        return new Uint8Array(view.buffer, view.byteOffset + entry.at, entry.length)
      },
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function readDirectory(view: DataView, little: boolean, at: number): Directory {
  const directory = new Map<number, Entry>()
  const count = view.getUint16(at, little)
  for (let index = 0; index < count; index++) {
    const entry = at + 2 + index * 12
    const length = (typeBytes[view.getUint16(entry + 2, little)] ?? 0) * view.getUint32(entry + 4, little)
    // What has four bytes or fewer stands in the entry itself.
    const value = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
    directory.set(view.getUint16(entry, little), { at: value, length })
  }
  return directory
}
