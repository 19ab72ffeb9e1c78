import { type ReactNode, useId } from 'react'
import { takesFocus } from '../room-card.tsx'
import styles from './corner.module.css'

interface Props {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly rows?: number
  /** The card was opened to write in this. */
  readonly first?: boolean
}

/** A large sheet to write on. The machine's own dictation writes here too. */
export function BigText({ label, text, onText, rows = 3, first }: Props): ReactNode {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={first ? takesFocus : undefined}
        rows={rows}
        maxLength={1000}
        spellCheck={false}
        value={text}
        onChange={event => onText(event.target.value)}
      />
    </div>
  )
}
