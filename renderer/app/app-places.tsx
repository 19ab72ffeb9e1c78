import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Places } from '#renderer/ui/top-bar.tsx'

/** The places one can go to from outside a book. */
export function AppPlaces({ here }: { readonly here: 'shelf' | 'reviews' }) {
  const { t } = useTranslation('common')
  const { go } = useNavigation()
  return (
    <Places name={t('places')}>
      {(['shelf', 'reviews'] as const).map(screen => (
        <Button
          key={screen}
          look="quiet"
          aria-current={here === screen ? 'page' : undefined}
          onClick={() => go({ screen })}
        >
          {screen === 'shelf' ? t('shelf') : t('reviews')}
        </Button>
      ))}
    </Places>
  )
}
