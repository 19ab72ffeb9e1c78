/** The photos of a keepsake: each as the book shows it, as large as its original gives, with nothing hidden in the file. */
import { photoParts } from '#core/book/geometry.ts'
import type { Book, FrameOf } from '#core/book/schema.ts'
import { type PictureOrder, picturePath, pxFor } from '#core/print/picture-order.ts'
import type { PrintPurpose } from '#core/print/purposes.ts'
import { renderPicture } from '#services/photos/render.ts'
import { MissingPicture } from '../pictures.ts'
import type { FolderRequest } from './make-folder.ts'

/** A photo in the folder. */
export interface KeptPhoto {
  /** Such as `photos/01.jpg`. */
  readonly file: string
  readonly width: number
  readonly height: number
  /** The frames that show it. */
  readonly frames: ReadonlySet<string>
}

type PhotoPlace = FrameOf<'photo'> & { picture: { photo: string } }

/** Writes the photos of a book and says which frame shows which. Rejects with {@link MissingPicture} when one is gone. */
export async function keepPhotos(request: FolderRequest): Promise<readonly KeptPhoto[]> {
  const { book, purpose, folder, readPhoto, signal } = request
  const kept: KeptPhoto[] = []
  for (const [order, frames] of placesOf(book)) {
    if (signal?.aborted) throw signal.reason
    const bytes = 'photo' in order.picture ? await readPhoto(order.picture.photo) : undefined
    if (bytes === undefined) throw new MissingPicture(order.picture)
    const { bytes: jpeg, width, height } = await renderPicture(bytes, sized(order, purpose))
    const file = `photos/${String(kept.length + 1).padStart(2, '0')}.jpg`
    await folder.put(file, jpeg)
    kept.push({ file, width, height, frames })
  }
  return kept
}

function sized({ recipe, crop, widthMm, heightMm }: PictureOrder, { dpi, pictures }: PrintPurpose) {
  const px = { widthPx: pxFor(widthMm, dpi), heightPx: pxFor(heightMm, dpi) }
  return { recipe, crop, ...px, purpose: pictures, format: 'jpeg' as const }
}

/** Every different way a photo is shown, in the order of the book, with the frames that show it so. */
function placesOf(book: Book): readonly (readonly [PictureOrder, ReadonlySet<string>])[] {
  const places = new Map<string, readonly [PictureOrder, Set<string>]>()
  for (const frame of book.pages.flatMap(page => page.frames)) {
    if (!isPhoto(frame)) continue
    const order = orderOf(frame)
    const key = picturePath(order)
    const known = places.get(key)
    if (known) known[1].add(frame.id)
    else places.set(key, [order, new Set([frame.id])])
  }
  return [...places.values()]
}

function isPhoto(frame: Book['pages'][number]['frames'][number]): frame is PhotoPlace {
  return frame.kind === 'photo' && frame.picture !== undefined && 'photo' in frame.picture
}

/** In the frame's shape, but so large that the picture comes with every pixel it has: nothing is ever made up. */
function orderOf(frame: PhotoPlace): PictureOrder {
  const { width, height } = photoParts(frame).picture
  const larger = 2000 / Math.max(width, height)
  return {
    picture: { photo: frame.picture.photo as never },
    ...(frame.crop && { crop: frame.crop }),
    ...(frame.recipe && { recipe: frame.recipe }),
    widthMm: width * larger,
    heightMm: height * larger,
  }
}
