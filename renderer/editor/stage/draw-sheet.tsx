import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { drawOnPage, rubOut } from '#core/book/edits/drawings.ts'
import { trimSize } from '#core/book/format.ts'
import { PenLayer, pxPerMm } from '#renderer/page/index.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { focusSheet } from './focus-sheet.ts'

/** How far a rubber reaches beyond its point, mm. */
const rubberMm = 2

/** The sheet over the page while it is drawn on. Every stroke is a step of undo. */
export function DrawSheet({ zoom }: { readonly zoom: number }): ReactNode {
  const { session, outline, page, view, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const { pen } = view
  const drawing = pen !== undefined
  // The pen takes the keys, and leaves them to the page.
  useEffect(() => {
    if (!drawing) return
    document.querySelector<HTMLElement>('.sheet .pen-layer')?.focus({ preventScroll: true })
    return focusSheet
  }, [drawing])
  if (!pen) return null
  const { doc, ids } = session
  return (
    <PenLayer
      trim={trimSize(outline.settings.format)}
      scale={zoom * pxPerMm}
      pen={pen}
      label={t(`pen.sheet.${pen.tool}`)}
      help={t('pen.help')}
      onStroke={stroke => {
        const where = { page: page.id, frame: pen.frame, by: 'grown-up' } as const
        const frame = step(session, () => drawOnPage(doc, ids, stroke, where))
        if (frame !== pen.frame) change({ do: 'pen', pen: { ...pen, frame } })
      }}
      onRub={at => {
        // A rubber takes from every drawing of the page that it touches.
        const drawings = page.frames.filter(
          ({ kind, by, locked }) => kind === 'drawing' && by === 'grown-up' && !locked,
        )
        const gone = step(session, () => drawings.reduce((sum, { id }) => sum + rubOut(doc, id, at, rubberMm), 0))
        if (gone > 0) announce(t('pen.rubbed', { count: gone }))
      }}
      onDone={() => change({ do: 'pen', pen: undefined })}
      onPenDown={down => announce(t(down ? 'pen.down' : 'pen.up'))}
    />
  )
}
