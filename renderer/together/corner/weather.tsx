import type { Icon } from '@phosphor-icons/react'
import { CloudIcon } from '@phosphor-icons/react/dist/csr/Cloud'
import { CloudFogIcon } from '@phosphor-icons/react/dist/csr/CloudFog'
import { CloudLightningIcon } from '@phosphor-icons/react/dist/csr/CloudLightning'
import { CloudRainIcon } from '@phosphor-icons/react/dist/csr/CloudRain'
import { SunIcon } from '@phosphor-icons/react/dist/csr/Sun'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setFeeling } from '#core/book/edits/family.ts'
import { type Feeling, weathers } from '#core/book/family.ts'
import type { PageId } from '#core/book/ids.ts'
import { useFamily } from '#renderer/app/use-family.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { RoomCard } from '../room-card.tsx'
import { useRoom } from '../room-context.tsx'
import { RoundButton } from '../round-button.tsx'
import styles from './corner.module.css'

const icons: Readonly<Record<Feeling['weather'], Icon>> = {
  sunny: SunIcon,
  cloudy: CloudIcon,
  rainy: CloudRainIcon,
  stormy: CloudLightningIcon,
  foggy: CloudFogIcon,
}

/** How this page felt, as weather. It stays in the family, and nobody counts it. */
export function WeatherButton({ page }: { readonly page: PageId }): ReactNode {
  const { t } = useTranslation('together')
  const announce = useAnnounce()
  const { session, today } = useRoom()
  const felt = useFamily(session.doc, 'feelings').find(feeling => feeling.page === page)
  const [asking, setAsking] = useState(false)
  const feel = (weather: Feeling['weather']) => {
    setAsking(false)
    setFeeling(session.doc, { page, weather, on: today() })
    announce(t('weather.thanks'))
  }
  return (
    <>
      <RoundButton
        className={styles.weather}
        icon={felt ? icons[felt.weather] : SunIcon}
        name={felt ? t('weather.was', { weather: t(`weather.${felt.weather}`) }) : t('weather.ask')}
        onClick={() => setAsking(true)}
      />
      {asking && (
        <RoomCard title={t('weather.title')} onClose={() => setAsking(false)}>
          <div className={styles.skies}>
            {weathers.map(weather => (
              <RoundButton
                key={weather}
                icon={icons[weather]}
                name={t(`weather.${weather}`)}
                said
                fill="#2b5788"
                on={felt?.weather === weather}
                onClick={() => feel(weather)}
              />
            ))}
          </div>
          <p className={styles.note}>{t('weather.stays')}</p>
        </RoomCard>
      )}
    </>
  )
}
