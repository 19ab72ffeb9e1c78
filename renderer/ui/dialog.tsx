import { type ReactNode, useId } from 'react'
import styles from './dialog.module.css'
import { useModal } from './use-modal.ts'

interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  /** Its buttons, the main one last. */
  readonly actions: ReactNode
  /** Escape was pressed: the same as its quiet button. */
  readonly onClose: () => void
  /** Given: Enter in a field does what the main button does. */
  readonly onSubmit?: () => void
  /** For something that is read and written at length. */
  readonly wide?: boolean
}

/** A question over the screen. The browser's own dialog keeps focus inside and gives it back afterwards. */
export function Dialog({ title, children, actions, onClose, onSubmit, wide }: DialogProps) {
  const dialog = useModal()
  const heading = useId()
  return (
    <dialog
      ref={dialog}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <form
        onSubmit={event => {
          event.preventDefault()
          onSubmit?.()
        }}
      >
        <h2 id={heading}>{title}</h2>
        <div className={styles.body}>{children}</div>
        <div className={styles.actions}>{actions}</div>
      </form>
    </dialog>
  )
}
