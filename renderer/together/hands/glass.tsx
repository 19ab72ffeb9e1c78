import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Point, strokesAt } from '#core/book/drawing.ts'
import { type SizeMm, trimSize } from '#core/book/format.ts'
import type { Page } from '#core/book/schema.ts'
import { PenLayer, pxPerMm } from '#renderer/page/index.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { useRoom } from '../room-context.tsx'
import styles from './hands.module.css'
import { usePen } from './use-pen.tsx'

/** How near the rubber must come to a line, mm: a fingertip. */
const rubberMm = 4

interface Props {
  readonly page: Page
  readonly scale: number
}

/** The sheet of glass that the child draws on. A stroke is put into the book when the pen lifts. */
export function Glass({ page, scale }: Props): ReactNode {
  const { t } = useTranslation('together')
  const announce = useAnnounce()
  const { outline, handOn, change } = useRoom()
  const [{ colour, widthMm, rubber }] = usePen()
  const trim = trimSize(outline.settings.format)
  const hand = handOn(page.id)
  const rubOutAt = (at: Point) => {
    const touched = topmostAt(page, at)
    if (touched) hand.rubOut(touched.id, touched.stroke)
  }
  return (
    <div className={styles.glass}>
      <PenLayer
        trim={trim}
        scale={scale * pxPerMm}
        pen={{ tool: rubber ? 'rubber' : 'pen', colour, widthMm }}
        label={t('pen.glass')}
        help={t('pen.help')}
        onStroke={stroke => hand.draw(stroke, sheetOf(trim))}
        onRub={rubOutAt}
        onDone={() => change({ do: 'tool', tool: undefined })}
        onPenDown={down => announce(t(down ? 'pen.down' : 'pen.up'))}
      />
    </div>
  )
}

/** The line of the child's own that is uppermost under the rubber; undefined for none. */
function topmostAt({ stack, frames }: Page, at: Point) {
  for (const id of stack.toReversed()) {
    const frame = frames.find(each => each.id === id)
    if (frame?.kind !== 'drawing' || frame.by !== 'child') continue
    const [stroke] = strokesAt(frame, at, rubberMm)
    if (stroke !== undefined) return { id, stroke }
  }
  return undefined
}

/** A drawing's sheet is the page itself, so that strokes stand where they were drawn. */
function sheetOf({ width, height }: SizeMm) {
  return { x: 0, y: 0, width, height, rotation: 0 }
}
