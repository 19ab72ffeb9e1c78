import { DoorOpenIcon } from '@phosphor-icons/react/dist/csr/DoorOpen'
import { HandPalmIcon } from '@phosphor-icons/react/dist/csr/HandPalm'
import { HouseSimpleIcon } from '@phosphor-icons/react/dist/csr/HouseSimple'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { useRoom } from './room-context.tsx'
import { RoundButton } from './round-button.tsx'
import styles from './side-doors.module.css'

/** The ways out of the page: stop, my corner, and the door that needs a grown-up. */
export function SideDoors({ className }: { readonly className?: string | undefined }): ReactNode {
  const { t, i18n } = useTranslation('together')
  const { change } = useRoom()
  const other = useLanguage() === 'cy' ? 'en' : 'cy'
  return (
    <div className={[styles.side, className].filter(Boolean).join(' ')}>
      <button type="button" className={styles.stop} onClick={() => change({ do: 'go', place: 'stopped' })}>
        <span className={styles.hand}>
          <HandPalmIcon weight="fill" aria-hidden />
        </span>
        <span className={styles.said}>
          {t('stop.name')}
          {/* Said in both languages: it must be understood by whoever needs it. */}
          <span lang={other === 'cy' ? 'cy' : 'en-GB'} className={styles.other}>
            {i18n.getFixedT(other, 'together')('stop.name')}
          </span>
        </span>
      </button>
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
