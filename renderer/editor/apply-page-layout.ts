import { addFrame, deleteFrames, setFrame, setReadingOrder } from '#core/book/edits/frames.ts'
import { setPage } from '#core/book/edits/pages.ts'
import type { FrameId } from '#core/book/ids.ts'
import type { Frame, Page } from '#core/book/schema.ts'
import { applyLayout } from '#core/toolkit/apply-layout.ts'
import type { Layout } from '#core/toolkit/layouts.ts'
import type { Session } from '#renderer/app/session.ts'
import { step } from './commands.ts'

/** Gives a page another layout, as one step. Every word and picture stays; only empty places come and go. */
export function applyPageLayout(session: Session, page: Page, layout: Layout): void {
  const { format } = session.view.outline().settings
  const next = applyLayout(page.frames, layout, format, session.ids)
  const before = new Set(page.frames.map(({ id }) => id))
  const after = new Set(next.map(({ id }) => id))
  step(session, () => {
    const { doc, ids } = session
    deleteFrames(
      doc,
      page.frames.filter(({ id }) => !after.has(id)).map(({ id }) => id),
    )
    const order = next.map((frame): FrameId => {
      if (before.has(frame.id)) {
        setFrame(doc, frame.id, fieldsOf(frame))
        return frame.id
      }
      const { id: _, ...fresh } = frame
      return addFrame(doc, ids, page.id, fresh as never)
    })
    setReadingOrder(doc, page.id, order)
    setPage(doc, page.id, { layout: layout.id })
  })
}

/** What a layout may change of a frame: where it stands and how its slot dresses it. */
function fieldsOf(frame: Frame): object {
  const { box, slot } = frame
  if (frame.kind === 'words') return { box, slot, purpose: frame.purpose, panel: frame.panel, sizePt: frame.sizePt }
  if (frame.kind === 'photo') return { box, slot, look: frame.look }
  return { box, slot }
}
