import { fitWords } from '#core/book/fit/fit.ts'
import { type SizeMm, trimSize } from '#core/book/format.ts'
import type { Box, Frame, Page } from '#core/book/schema.ts'
import { findTelling } from '#core/book/tellings.ts'
import { pxPerMm } from '#renderer/page/index.ts'
import { type Room, useRoom } from '../room-context.tsx'
import { placeNew } from './place-things.ts'

/** How far the buttons that turn the page reach into it where they lie over its edges, mm. */
const arrow = { width: 16, height: 36 } as const

/** Finds a place for a new thing of a size, mm: where it hides the least of what is to be seen on the page, and nothing hides it. */
export function usePlaceNew(page: Page): (size: SizeMm) => Box {
  const room = useRoom()
  return size => {
    const trim = trimSize(room.outline.settings.format)
    const there = page.frames.flatMap(frame => seen(frame, page, room))
    return placeNew([...there, ...arrows(trim)], trim, size)
  }
}

function arrows({ width, height }: SizeMm): Box[] {
  return [0, width - arrow.width].map(x => ({ ...arrow, x, y: (height - arrow.height) / 2, rotation: 0 }))
}

/** The box of a frame that something is seen in: of one with words, as far down as they come. Nothing of drawings and of backgrounds. */
function seen(frame: Frame, page: Page, { outline, ...asked }: Room): Box[] {
  if (frame.kind === 'drawing' || (frame.kind === 'photo' && frame.look === 'bleed')) return []
  if (frame.kind !== 'words' || frame.by === 'child') return [frame.box]
  const { heightPx } = fitWords(frame, outline, findTelling(page, asked) ?? asked)
  return [{ ...frame.box, height: Math.min(frame.box.height, heightPx / pxPerMm) }]
}
