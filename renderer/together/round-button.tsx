import type { Icon } from '@phosphor-icons/react'
import type { ComponentProps, CSSProperties, ReactNode } from 'react'
import styles from './round-button.module.css'

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'name'> {
  readonly icon: Icon
  /** Named for screen readers, and shown under the button where `said`. */
  readonly name: string
  /** Whether its name stands under it: always, except for the page arrows. */
  readonly said?: boolean
  /** The colour it is filled with; white when absent. Words on it are white, so only deep colours. */
  readonly fill?: string
  readonly on?: boolean
  /** How its picture is drawn: filled, but for the page arrows. */
  readonly weight?: 'fill' | 'bold'
}

/** A round button for a small hand. */
export function RoundButton({
  icon: Picture,
  name,
  said,
  fill,
  on,
  weight = 'fill',
  className,
  hidden,
  ...rest
}: Props): ReactNode {
  const look = fill ? ({ '--fill': fill, '--on-fill': '#fff' } as CSSProperties) : undefined
  return (
    <button
      type="button"
      {...rest}
      className={[styles.button, className].filter(Boolean).join(' ')}
      style={{ ...look, ...(hidden && { visibility: 'hidden' }) }}
      aria-label={said ? undefined : name}
      {...(on !== undefined && { 'aria-pressed': on })}
    >
      <span className={styles.round}>
        <Picture weight={weight} aria-hidden />
      </span>
      {said && <span className={styles.name}>{name}</span>}
    </button>
  )
}
