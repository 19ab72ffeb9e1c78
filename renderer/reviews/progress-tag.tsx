import type { Icon } from '@phosphor-icons/react'
import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle'
import { CircleHalfIcon } from '@phosphor-icons/react/dist/csr/CircleHalf'
import { CircleNotchIcon } from '@phosphor-icons/react/dist/csr/CircleNotch'
import { useTranslation } from 'react-i18next'
import type { Progress } from './board.ts'
import styles from './reviews.module.css'

const shapes: Readonly<Record<Progress, Icon>> = {
  'in-place': CheckCircleIcon,
  'all-in': CheckCircleIcon,
  partly: CircleHalfIcon,
  begun: CircleNotchIcon,
}

/** How far a book is: a shape and a word, never a figure. */
export function ProgressTag({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('reviews')
  const Shape = shapes[progress]
  return (
    <span className={`${styles.tag} ${styles[progress]}`}>
      <Shape size={18} aria-hidden />
      {t(`progress.${progress}`)}
    </span>
  )
}
