/** EXIF is read for one thing, the day the picture was taken; nothing else in it is ever looked at. */

const exifPointer = 0x8769
const dateTimeOriginal = 0x9003

/**
 * The day the camera says the picture was taken, as `YYYY-MM-DD`, from a block of EXIF (with or without its `Exif\0\0`).
 * Returns undefined when there is none, when it is not a day of the calendar, or when the block is damaged.
 */
export function cameraDate(exif: Uint8Array | undefined): string | undefined {
  if (exif === undefined) return undefined
  const start = exif[0] === 0x45 ? 6 : 0
  const view = new DataView(exif.buffer, exif.byteOffset + start, Math.max(0, exif.byteLength - start))
  try {
    const little = view.getUint16(0) === 0x4949
    const exifAt = pointerOf(view, little, view.getUint32(4, little), exifPointer)
    const dateAt = exifAt === undefined ? undefined : pointerOf(view, little, exifAt, dateTimeOriginal)
    return dateAt === undefined ? undefined : toDay(view, dateAt)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The value field of a tag in the directory at `at`: a pointer for both tags we read. */
function pointerOf(view: DataView, little: boolean, at: number, tag: number): number | undefined {
  const count = view.getUint16(at, little)
  for (let index = 0; index < count; index++) {
    const entry = at + 2 + index * 12
    if (view.getUint16(entry, little) === tag) return view.getUint32(entry + 8, little)
  }
  return undefined
}

function toDay(view: DataView, at: number): string | undefined {
  const text = Array.from({ length: 10 }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join('')
  const day = /^(\d{4}):(\d{2}):(\d{2})$/.exec(text)
  if (day === null) return undefined
  const iso = `${day[1]}-${day[2]}-${day[3]}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso
}
