import { type ReactNode, useId } from 'react'
import styles from './photo.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A value between two ends; near its middle it falls into it. */
export function Slider({ label, value, least, most, onChange }: Props): ReactNode {
  const id = useId()
  const stepSize = (most - least) / 200
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={stepSize}
        value={value}
        onChange={event => {
          const picked = Number(event.target.value)
          onChange(least < 0 && Math.abs(picked) < stepSize * 3 ? 0 : picked)
        }}
      />
    </div>
  )
}
