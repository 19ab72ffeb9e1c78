import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setBoxes } from '#core/book/edits/frames.ts'
import { trimSize } from '#core/book/format.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { keepOnPage } from './box-math.ts'

/** Says what lies off the page, from an older book or another copy, and brings it back: nothing can be lost. */
export function LostNotice(): ReactNode {
  const { session, outline, page, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const trim = trimSize(outline.settings.format)
  const lost = page.frames.flatMap(({ id, box }) => {
    const kept = keepOnPage(box, trim)
    // Less than a millimetre is rounding.
    return Math.hypot(kept.x - box.x, kept.y - box.y) > 1 ? [[id, kept] as const] : []
  })
  if (lost.length === 0) return null

  function bringBack(): void {
    step(session, () => setBoxes(session.doc, new Map(lost)))
    change({ do: 'select', frames: lost.map(([id]) => id) })
    announce(t('stage.broughtBack'))
  }

  return (
    <p className="lost-notice">
      {t('stage.lost', { count: lost.length })}
      <Button size="small" onClick={bringBack}>
        {t('stage.bringBack')}
      </Button>
    </p>
  )
}
