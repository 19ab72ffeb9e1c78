import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setWays } from '#core/book/edits/family.ts'
import type { Ways } from '#core/book/family.ts'
import type { ShownLanguage } from '#core/book/language.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { useRoom } from '../room-context.tsx'
import styles from './grown-ups.module.css'
import { Part } from './part.tsx'

/** The times after which the reading closes by itself, minutes; 0: it does not. */
const closings = [0, 10, 15, 20, 30] as const

/** The language the book is read in, when it closes by itself, and what a grown-up shows at a door. */
export function WaysPart(): ReactNode {
  const { t } = useTranslation('together')
  const { session, ways, language } = useRoom()
  const minutes = closings.find(each => each === ways.minutes) ?? 0
  return (
    <Part title={t('ways.title')} lead={t('ways.lead')}>
      <div className={styles.ways}>
        <span>{t('ways.language')}</span>
        <Segmented<ShownLanguage>
          name={t('ways.language')}
          value={language}
          choices={[
            { value: 'en', label: 'English', lang: 'en' },
            { value: 'cy', label: 'Cymraeg', lang: 'cy' },
            { value: 'both', label: t('ways.both') },
          ]}
          onChange={next => setWays(session.doc, { language: next })}
        />
        <span>{t('ways.closing')}</span>
        <Segmented
          name={t('ways.closing')}
          value={String(minutes)}
          choices={closings.map(each => ({
            value: String(each),
            label: each === 0 ? t('ways.never') : t('ways.minutes', { count: each }),
          }))}
          onChange={next => setWays(session.doc, { minutes: Number(next) })}
        />
        <span>{t('ways.gate')}</span>
        <Segmented<NonNullable<Ways['gate']>>
          name={t('ways.gate')}
          value={ways.gate ?? 'sum'}
          choices={[
            { value: 'sum', label: t('ways.gates.sum') },
            { value: 'passphrase', label: t('ways.gates.passphrase') },
          ]}
          onChange={next => setWays(session.doc, { gate: next })}
        />
      </div>
    </Part>
  )
}
