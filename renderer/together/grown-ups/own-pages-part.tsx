import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeFamilyPage } from '#core/book/edits/family-page.ts'
import type { PageOutline } from '#core/book/read.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useRoom } from '../room-context.tsx'
import styles from './grown-ups.module.css'
import { Part } from './part.tsx'

/** The pages the family added to the book. Only these can be taken out again here, and only by a grown-up. */
export function OwnPagesPart(): ReactNode {
  const { t } = useTranslation('together')
  const { outline } = useRoom()
  const pages = outline.pages.flatMap((page, at) => (page.begun ? [{ page, number: at + 1 }] : []))
  return (
    <Part title={t('ownPages.title')} lead={pages.length > 0 ? t('ownPages.lead') : t('ownPages.none')}>
      <ul className={styles.list}>
        {pages.map(({ page, number }) => (
          <OnePage key={page.id} page={page} number={number} />
        ))}
      </ul>
    </Part>
  )
}

function OnePage({ page, number }: { readonly page: PageOutline; readonly number: number }): ReactNode {
  const { t } = useTranslation('together')
  const { session, change } = useRoom()
  const language = useLanguage()
  const [sure, setSure] = useState(false)
  const kind = page.from === 'about-me' || page.from === 'object-story' ? page.from : 'repair'
  return (
    <li className={styles.item}>
      <p>{t(`ownPages.${kind}`, { number, date: formatDate(page.begun ?? '', 'month-year', language) })}</p>
      <div className={styles.choices}>
        <Button
          onClick={() => {
            change({ do: 'go', place: 'book' })
            change({ do: 'turn', to: page.id })
          }}
        >
          {t('ownPages.see')}
        </Button>
        {sure ? (
          <>
            <Button onClick={() => removeFamilyPage(session.doc, page.id)}>{t('ownPages.really')}</Button>
            <Button onClick={() => setSure(false)}>{t('ownPages.keep')}</Button>
          </>
        ) : (
          <Button onClick={() => setSure(true)}>{t('ownPages.away')}</Button>
        )}
      </div>
    </li>
  )
}
