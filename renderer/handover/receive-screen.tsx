import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Received } from '#contract/handover.ts'
import { AppPlaces } from '#renderer/app/app-places.tsx'
import { client } from '#renderer/app/client.ts'
import { LockButton } from '#renderer/app/lock-button.tsx'
import { useShowLanguage } from '#renderer/app/settings.tsx'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Main } from '#renderer/ui/screen.tsx'
import { Mark, TopBar } from '#renderer/ui/top-bar.tsx'
import { ChooseFile } from './choose-file.tsx'
import styles from './handover.module.css'
import { OwnCode } from './own-code.tsx'
import { Preview } from './preview.tsx'

/** A book that somebody sent: opened, looked at, and only then taken. */
export function ReceiveScreen() {
  const { t } = useTranslation('handover')
  const showLanguage = useShowLanguage()
  const [received, setReceived] = useState<Received>()
  const file = received?.file
  useEffect(() => {
    if (file === undefined) return
    return () => void client.handover.drop({ file }).catch(() => undefined) // locking lets it go as well
  }, [file])
  const start = (
    <>
      <Mark />
      <AppPlaces here="shelf" />
    </>
  )
  return (
    <div className={styles.screen}>
      <TopBar start={start}>
        <LanguageSwitch onLanguage={showLanguage} />
        <LockButton />
      </TopBar>
      <div className={styles.body}>
        <Main className={styles.main}>
          {received ? (
            <Preview received={received} onNot={() => setReceived(undefined)} />
          ) : (
            <ChooseFile onOpened={setReceived} />
          )}
        </Main>
        <aside className={styles.aside} aria-label={t('ownCode')}>
          <OwnCode />
        </aside>
      </div>
    </div>
  )
}
