import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import type { Outline } from '#core/book/read.ts'
import { formatList } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { closedBy, useRoom } from '../room-context.tsx'
import styles from './care.module.css'

/** Everything stopped: nothing of the book is on the screen, only a quiet sea and who to talk to. */
export function Stopped(): ReactNode {
  const { t } = useTranslation('together')
  const { outline, state, change } = useRoom()
  const language = useLanguage()
  const who = formatList(
    peopleToTell(outline).map(person => inLanguage(person.name, language)),
    language,
  )
  const back = () => {
    // Never straight back to what was too much: to the page itself only where it is an easy one.
    const here = outline.pages.find(page => page.id === state.page)
    const first = outline.pages[0]
    if (first && (!here || closedBy(here, new Set()))) change({ do: 'turn', to: first.id })
    change({ do: 'go', place: 'book' })
  }
  return (
    <Main className={styles.quietPlace}>
      <img className={styles.calm} src={urls.art('calm-sea', 2400)} alt="" draggable={false} />
      <div className={`${styles.paper} ${styles.low}`}>
        <ScreenTitle>{t('stop.title')}</ScreenTitle>
        <p>{t('stop.breathe')}</p>
        <p>{who ? t('stop.tell', { who }) : t('stop.tellSomeone')}</p>
        <p className={styles.lines}>{t('stop.lines')}</p>
        <div className={styles.choices}>
          <button type="button" className={styles.main} onClick={back}>
            {t('stop.back')}
          </button>
          <button type="button" className={styles.plain} onClick={() => change({ do: 'go', place: 'leaving' })}>
            {t('stop.enough')}
          </button>
        </div>
      </div>
    </Main>
  )
}

/** The grown-ups a child can tell: those it lives with now. */
function peopleToTell({ people }: Outline) {
  return people.filter(({ role, home }) => role === 'parent' || (role === 'grandparent' && home === 'with-child'))
}
