import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LockButton } from '#renderer/app/lock-button.tsx'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { useShowLanguage } from '#renderer/app/settings.tsx'
import { todayIso } from '#renderer/i18n/dates.ts'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { TopBar, WayBack } from '#renderer/ui/top-bar.tsx'
import { keepDraft, takeDraft } from './kept-draft.ts'
import styles from './new-book.module.css'
import { Preview } from './preview-panel.tsx'
import { type Draft, stepFrom } from './state.ts'
import { StepFoot } from './step-foot.tsx'
import { CaseStep } from './steps/case-step.tsx'
import { ChildStep } from './steps/child-step.tsx'
import { FactsStep } from './steps/facts-step.tsx'
import { PeopleStep } from './steps/people-step.tsx'
import { StepsList } from './steps-list.tsx'
import { useMakeBook } from './use-make-book.ts'

/** What every step is given: the draft, and what changes it. */
export interface StepProps {
  readonly draft: Draft
  readonly change: (next: Draft) => void
  /** ISO day */
  readonly today: string
}

/** A new book in four short steps, each of which can be skipped and changed later. */
export function NewBookScreen() {
  const { t } = useTranslation('new-book')
  const { t: tCommon } = useTranslation('common')
  const { go } = useNavigation()
  const showLanguage = useShowLanguage()
  const [draft, setDraft] = useState<Draft>(takeDraft)
  useEffect(() => keepDraft(draft), [draft])
  const today = todayIso(Date.now())
  const making = useMakeBook(draft, today)
  const move = useCallback((by: number) => setDraft(now => ({ ...now, step: stepFrom(now.step, by) })), [])
  const name = draft.name.trim()
  return (
    <div className={styles.screen} data-accent={draft.accent}>
      <TopBar
        start={
          <WayBack
            to={tCommon('shelf')}
            onBack={() => go({ screen: 'shelf' })}
            place={name ? t('placeNamed', { name }) : t('place')}
          />
        }
      >
        <span className={styles.kept}>{t('kept')}</span>
        <LanguageSwitch onLanguage={showLanguage} />
        <LockButton />
      </TopBar>
      <div className={styles.wrap}>
        <StepsList draft={draft} today={today} onStep={step => setDraft({ ...draft, step })} />
        <Main className={styles.middle}>
          <ScreenTitle key={draft.step}>{t(`${draft.step}.title`, { context: name ? 'named' : '', name })}</ScreenTitle>
          <p className={styles.lede}>{t(`${draft.step}.lede`, { context: name ? 'named' : '', name })}</p>
          <StepOf draft={draft} change={setDraft} today={today} />
          <StepFoot draft={draft} making={making} onMove={move} />
        </Main>
        <Preview draft={draft} today={today} />
      </div>
    </div>
  )
}

function StepOf(props: StepProps) {
  switch (props.draft.step) {
    case 'child':
      return <ChildStep {...props} />
    case 'people':
      return <PeopleStep {...props} />
    case 'facts':
      return <FactsStep {...props} />
    case 'case':
      return <CaseStep {...props} />
  }
}
