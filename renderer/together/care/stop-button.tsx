import { HandPalmIcon } from '@phosphor-icons/react/dist/csr/HandPalm'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { useRoom } from '../room-context.tsx'
import styles from './stop-button.module.css'

/** The one large button that stops everything. `small`: in the head of a card, where its name is read and not seen. */
export function StopButton({ small = false }: { readonly small?: boolean }): ReactNode {
  const { t, i18n } = useTranslation('together')
  const { change } = useRoom()
  const other = useLanguage() === 'cy' ? 'en' : 'cy'
  return (
    <button
      type="button"
      className={[styles.stop, small && styles.small].filter(Boolean).join(' ')}
      aria-label={small ? t('stop.name') : undefined}
      onClick={() => change({ do: 'go', place: 'stopped' })}
    >
      <span className={styles.hand}>
        <HandPalmIcon weight="fill" aria-hidden />
      </span>
      {!small && (
        <span className={styles.said}>
          {t('stop.name')}
          {/* Said in both languages: it must be understood by whoever needs it. */}
          <span lang={other === 'cy' ? 'cy' : 'en-GB'} className={styles.other}>
            {i18n.getFixedT(other, 'together')('stop.name')}
          </span>
        </span>
      )}
    </button>
  )
}
