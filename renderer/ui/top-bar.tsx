import { CaretLeftIcon } from '@phosphor-icons/react/dist/csr/CaretLeft'
import type { ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import styles from './top-bar.module.css'

/** The name of the app, in both languages. */
export function Mark() {
  return (
    <div className={styles.mark}>
      Journeybook <span lang="cy">Llyfr Taith</span>
    </div>
  )
}

interface TopBarProps {
  /** What stands at the left: the mark, or the way back and where we are. */
  readonly start: ReactNode
  readonly children?: ReactNode
}

/** The bar over every screen but the lock. */
export function TopBar({ start, children }: TopBarProps) {
  return (
    <header className={styles.bar}>
      {start}
      <div className={styles.space} />
      {children}
    </header>
  )
}

interface WayBackProps {
  readonly to: string
  readonly onBack: () => void
  readonly place?: string
}

/** The way back, and the name of where we are. */
export function WayBack({ to, onBack, place }: WayBackProps) {
  return (
    <>
      <Button look="quiet" icon={CaretLeftIcon} onClick={onBack}>
        {to}
      </Button>
      {place && <span className={styles.place}>{place}</span>}
    </>
  )
}

/** The few places of the app, side by side; the one we are at is marked. */
export function Places({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <nav className={styles.nav} aria-label={name}>
      {children}
    </nav>
  )
}
