import type { Icon } from '@phosphor-icons/react'
import { ArrowRightIcon } from '@phosphor-icons/react/dist/csr/ArrowRight'
import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle'
import { CircleIcon } from '@phosphor-icons/react/dist/csr/Circle'
import { CircleDashedIcon } from '@phosphor-icons/react/dist/csr/CircleDashed'
import { CircleHalfIcon } from '@phosphor-icons/react/dist/csr/CircleHalf'
import { CircleNotchIcon } from '@phosphor-icons/react/dist/csr/CircleNotch'
import type { TFunction } from 'i18next'
import type { Stage } from './board.ts'
import styles from './reviews.module.css'

const shapes: Readonly<Record<Stage, Icon>> = {
  'in-place': CheckCircleIcon,
  'came-after': ArrowRightIcon,
  'all-in': CheckCircleIcon,
  partly: CircleHalfIcon,
  begun: CircleNotchIcon,
  not: CircleIcon,
  unwritten: CircleDashedIcon,
}

/** How far a book is: a shape and a word, never a figure. */
export function StageTag({ stage, t }: { readonly stage: Stage; readonly t: TFunction<'reviews'> }) {
  const Shape = shapes[stage]
  return (
    <span className={`${styles.tag} ${styles[stage]}`}>
      <Shape size={18} aria-hidden />
      {t(`progress.${stage}`)}
    </span>
  )
}
