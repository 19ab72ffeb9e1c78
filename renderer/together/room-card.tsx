import { XIcon } from '@phosphor-icons/react/dist/csr/X'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useModal } from '#renderer/ui/use-modal.ts'
import { StopButton } from './care/stop-button.tsx'
import styles from './room-card.module.css'
import { RoundButton } from './round-button.tsx'

interface Props {
  readonly title: string
  readonly children: ReactNode
  readonly onClose: () => void
  /** For a short question: no wider than it needs. */
  readonly narrow?: boolean
}

/** For the field a card is opened for: React's own autoFocus comes before the dialog opens, and the dialog's choice after. */
export function takesFocus(field: HTMLElement | null): void {
  field?.setAttribute('autofocus', '')
}

/** A big white card over the room. The browser's own dialog keeps focus inside; Escape and the round button close it. */
export function RoomCard({ title, children, onClose, narrow }: Props): ReactNode {
  const { t } = useTranslation('together')
  const dialog = useModal()
  const heading = useId()
  return (
    <dialog
      ref={dialog}
      className={[styles.card, narrow && styles.narrow].filter(Boolean).join(' ')}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <StopButton small />
        <RoundButton icon={XIcon} weight="bold" name={t('close')} fill="#123940" onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}
