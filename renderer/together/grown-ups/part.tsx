import type { ReactNode } from 'react'
import styles from './grown-ups.module.css'

interface Props {
  readonly title: string
  readonly lead: string
  readonly children?: ReactNode
}

/** One part of the grown-ups' room: what it is about, in a sentence, and what there is. */
export function Part({ title, lead, children }: Props): ReactNode {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <p>{lead}</p>
      {children}
    </section>
  )
}
