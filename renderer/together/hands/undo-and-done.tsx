import { ArrowUUpLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowUUpLeft'
import { ArrowUUpRightIcon } from '@phosphor-icons/react/dist/csr/ArrowUUpRight'
import { CheckFatIcon } from '@phosphor-icons/react/dist/csr/CheckFat'
import { type ReactNode, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageId } from '#core/book/ids.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { useRoom } from '../room-context.tsx'
import { RoundButton } from '../round-button.tsx'

/** Back, forward again, and done: the same three under every tool. They never do anything that cannot be undone. */
export function UndoAndDone({ page }: { readonly page: PageId }): ReactNode {
  const { t } = useTranslation('together')
  const announce = useAnnounce()
  const { handOn, change } = useRoom()
  const { undo } = handOn(page)
  const canUndo = useSyncExternalStore(undo.subscribe, undo.canUndo)
  const canRedo = useSyncExternalStore(undo.subscribe, undo.canRedo)
  return (
    <>
      <RoundButton
        icon={ArrowUUpLeftIcon}
        weight="bold"
        name={t('undo')}
        hidden={!canUndo}
        onClick={() => {
          change({ do: 'choose', frame: undefined })
          undo.undo()
          announce(t('undone'))
        }}
      />
      {canRedo && <RoundButton icon={ArrowUUpRightIcon} weight="bold" name={t('redo')} onClick={() => undo.redo()} />}
      <RoundButton
        icon={CheckFatIcon}
        name={t('done')}
        fill="#123940"
        onClick={() => change({ do: 'tool', tool: undefined })}
      />
    </>
  )
}
