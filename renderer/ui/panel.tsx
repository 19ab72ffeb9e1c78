import type { ReactNode } from 'react'
import { type MeaningKind, MeaningShape } from '#renderer/ui/meaning.tsx'
import styles from './panel.module.css'

interface EmptyProps {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** What stands where there is nothing yet: what could be here, and the way to it. */
export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}

interface NoticeProps {
  readonly kind: MeaningKind
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** A sentence that must be seen where it stands; a must-fix one is read out at once. */
export function Notice({ kind, children, action }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === 'must-fix' ? 'alert' : 'status'}>
      <MeaningShape kind={kind} />
      <div>{children}</div>
      {action}
    </div>
  )
}
