import { fitWords } from '#core/book/fit/fit.ts'
import { trimSize } from '#core/book/format.ts'
import type { Box, Frame, Page } from '#core/book/schema.ts'
import { findTelling } from '#core/book/tellings.ts'
import { pxPerMm } from '#renderer/page/index.ts'
import { type Room, useRoom } from '../room-context.tsx'
import { placeNew } from './place-things.ts'

/** Finds a place for a new thing of a size, mm: where it hides the least of what is to be seen on the page. */
export function usePlaceNew(page: Page): (size: { readonly width: number; readonly height: number }) => Box {
  const room = useRoom()
  return size =>
    placeNew(
      page.frames.flatMap(frame => seen(frame, page, room)),
      trimSize(room.outline.settings.format),
      size,
    )
}

/** The box of a frame that something is seen in: of one with words, as far down as they come. Nothing of drawings and of backgrounds. */
function seen(frame: Frame, page: Page, { outline, ...asked }: Room): Box[] {
  if (frame.kind === 'drawing' || (frame.kind === 'photo' && frame.look === 'bleed')) return []
  if (frame.kind !== 'words' || frame.by === 'child') return [frame.box]
  const { heightPx } = fitWords(frame, outline, findTelling(page, asked) ?? asked)
  return [{ ...frame.box, height: Math.min(frame.box.height, heightPx / pxPerMm) }]
}
