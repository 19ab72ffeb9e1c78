import { useTranslation } from 'react-i18next'
import type { Disclosure } from '#core/reviews/case-record.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { LineList } from './line-list.tsx'
import styles from './record.module.css'
import type { PartProps } from './types.ts'

/** What left the agency. What the app wrote itself stands as it is; what went by hand can be written down. */
export function SentPart({ draft, set }: PartProps) {
  const { t } = useTranslation('record')
  const written = draft.disclosures.filter(each => each.fingerprint !== undefined || each.edition !== undefined)
  const byHand = draft.disclosures.filter(each => !written.includes(each))
  return (
    <>
      {written.length > 0 && (
        <section className={styles.follows} aria-label={t('sentByApp')}>
          <h3>{t('sentByApp')}</h3>
          <dl>
            {written.map(each => (
              <SentLine key={`${each.on} ${each.fingerprint ?? each.edition} ${each.to}`} sent={each} />
            ))}
          </dl>
        </section>
      )}
      <LineList
        legend={t('sentByHand')}
        hint={t('sentHint')}
        add={t('addSent')}
        fields={[
          { key: 'on', label: t('sentOn'), kind: 'date' },
          { key: 'what', label: t('sentWhat'), kind: 'text', maxLength: 400 },
          { key: 'to', label: t('sentTo'), kind: 'text' },
          { key: 'by', label: t('sentBy'), kind: 'text' },
        ]}
        lines={byHand.map(({ on, what, to, by }) => ({ on, what, to, by }))}
        onLines={lines =>
          set({
            disclosures: [
              ...written,
              ...lines.flatMap(({ on, what, to, by }) =>
                on && what && to ? [{ on, what, to, ...(by && { by }) }] : [],
              ),
            ],
          })
        }
      />
    </>
  )
}

function SentLine({ sent }: { readonly sent: Disclosure }) {
  const { t } = useTranslation('record')
  const language = useLanguage()
  return (
    <div>
      <dt>{formatDate(sent.on, 'year', language)}</dt>
      <dd>
        {t('sentLine', { what: sent.what, to: sent.to })}
        {sent.fingerprint && <span>{t('fingerprint', { start: sent.fingerprint.slice(0, 8) })}</span>}
      </dd>
    </div>
  )
}
