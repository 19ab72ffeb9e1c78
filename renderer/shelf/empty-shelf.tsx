import { BookOpenIcon } from '@phosphor-icons/react/dist/csr/BookOpen'
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Empty } from '#renderer/ui/panel.tsx'
import type { Sample } from './shelf-screen.tsx'

/** A shelf with nothing on it: the sample book shows in one minute what good looks like. */
export function EmptyShelf({ sample }: { readonly sample: Sample }) {
  const { t } = useTranslation('shelf')
  const { go } = useNavigation()
  const actions = (
    <>
      <Button icon={BookOpenIcon} onClick={sample.make} aria-busy={sample.busy}>
        {sample.busy ? t('makingSample') : t('openSample')}
      </Button>
      <Button look="main" icon={PlusIcon} onClick={() => go({ screen: 'new-book' })}>
        {t('empty.begin')}
      </Button>
    </>
  )
  return (
    <Empty title={t('empty.title')} actions={actions}>
      <p>{t('empty.words')}</p>
    </Empty>
  )
}
