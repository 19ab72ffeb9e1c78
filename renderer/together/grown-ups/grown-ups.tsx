import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShowLanguage } from '#renderer/app/settings.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { Gate } from '../care/gate.tsx'
import { useRoom } from '../room-context.tsx'
import styles from './grown-ups.module.css'
import { OwnPagesPart } from './own-pages-part.tsx'
import { NamesPart, QuestionsPart, SlipsPart, WeatherPart, WorriesPart } from './parts.tsx'
import { TellingsPart } from './tellings-part.tsx'
import { WaysPart } from './ways-part.tsx'

/** The grown-ups' room, behind the gate: how the book is read, and what the child has posted. Ordinary controls, one column. */
export function GrownUps(): ReactNode {
  const { t } = useTranslation('together')
  const { change } = useRoom()
  const showLanguage = useShowLanguage()
  const [passed, setPassed] = useState(false)
  const back = () => change({ do: 'go', place: 'corner' })
  if (!passed) return <Gate title={t('grownUps.gate')} onPassed={() => setPassed(true)} onBack={back} />
  return (
    <div className={styles.place}>
      <header className={styles.bar}>
        <Button onClick={back}>{t('grownUps.back')}</Button>
        <LanguageSwitch onLanguage={showLanguage} />
      </header>
      <Main className={styles.column}>
        <ScreenTitle>{t('grownUps.title')}</ScreenTitle>
        <QuestionsPart />
        <WorriesPart />
        <NamesPart />
        <WeatherPart />
        <SlipsPart />
        <OwnPagesPart />
        <WaysPart />
        <TellingsPart />
      </Main>
    </div>
  )
}
