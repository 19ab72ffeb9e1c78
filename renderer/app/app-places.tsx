import { useTranslation } from 'react-i18next'
import { useLibraryKind } from '#renderer/app/library-kind.tsx'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Places } from '#renderer/ui/top-bar.tsx'

const places = ['shelf', 'reviews', 'settings'] as const

/** The places one can go to from outside a book. */
export function AppPlaces({ here }: { readonly here: (typeof places)[number] }) {
  const { t } = useTranslation('common')
  const { go } = useNavigation()
  // Reviews are an agency's; a family has keys, a lock and copies of its own to look after.
  const own = useLibraryKind() === 'family' ? (['shelf', 'settings'] as const) : places
  return (
    <Places name={t('places')}>
      {own.map(screen => (
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
