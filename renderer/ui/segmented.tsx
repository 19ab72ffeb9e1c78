import styles from './segmented.module.css'

/** One of the choices: its value, its word, and the word's language where it is not the interface's. */
export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
  readonly lang?: string
}

interface SegmentedProps<V extends string> {
  readonly name: string
  readonly value: V
  readonly choices: readonly Choice<V>[]
  readonly onChange: (value: V) => void
}

/** A few choices side by side, one of them taken. `name` is read before them. */
export function Segmented<V extends string>({ name, value, choices, onChange }: SegmentedProps<V>) {
  return (
    <fieldset className={styles.segmented} aria-label={name}>
      {choices.map(choice => (
        <button
          key={choice.value}
          type="button"
          lang={choice.lang}
          className={styles.choice}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  )
}
