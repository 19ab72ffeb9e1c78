import { FolderOpenIcon } from '@phosphor-icons/react/dist/csr/FolderOpen'
import { GearIcon } from '@phosphor-icons/react/dist/csr/Gear'
import { PaperPlaneTiltIcon } from '@phosphor-icons/react/dist/csr/PaperPlaneTilt'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookCard } from '#contract/books.ts'
import { urls } from '#contract/urls.ts'
import { client, on } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { LockButton } from '#renderer/app/lock-button.tsx'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { useShowLanguage } from '#renderer/app/settings.tsx'
import { useCall } from '#renderer/app/use-call.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { Mark, TopBar } from '#renderer/ui/top-bar.tsx'
import { Cover, coverSize } from './cover.tsx'
import styles from './family-shelf.module.css'
import { SafetyNotices } from './safety-notices.tsx'

/** A family's own shelf: the books it was sent, each a cover to press, and the way to open another file. */
export function FamilyShelf(): ReactNode {
  const { t } = useTranslation('shelf')
  const { t: tCommon } = useTranslation('common')
  const { go } = useNavigation()
  const errorWords = useErrorWords()
  const showLanguage = useShowLanguage()
  const { asked, again } = useCall(client.books.list)
  useEffect(() => on('books.changed', again), [again])
  return (
    <div className={styles.place}>
      <img className={styles.scene} src={urls.art('together-room', 2400)} alt="" draggable={false} />
      <TopBar start={<Mark />}>
        <Button look="quiet" icon={GearIcon} onClick={() => go({ screen: 'settings' })}>
          {tCommon('place.settings')}
        </Button>
        <LanguageSwitch onLanguage={showLanguage} />
        <LockButton />
      </TopBar>
      <Main className={styles.main}>
        <ScreenTitle className={styles.title}>{t('family.title')}</ScreenTitle>
        <div className={styles.notices}>
          <SafetyNotices />
        </div>
        {asked.state === 'failed' && (
          <Notice kind="must-fix" action={<Button onClick={again}>{tCommon('again')}</Button>}>
            {errorWords(asked.code)}
          </Notice>
        )}
        {asked.state === 'ready' && asked.value.length === 0 && <p className={styles.lead}>{t('family.empty')}</p>}
        <ul className={styles.books}>
          {asked.state === 'ready' && asked.value.map(card => <FamilyBook key={card.id} card={card} />)}
        </ul>
        <Button size="tall" icon={FolderOpenIcon} onClick={() => go({ screen: 'receive' })}>
          {t('family.openFile')}
        </Button>
      </Main>
    </div>
  )
}

function FamilyBook({ card }: { readonly card: BookCard }): ReactNode {
  const { t } = useTranslation('shelf')
  const { go } = useNavigation()
  const language = useLanguage()
  const name = inLanguage(card.name, language)
  const { width, height } = coverSize(card)
  return (
    <li className={styles.book} data-accent={card.accent}>
      <button type="button" className={styles.read} onClick={() => go({ screen: 'together', book: card.id })}>
        <span className={styles.cover} style={{ width: width * coverScale, height: height * coverScale }}>
          <span style={{ transform: `scale(${coverScale})` }}>
            <Cover card={card} hidden={false} />
          </span>
        </span>
        {t('family.read', { name })}
      </button>
      <Button look="quiet" size="small" icon={PaperPlaneTiltIcon} onClick={() => go({ screen: 'send', book: card.id })}>
        {t('family.sendBack')}
      </Button>
    </li>
  )
}

/** How much larger a cover is than on an agency's shelf: here there are one or two, and a small hand presses them. */
const coverScale = 1.6
