import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye'
import { EyeSlashIcon } from '@phosphor-icons/react/dist/csr/EyeSlash'
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/MagnifyingGlass'
import { useTranslation } from 'react-i18next'
import { AppPlaces } from '#renderer/app/app-places.tsx'
import { LockButton } from '#renderer/app/lock-button.tsx'
import { useSettings, useShowLanguage } from '#renderer/app/settings.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Mark, TopBar } from '#renderer/ui/top-bar.tsx'
import styles from './shelf.module.css'

interface ShelfBarProps {
  readonly letters: string
  readonly onLetters: (letters: string) => void
}

/** The bar over the shelf: places, search, privacy, language, lock. */
export function ShelfBar({ letters, onLetters }: ShelfBarProps) {
  const { t } = useTranslation('shelf')
  const { settings, change } = useSettings()
  const showLanguage = useShowLanguage()
  const start = (
    <>
      <Mark />
      <AppPlaces here="shelf" />
    </>
  )
  return (
    <TopBar start={start}>
      <search className={styles.search}>
        <MagnifyingGlassIcon size={20} aria-hidden />
        <TextField
          label={t('find')}
          labelHidden
          type="search"
          placeholder={t('find')}
          value={letters}
          onText={onLetters}
        />
      </search>
      <Button
        look="quiet"
        icon={settings.privacy ? EyeIcon : EyeSlashIcon}
        onClick={() => change({ privacy: !settings.privacy })}
      >
        {settings.privacy ? t('showNames') : t('hideNames')}
      </Button>
      <LanguageSwitch onLanguage={showLanguage} />
      <LockButton />
    </TopBar>
  )
}
