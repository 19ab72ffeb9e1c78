import { LockSimpleIcon } from '@phosphor-icons/react/dist/csr/LockSimple'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { Button } from '#renderer/ui/button.tsx'

/** Locks the library; the door comes with the event that says it is locked. */
export function LockButton() {
  const { t } = useTranslation('common')
  return (
    <Button look="quiet" icon={LockSimpleIcon} onClick={() => client.library.lock()}>
      {t('lock')}
    </Button>
  )
}
