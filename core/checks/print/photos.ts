/** `print.photo-soft` and `print.photo-blurred`: photos larger on paper than their pixels are good for. */
import type { Book, Frame, Page } from '#core/book/schema.ts'
import { pixelsAcross, sharpFrom, sharpnessOf } from '#core/print/sharpness.ts'
import type { Found } from '../book/make-finding.ts'
import { drawnScale, type PrintFacts } from '../print.ts'

/** What is found in the photos where they stand; nothing for a screen, which shows fewer pixels than paper. */
export function checkSharpness(facts: PrintFacts): Found[] {
  if (facts.purpose.pictures === 'screen') return []
  const scale = drawnScale(facts.plan)
  return facts.book.pages.flatMap(page => page.frames.flatMap(frame => softPhoto(facts.book, page, frame, scale)))
}

function softPhoto(book: Book, page: Page, frame: Frame, scale: number): Found[] {
  if (frame.kind !== 'photo' || !frame.picture || !('photo' in frame.picture)) return []
  const { photo: id } = frame.picture
  const photo = book.photos.find(one => one.id === id)
  if (photo === undefined) return []
  const { px, mm } = pixelsAcross(frame, photo)
  const ppi = px / ((mm * scale) / 25.4)
  const look = sharpnessOf(ppi)
  if (look === 'sharp') return []
  return [
    {
      rule: `print.photo-${look}`,
      place: { page: page.id, frame: frame.id, part: 'photo' },
      values: { ppi: Math.floor(ppi), mm: Math.max(1, Math.floor((px / sharpFrom) * 25.4)) },
      about: frame.id,
    },
  ]
}
