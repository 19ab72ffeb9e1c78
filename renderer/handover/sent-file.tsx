import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle'
import { useTranslation } from 'react-i18next'
import codeStyles from '#renderer/app/code-fields.module.css'
import { Button } from '#renderer/ui/button.tsx'
import { ScreenTitle } from '#renderer/ui/screen.tsx'
import styles from './handover.module.css'
import type { MadeFile } from './send-screen.tsx'

/** The file is made: what to do with it, and the words that open it, shown this once. */
export function SentFile({ made, onDone }: { readonly made: MadeFile; readonly onDone: () => void }) {
  const { t } = useTranslation('handover')
  return (
    <div className={styles.form}>
      <div>
        <CheckCircleIcon size={44} weight="duotone" aria-hidden className={styles.done} />
        <ScreenTitle className={styles.title}>{t('made', { to: made.to })}</ScreenTitle>
        <p className={styles.lead}>{t(made.words === undefined ? 'madeCode' : 'madeWords')}</p>
      </div>
      {made.words !== undefined && (
        <div className={codeStyles.spoken}>
          <p id="words-label">{t('theWords')}</p>
          <output aria-labelledby="words-label">{made.words}</output>
        </div>
      )}
      <p className={styles.lead}>{t('madeAfter')}</p>
      <div className={styles.end}>
        <Button look="main" size="tall" onClick={onDone}>
          {t('backToBook')}
        </Button>
      </div>
    </div>
  )
}
