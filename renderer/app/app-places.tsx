import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Places } from '#renderer/ui/top-bar.tsx'

const places = ['shelf', 'reviews', 'settings'] as const

/** The places one can go to from outside a book. */
export function AppPlaces({ here }: { readonly here: (typeof places)[number] }) {
  const { t } = useTranslation('common')
  const { go } = useNavigation()
  return (
    <Places name={t('places')}>
      {places.map(screen => (
        <Button
          key={screen}
          look="quiet"
          aria-current={here === screen ? 'page' : undefined}
          onClick={() => go({ screen })}
        >
          {t(`place.${screen}`)}
        </Button>
      ))}
    </Places>
  )
}
