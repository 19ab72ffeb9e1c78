import { useTranslation } from 'react-i18next'
import type { countReasons } from '#core/reviews/measure.ts'
import styles from './measure.module.css'

/** Why materials were not in place, as counts; and how many have no reason yet. */
export function ReasonsList({ reasons, without }: ReturnType<typeof countReasons>) {
  const { t } = useTranslation('measure')
  const { t: tRecord } = useTranslation('record')
  return (
    <section className={styles.section}>
      <h2>{t('reasonsTitle')}</h2>
      <ul className={styles.reasons}>
        {reasons.map(({ reason, count }) => (
          <li key={reason}>
            <b>{count}</b> {tRecord(`reason.${reason}`)}
          </li>
        ))}
        {without > 0 && (
          <li>
            <b>{without}</b> {t('withoutReason')}
          </li>
        )}
      </ul>
    </section>
  )
}
