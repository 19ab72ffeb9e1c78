import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setFrame } from '#core/book/edits/frames.ts'
import { trimSize } from '#core/book/format.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { type PickedPicture, PicturePicker } from '#renderer/ui/picture-picker.tsx'
import { framesOf, put, step } from './commands.ts'
import { useEditor } from './editor-context.tsx'
import { newPicture } from './put-kinds.ts'

/** Stickers and painted pictures: one is put on the page, or takes the place of the sticker that is chosen. */
export function PicturesDialog(): ReactNode {
  const { session, outline, page, view, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const close = () => change({ do: 'dialog', dialog: undefined })
  const [chosen] = framesOf(page, view.selected)
  const instead = view.selected.length === 1 && chosen?.kind === 'sticker' ? chosen : undefined

  function pick(picture: PickedPicture): void {
    close()
    if (instead && picture.kind === 'sticker') {
      step(session, () => setFrame(session.doc, instead.id, { sticker: picture.id, alt: picture.name } as object))
      announce(t('pictures.changed'))
      return
    }
    const id = put(session, page, newPicture(picture, trimSize(outline.settings.format), page.frames))
    change({ do: 'select', frames: [id] })
    announce(t('pictures.added'))
  }

  return (
    <Dialog
      wide
      title={t('pictures.title')}
      onClose={close}
      actions={<Button onClick={close}>{t('pictures.close')}</Button>}
    >
      <PicturePicker stickersOnly={instead !== undefined} onPick={pick} />
    </Dialog>
  )
}
