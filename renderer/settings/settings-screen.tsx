import { useTranslation } from 'react-i18next'
import { AppPlaces } from '#renderer/app/app-places.tsx'
import { LockButton } from '#renderer/app/lock-button.tsx'
import { useSettings, useShowLanguage } from '#renderer/app/settings.tsx'
import { SelectField } from '#renderer/ui/field.tsx'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { Mark, TopBar } from '#renderer/ui/top-bar.tsx'
import { AgencyPart } from './agency-part.tsx'
import { ArchivePart } from './archive-part.tsx'
import { KeychainPart } from './keychain-part.tsx'
import { KitPart } from './kit-part.tsx'
import { PassphrasePart } from './passphrase-part.tsx'
import { PlacePart } from './place-part.tsx'
import styles from './settings.module.css'
import { VerifyPart } from './verify-part.tsx'

/** Keys, locking, and where the books are. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  const showLanguage = useShowLanguage()
  const start = (
    <>
      <Mark />
      <AppPlaces here="settings" />
    </>
  )
  return (
    <>
      <TopBar start={start}>
        <LanguageSwitch onLanguage={showLanguage} />
        <LockButton />
      </TopBar>
      <Main className={styles.main}>
        <ScreenTitle className={styles.title}>{t('title')}</ScreenTitle>
        <div className={styles.columns}>
          <div className={styles.column}>
            <h2>{t('keys')}</h2>
            <LockPart />
            <PassphrasePart />
            <KitPart />
            <KeychainPart />
            <AgencyPart />
          </div>
          <div className={styles.column}>
            <h2>{t('books')}</h2>
            <PlacePart />
            <ArchivePart />
            <VerifyPart />
          </div>
        </div>
      </Main>
    </>
  )
}

const minutes = [2, 5, 10, 15, 20, 30, 45, 60] as const

/** How long nobody may be at work before the library locks itself. */
function LockPart() {
  const { t } = useTranslation('settings')
  const { settings, change } = useSettings()
  const all = [...new Set<number>([...minutes, settings.lockAfterMinutes])].sort((a, b) => a - b)
  return (
    <section className={styles.part}>
      <h3>{t('lock.title')}</h3>
      <SelectField
        label={t('lock.after')}
        value={String(settings.lockAfterMinutes)}
        options={all.map(count => ({ value: String(count), label: t('lock.minutes', { count }) }))}
        hint={t('lock.also')}
        onPick={value => change({ lockAfterMinutes: Number(value) })}
      />
    </section>
  )
}
