import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageOutline } from '#core/book/read.ts'
import { type Guide, guideFor } from '#core/toolkit/template.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { templateOf } from '#renderer/toolkit/templates.ts'
import { RoomCard } from '../room-card.tsx'
import { useRoom } from '../room-context.tsx'
import styles from './grown-up-card.module.css'

interface Props {
  readonly page: PageOutline
  /** The grown-up goes on to the page. Absent where the card is only looked at. */
  readonly onRead?: () => void
  readonly onClose: () => void
}

/** For the grown-up, before a hard page: read this first, what a child may ask, two answers to each, and signs to stop. */
export function GrownUpCard({ page, onRead, onClose }: Props): ReactNode {
  const { t } = useTranslation('together')
  const guide = useGuide(page)
  return (
    <RoomCard title={t('card.title')} onClose={onClose}>
      <div className={styles.card}>
        <section>
          <h3>{t('card.first')}</h3>
          <p>{guide?.purpose ?? t('card.own')}</p>
          <p>{t('card.readAlone')}</p>
        </section>
        {guide && guide.card.length > 0 && (
          <section>
            <h3>{t('card.questions')}</h3>
            {guide.card.map(({ question, answers }) => (
              <div key={question} className={styles.question}>
                <p className={styles.asked}>{question}</p>
                <ul>
                  {answers.map(answer => (
                    <li key={answer}>{answer}</li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        )}
        <section>
          <h3>{t('card.signs')}</h3>
          <p>{t('card.signsWords')}</p>
        </section>
        {onRead && (
          <button type="button" className={styles.go} onClick={onRead}>
            {t('card.go')}
          </button>
        )}
      </div>
    </RoomCard>
  )
}

/** The toolkit's guidance for a page; undefined for a page of somebody's own, and until it is there. */
function useGuide(page: PageOutline): Guide | undefined {
  const { outline } = useRoom()
  const language = useLanguage()
  const [guide, setGuide] = useState<Guide>()
  useEffect(() => {
    let current = true
    void templateOf(outline.template).then(template => {
      if (current) setGuide(template && guideFor(template, page.from, language))
    })
    return () => {
      current = false
    }
  }, [outline.template, page.from, language])
  return guide
}
