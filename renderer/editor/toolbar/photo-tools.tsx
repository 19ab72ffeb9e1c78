import { ImageIcon } from '@phosphor-icons/react/dist/csr/Image'
import { SlidersHorizontalIcon } from '@phosphor-icons/react/dist/csr/SlidersHorizontal'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setFrame } from '#core/book/edits/frames.ts'
import type { FrameOf } from '#core/book/schema.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useBringIn } from '../bring-in/use-bring-in.ts'
import { hasPhoto, step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { PickMenu } from '../pick-menu.tsx'

const looks = ['print', 'plain', 'round', 'bleed'] as const

/** The tools of one photo. */
export function PhotoTools({ frame }: { readonly frame: FrameOf<'photo'> }): ReactNode {
  const { session, change } = useEditor()
  const { t } = useTranslation('editor')
  const { bringIn } = useBringIn()
  return (
    <>
      <Button look="quiet" icon={ImageIcon} onClick={() => void bringIn('files', { frame: frame.id, ...frame.box })}>
        {t(frame.picture ? 'photo.replace' : 'photo.choose')}
      </Button>
      {hasPhoto(frame) && (
        <Button look="quiet" icon={SlidersHorizontalIcon} onClick={() => change({ do: 'photo', frame: frame.id })}>
          {t('photo.edit')}
        </Button>
      )}
      <PickMenu
        name={t('photo.look')}
        value={frame.look}
        choices={looks.map(look => ({ value: look, label: t(`look.${look}`) }))}
        onPick={look => step(session, () => setFrame(session.doc, frame.id, { look }))}
      />
    </>
  )
}
