/** `print.photo-soft` and `print.photo-blurred`: photos larger on paper than their pixels are good for. */
import { photoParts } from '#core/book/geometry.ts'
import { plainRecipe } from '#core/book/recipe.ts'
import type { Book, FrameOf } from '#core/book/schema.ts'
import { shownPart } from '#core/print/crop.ts'
import type { Found } from '../book/make-finding.ts'
import { drawnScale, type PrintFacts } from '../print.ts'

/** Pixels to the inch under which a photo looks a little soft on paper, and blurred. */
const soft = 200
const blurred = 150

/** What is found in the photos where they stand; nothing for a screen, which shows fewer pixels than paper. */
export function checkSharpness(facts: PrintFacts): Found[] {
  if (facts.purpose.pictures === 'screen') return []
  const scale = drawnScale(facts.plan)
  return facts.book.pages.flatMap(page =>
    page.frames.flatMap(frame => {
      if (frame.kind !== 'photo') return []
      const place = placeOf(facts.book, frame)
      const ppi = place && place.px / ((place.mm * scale) / 25.4)
      if (place === undefined || ppi === undefined || ppi >= soft) return []
      const rule = ppi < blurred ? 'print.photo-blurred' : 'print.photo-soft'
      const good = Math.max(1, Math.floor((place.px / soft) * 25.4))
      return [
        {
          rule,
          place: { page: page.id, frame: frame.id, part: 'photo' as const },
          values: { ppi: Math.floor(ppi), mm: good },
          about: frame.id,
        },
      ]
    }),
  )
}

/** How many pixels of a photo lie along the width of its place, mm; undefined for a frame without a photo. */
function placeOf(book: Book, frame: FrameOf<'photo'>): { readonly px: number; readonly mm: number } | undefined {
  const { picture, crop, recipe = plainRecipe } = frame
  const photo = picture && 'photo' in picture ? book.photos.find(({ id }) => id === picture.photo) : undefined
  if (photo === undefined) return undefined
  const place = photoParts(frame).picture
  const part = shownPart(photo, place, crop, recipe)
  return { px: recipe.turn % 180 === 0 ? part.width : part.height, mm: place.width }
}
