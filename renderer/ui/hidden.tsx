import type { ComponentProps } from 'react'
import styles from './hidden.module.css'

/** Words for a screen reader only. */
export function Hidden(props: ComponentProps<'span'>) {
  return <span {...props} className={styles.hidden} />
}
