import type { Icon } from '@phosphor-icons/react'
import { BookmarkSimpleIcon } from '@phosphor-icons/react/dist/csr/BookmarkSimple'
import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle'
import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye'
import { LightbulbIcon } from '@phosphor-icons/react/dist/csr/Lightbulb'
import { useTranslation } from 'react-i18next'
import styles from './meaning.module.css'

/** What something means: three kinds of finding, and "in place". */
export type MeaningKind = 'must-fix' | 'please-look' | 'idea' | 'in-place'

const shapes: Readonly<Record<MeaningKind, Icon>> = {
  'must-fix': BookmarkSimpleIcon,
  'please-look': EyeIcon,
  idea: LightbulbIcon,
  'in-place': CheckCircleIcon,
}

/** A meaning as its word, then its colour; with `shape` its shape too. */
export function Meaning({ kind, shape = true }: { readonly kind: MeaningKind; readonly shape?: boolean }) {
  const { t } = useTranslation('common')
  return (
    <span className={`${styles.meaning} ${styles[kind]}`}>
      {shape && <MeaningShape kind={kind} />}
      {t(`meaning.${kind}`)}
    </span>
  )
}

/** The shape of a meaning alone, for the start of a row whose words say it. */
export function MeaningShape({ kind, size = 22 }: { readonly kind: MeaningKind; readonly size?: number }) {
  const Shape = shapes[kind]
  return <Shape size={size} aria-hidden className={styles[kind]} />
}
