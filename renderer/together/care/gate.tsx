import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { useRoom } from '../room-context.tsx'
import styles from './care.module.css'
import { HoldButton } from './hold-button.tsx'
import { SumForm } from './sum-form.tsx'

interface Props {
  readonly title: string
  /** Asks for the sum even where a grown-up has shown before that they are here. */
  readonly always?: boolean
  readonly onPassed: () => void
  readonly onBack: () => void
}

/**
 * A door that needs a grown-up: a button held for a while, then a sum that is easy for them. Not a lock: it keeps a child from
 * meeting something hard alone, or leaving by a slip of the hand.
 */
export function Gate({ title, always = false, onPassed, onBack }: Props): ReactNode {
  const { t } = useTranslation('together')
  const { state, change } = useRoom()
  const [held, setHeld] = useState(false)
  const pass = () => {
    change({ do: 'grown-up' })
    onPassed()
  }
  return (
    <Main className={styles.quietPlace}>
      <div className={styles.paper}>
        <ScreenTitle>{title}</ScreenTitle>
        {held ? (
          <SumForm onRight={pass} />
        ) : (
          <>
            <p>{t('gate.hold')}</p>
            <HoldButton onHeld={() => (state.grownUp && !always ? pass() : setHeld(true))}>
              {t('gate.holdHere')}
            </HoldButton>
          </>
        )}
        <button type="button" className={styles.plain} onClick={onBack}>
          {t('gate.back')}
        </button>
      </div>
    </Main>
  )
}
