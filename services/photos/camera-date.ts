import { type Exif, openExif } from './exif.ts'

const dateTimeOriginal = 0x9003

/**
 * The day the camera says the picture was taken, as `YYYY-MM-DD`, from a block of EXIF (with or without its `Exif\0\0`).
 * Returns undefined when there is none, when it is not a day of the calendar, or when the block is damaged.
 */
export function cameraDate(exif: Uint8Array | undefined): string | undefined {
  const opened = openExif(exif)
  return opened && toDay(opened)
}

function toDay({ taking, bytesOf }: Exif): string | undefined {
  const text = String.fromCharCode(...bytesOf(taking.get(dateTimeOriginal)).subarray(0, 10))
  const day = /^(\d{4}):(\d{2}):(\d{2})$/.exec(text)
  if (day === null) return undefined
  const iso = `${day[1]}-${day[2]}-${day[3]}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso
}
