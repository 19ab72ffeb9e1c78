import type { ReactNode } from 'react'
import styles from './progress.module.css'

interface ProgressProps {
  /** What is being done, in words. */
  readonly label: string
  readonly done: number
  readonly total: number
  /** The button that stops it. */
  readonly action?: ReactNode
}

/** Long work: what it is doing, how far it is, and the way to stop it. */
export function Progress({ label, done, total, action }: ProgressProps) {
  return (
    <div className={styles.progress}>
      <span>{label}</span>
      <progress className={styles.track} aria-label={label} value={done} max={Math.max(total, 1)} />
      {action}
    </div>
  )
}
