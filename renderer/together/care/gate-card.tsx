import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RoomCard } from '../room-card.tsx'
import { useRoom } from '../room-context.tsx'
import styles from './care.module.css'
import { HoldButton } from './hold-button.tsx'
import { SumForm } from './sum-form.tsx'

interface Props {
  readonly title: string
  readonly onPassed: () => void
  readonly onClose: () => void
}

/** The same door as a card over a page: held, and a sum the first time in a sitting. */
export function GateCard({ title, onPassed, onClose }: Props): ReactNode {
  const { t } = useTranslation('together')
  const { state, change } = useRoom()
  const [held, setHeld] = useState(false)
  const pass = () => {
    change({ do: 'grown-up' })
    onPassed()
  }
  return (
    <RoomCard title={title} narrow onClose={onClose}>
      <div className={styles.inCard}>
        {held ? (
          <SumForm onRight={pass} />
        ) : (
          <>
            <p>{t('gate.hold')}</p>
            <HoldButton onHeld={() => (state.grownUp ? pass() : setHeld(true))}>{t('gate.holdHere')}</HoldButton>
          </>
        )}
      </div>
    </RoomCard>
  )
}
