import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Empty } from '#renderer/ui/panel.tsx'
import { useModal } from '#renderer/ui/use-modal.ts'
import { useEditor } from '../editor-context.tsx'
import type { Look } from '../view-state.ts'
import { fetchEarlier } from './earlier.ts'
import styles from './history.module.css'
import { LookHead } from './look-head.tsx'
import { LookPages } from './look-pages.tsx'

/** An earlier state over the editor, while one is being looked at. */
export function LookBack(): ReactNode {
  const { view, change } = useEditor()
  if (!view.look) return null
  return (
    <LookDialog key={view.look.version.id} look={view.look} onDone={() => change({ do: 'look', look: undefined })} />
  )
}

interface Props {
  readonly look: Look
  readonly onDone: () => void
}

function LookDialog({ look, onDone }: Props): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('history')
  const errorWords = useErrorWords()
  const dialog = useModal()
  const { version } = look
  const { asked } = useCall(useCallback(() => fetchEarlier(session.book, version.id), [session.book, version.id]))
  const earlier = asked.state === 'ready' ? asked.value : undefined
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="look-title"
      onCancel={event => {
        event.preventDefault()
        onDone()
      }}
    >
      <LookHead look={look} earlier={earlier} onDone={onDone} />
      {asked.state === 'waiting' && <p className={styles.waiting}>{t('fetching')}</p>}
      {asked.state === 'failed' && (
        <Empty title={t('unreadable')} actions={<Button onClick={onDone}>{t('done')}</Button>}>
          <p>{errorWords(asked.code)}</p>
        </Empty>
      )}
      {earlier && <LookPages look={look} earlier={earlier} />}
    </dialog>
  )
}
