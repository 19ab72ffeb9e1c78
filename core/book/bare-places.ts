/** A cover belongs to one frame. Where else a photo stands without it, what is hidden in one place is seen in the other. */
import type { FrameId } from './ids.ts'
import type { Cover } from './recipe.ts'
import { plainRecipe } from './recipe.ts'
import type { Book, FrameOf } from './schema.ts'

/** A frame that shows the same photo without some of the covers. */
export interface BarePlace {
  readonly frame: FrameOf<'photo'>
  /** The page's number, from 1. */
  readonly number: number
  readonly lacking: readonly Cover[]
}

/** The other frames that show a frame's photo and lack some of its covers, in the order of the pages. */
export function barePlaces(pages: Readonly<Book['pages']>, { id, picture, recipe }: FrameOf<'photo'>): BarePlace[] {
  const covers = recipe?.covers ?? []
  if (covers.length === 0 || !picture || !('photo' in picture)) return []
  return pages.flatMap((page, at) =>
    page.frames.flatMap(frame => {
      if (frame.id === id || !showsPhoto(frame, picture.photo)) return []
      const lacking = covers.filter(cover => !(frame.recipe?.covers ?? []).some(other => isSame(cover, other)))
      return lacking.length > 0 ? [{ frame, number: at + 1, lacking }] : []
    }),
  )
}

/** The recipe of a place with what it lacks. */
export function withCovers({ frame, lacking }: BarePlace): { id: FrameId; recipe: FrameOf<'photo'>['recipe'] } {
  const recipe = frame.recipe ?? plainRecipe
  return { id: frame.id, recipe: { ...recipe, covers: [...recipe.covers, ...lacking] } }
}

function showsPhoto(frame: Book['pages'][number]['frames'][number], photo: string): frame is FrameOf<'photo'> {
  return (
    frame.kind === 'photo' && frame.picture !== undefined && 'photo' in frame.picture && frame.picture.photo === photo
  )
}

/** However it hides, a cover in the same place hides the same. */
function isSame(one: Cover, other: Cover): boolean {
  const same = (field: 'x' | 'y' | 'width' | 'height') => Math.abs(one[field] - other[field]) < 0.001
  return (
    same('x') && same('y') && same('width') && same('height') && (one.shape === other.shape || other.shape === 'square')
  )
}
