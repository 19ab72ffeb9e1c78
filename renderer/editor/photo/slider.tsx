import { type ReactNode, useId } from 'react'
import styles from './photo.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  /** The value in words, as it is shown and read. */
  readonly said: string
  readonly onChange: (value: number) => void
}

/** A value between two ends. Pulled near its middle it falls into it; arrow keys go step by step, also there. */
export function Slider({ label, value, least, most, step, said, onChange }: Props): ReactNode {
  const id = useId()
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={said}
        onChange={event => {
          const picked = Number(event.target.value)
          const isPulled = Math.abs(picked - value) > step * 1.5
          onChange(least < 0 && isPulled && Math.abs(picked) < (most - least) / 60 ? 0 : picked)
        }}
      />
      <output htmlFor={id}>{said}</output>
    </div>
  )
}
