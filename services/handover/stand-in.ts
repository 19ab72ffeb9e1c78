/**
 * What goes instead of an original photo: the same picture in the same place, with only what the book shows of it. It
 * keeps the original's name, so the document that goes is the document that stays and both can come together again.
 */
import type { Crop, Recipe } from '#core/book/recipe.ts'
import { plainRecipe } from '#core/book/recipe.ts'
import type { Book, Frame } from '#core/book/schema.ts'
import { shownPart } from '#core/print/crop.ts'
import { paintCovers } from '#services/photos/covers.ts'
import { openPicture, openPixels, type Pixels, toPixels } from '#services/photos/sharp.ts'
import { sniffPicture } from '#services/photos/sniff.ts'

/** One place where a book shows a photo; a portrait has no shape of its own and shows the whole. */
interface Use {
  readonly shape?: { readonly width: number; readonly height: number }
  readonly crop?: Crop | undefined
  readonly recipe: Recipe
}

interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Photos that a book shows, each with what may be seen of it; those it does not show stay at home. */
export async function standInsFor(
  book: Book,
  photos: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const shown = new Map<string, Uint8Array>()
  for (const [id, bytes] of photos) {
    const uses = usesOf(book, id)
    if (uses.length > 0) shown.set(id, await standInFor(bytes, uses))
  }
  return shown
}

/** Upright, without metadata, every cover painted in, and grey wherever no frame shows it. */
async function standInFor(bytes: Uint8Array, uses: readonly Use[]): Promise<Uint8Array> {
  const upright = await toPixels(openPicture(bytes).autoOrient().toColourspace('srgb'))
  // A face that is covered in one place is covered in all: what is sent cannot be uncovered.
  const covered = await paintCovers(
    upright,
    uses.flatMap(use => use.recipe.covers),
  )
  const picture = openPixels(
    keepOnly(
      covered,
      uses.map(use => partOf(use, covered)),
    ),
  )
  const type = sniffPicture(bytes)
  if (type === 'image/png') return new Uint8Array(await picture.png().toBuffer())
  if (type === 'image/webp') return new Uint8Array(await picture.webp({ quality: 92 }).toBuffer())
  return new Uint8Array(await picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer())
}

function usesOf(book: Book, id: string): Use[] {
  const frames: readonly Frame[] = book.pages.flatMap(page => page.frames)
  const inFrames = frames.flatMap(frame => {
    if (frame.kind !== 'photo' || frame.picture === undefined || !('photo' in frame.picture)) return []
    if (frame.picture.photo !== id) return []
    return [{ shape: frame.box, crop: frame.crop, recipe: frame.recipe ?? plainRecipe }]
  })
  const isPortrait = book.people.some(
    ({ portrait }) => portrait !== undefined && 'photo' in portrait && portrait.photo === id,
  )
  return isPortrait ? [...inFrames, { recipe: plainRecipe }] : inFrames
}

/** The upright bounds of what a use shows, in whole px with one to spare. */
function partOf({ shape, crop, recipe }: Use, picture: Pixels): Part {
  if (shape === undefined) return { left: 0, top: 0, width: picture.width, height: picture.height }
  const part = shownPart(picture, shape, crop, recipe)
  const angle = (Math.abs(recipe.straighten) * Math.PI) / 180
  const width = part.width * Math.cos(angle) + part.height * Math.sin(angle)
  const height = part.width * Math.sin(angle) + part.height * Math.cos(angle)
  const left = Math.max(0, Math.floor(part.x + (part.width - width) / 2) - 1)
  const top = Math.max(0, Math.floor(part.y + (part.height - height) / 2) - 1)
  return {
    left,
    top,
    width: Math.min(picture.width - left, Math.ceil(width) + 2),
    height: Math.min(picture.height - top, Math.ceil(height) + 2),
  }
}

function keepOnly(picture: Pixels, parts: readonly Part[]): Pixels {
  const data = Buffer.alloc(picture.data.length, 0x8a)
  const { channels } = picture
  for (const { left, top, width, height } of parts)
    for (let y = top; y < top + height; y++) {
      const from = (y * picture.width + left) * channels
      picture.data.copy(data, from, from, from + width * channels)
    }
  return { ...picture, data }
}
