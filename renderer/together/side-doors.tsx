import { DoorOpenIcon } from '@phosphor-icons/react/dist/csr/DoorOpen'
import { HouseSimpleIcon } from '@phosphor-icons/react/dist/csr/HouseSimple'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StopButton } from './care/stop-button.tsx'
import { useRoom } from './room-context.tsx'
import { RoundButton } from './round-button.tsx'
import styles from './side-doors.module.css'

/** The ways out of the page: stop, my corner, and the door that needs a grown-up. */
export function SideDoors({ className }: { readonly className?: string | undefined }): ReactNode {
  const { t } = useTranslation('together')
  const { change } = useRoom()
  return (
    <div className={[styles.side, className].filter(Boolean).join(' ')}>
      <StopButton />
      <div className={styles.doors}>
        <RoundButton
          className={styles.door}
          icon={HouseSimpleIcon}
          name={t('corner.name')}
          said
          onClick={() => change({ do: 'go', place: 'corner' })}
        />
        <RoundButton
          className={styles.door}
          icon={DoorOpenIcon}
          name={t('leave')}
          said
          onClick={() => change({ do: 'go', place: 'leaving' })}
        />
      </div>
    </div>
  )
}
