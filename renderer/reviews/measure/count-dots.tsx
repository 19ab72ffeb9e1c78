import type { Counts } from '#core/reviews/measure.ts'
import styles from './measure.module.css'

/** So many dots can still be counted by eye; beyond them the words alone say it. */
const mostDots = 42

/** One dot a child: full, half or open. The sentence beside them says the same, so a screen reader passes them over. */
export function CountDots({ counts }: { readonly counts: Counts }) {
  const { reviews, inPlace, partly } = counts
  if (reviews > mostDots) return null
  const state = (at: number) => {
    if (at < inPlace) return 'yes'
    return at < inPlace + partly ? 'partly' : 'no'
  }
  return (
    <div className={styles.dots} aria-hidden="true">
      {Array.from({ length: reviews }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
        <i key={at} data-state={state(at)} />
      ))}
    </div>
  )
}
