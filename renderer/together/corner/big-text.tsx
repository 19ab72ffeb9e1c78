import { type ReactNode, useId } from 'react'
import styles from './corner.module.css'

interface Props {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly rows?: number
}

/** A large sheet to write on. The machine's own dictation writes here too. */
export function BigText({ label, text, onText, rows = 3 }: Props): ReactNode {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        maxLength={1000}
        spellCheck={false}
        value={text}
        onChange={event => onText(event.target.value)}
      />
    </div>
  )
}
