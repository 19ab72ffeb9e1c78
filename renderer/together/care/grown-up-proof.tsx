import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../room-context.tsx'
import styles from './care.module.css'
import { HoldButton } from './hold-button.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { SumForm } from './sum-form.tsx'

interface Props {
  /** Asks for more than holding even where a grown-up has shown before that they are here. */
  readonly always?: boolean
  readonly onPassed: () => void
}

/**
 * How a grown-up shows that they are here: a button held for a while, then a sum that is easy for them or the library's
 * passphrase, whichever they like. A family whose child is good at sums asks for the passphrase alone. Not a lock: it keeps
 * a child from meeting something hard alone, or leaving by a slip of the hand.
 */
export function GrownUpProof({ always = false, onPassed }: Props): ReactNode {
  const { t } = useTranslation('together')
  const { state, ways, change } = useRoom()
  const [held, setHeld] = useState(false)
  const [way, setWay] = useState(ways.gate ?? 'sum')
  const pass = () => {
    change({ do: 'grown-up' })
    onPassed()
  }
  if (!held) {
    return (
      <>
        <p>{t('gate.hold')}</p>
        <HoldButton onHeld={() => (state.grownUp && !always ? pass() : setHeld(true))}>{t('gate.holdHere')}</HoldButton>
      </>
    )
  }
  return (
    <>
      {way === 'sum' ? <SumForm onRight={pass} /> : <PassphraseForm onRight={pass} />}
      {ways.gate !== 'passphrase' && (
        <button type="button" className={styles.other} onClick={() => setWay(way === 'sum' ? 'passphrase' : 'sum')}>
          {t(way === 'sum' ? 'gate.withPassphrase' : 'gate.withSum')}
        </button>
      )}
    </>
  )
}
