import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'

/** What must be seen about the safety of the books before anything else is done; nothing as long as all is well. */
export function SafetyNotices() {
  return (
    <>
      <FoundDamage />
      <LateCopy />
    </>
  )
}

/** Told from a check that found damage until one that finds none. */
function FoundDamage() {
  const { t } = useTranslation(['settings', 'shelf'])
  const { go } = useNavigation()
  const { asked } = useCall(client.library.lastVerify)
  const damaged = asked.state === 'ready' ? (asked.value.last?.damaged ?? 0) : 0
  if (damaged === 0) return null
  return (
    <Notice kind="must-fix" action={<Button onClick={() => go({ screen: 'settings' })}>{t('shelf:late.see')}</Button>}>
      {t('settings:verify.damaged', { count: damaged })}
    </Notice>
  )
}

/** Told once the copy of the books in another place is old: a gentle line, with the way to it. */
function LateCopy() {
  const { t } = useTranslation('shelf')
  const { go } = useNavigation()
  const { asked } = useCall(client.archive.get)
  if (asked.state !== 'ready' || asked.value.folder === undefined || !asked.value.isLate) return null
  return (
    <Notice kind="please-look" action={<Button onClick={() => go({ screen: 'settings' })}>{t('late.see')}</Button>}>
      {t('late.words')}
    </Notice>
  )
}
