import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import styles from './care.module.css'
import { GrownUpProof } from './grown-up-proof.tsx'

interface Props {
  readonly title: string
  /** Asks for more than holding even where a grown-up has shown before that they are here. */
  readonly always?: boolean
  readonly onPassed: () => void
  readonly onBack: () => void
}

/** A door that needs a grown-up, as a room of its own. */
export function Gate({ title, always = false, onPassed, onBack }: Props): ReactNode {
  const { t } = useTranslation('together')
  return (
    <Main className={styles.quietPlace}>
      <div className={styles.paper}>
        <ScreenTitle>{title}</ScreenTitle>
        <GrownUpProof always={always} onPassed={onPassed} />
        <button type="button" className={styles.plain} onClick={onBack}>
          {t('gate.back')}
        </button>
      </div>
    </Main>
  )
}
