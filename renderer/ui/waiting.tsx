import type { ReactNode } from 'react'
import { Main } from './screen.tsx'
import styles from './waiting.module.css'

interface Props {
  /** Said when it takes longer than a moment. */
  readonly children: ReactNode
  /** `editor`: in the places of the editor, so that nothing jumps when the book is there. */
  readonly shape?: 'editor' | undefined
}

/** A screen that is on its way: quiet, in the shape of what comes. Its words show only when it takes a while. */
export function Waiting({ children, shape }: Props): ReactNode {
  if (shape === undefined)
    return (
      <Main aria-busy className={styles.plain}>
        <p className={styles.words}>{children}</p>
      </Main>
    )
  return (
    <Main aria-busy className={styles.editor}>
      <div className={styles.bar} />
      <div className={styles.pages} />
      <div className={styles.desk}>
        <div className={styles.tools} />
        <div className={styles.sheet}>
          <p className={styles.words}>{children}</p>
        </div>
      </div>
      <div className={styles.panel} />
    </Main>
  )
}
