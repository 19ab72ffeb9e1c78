import { type ReactNode, useId } from 'react'
import styles from './look.module.css'

interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  /** A CSS colour shown before the words. */
  readonly swatch?: string
  /** The book's face in which the words are shown. */
  readonly font?: string
}

interface Props<V extends string> {
  readonly name: string
  readonly value: V | undefined
  readonly choices: readonly Choice<V>[]
  readonly onPick: (value: V) => void
  /** What stands under them. */
  readonly children?: ReactNode
}

/** One of several, all in sight: real radio buttons, so that arrow keys go through them. */
export function Choices<V extends string>({ name, value, choices, onPick, children }: Props<V>): ReactNode {
  const id = useId()
  return (
    <fieldset className={styles.group}>
      <legend>{name}</legend>
      <div className={styles.row}>
        {choices.map(choice => (
          <label key={choice.value} className={styles.choice} data-font={choice.font}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onPick(choice.value)}
            />
            {choice.swatch && <span className={styles.swatch} style={{ background: choice.swatch }} />}
            {choice.label}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
