import { FolderOpenIcon } from '@phosphor-icons/react/dist/csr/FolderOpen'
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ScreenTitle } from '#renderer/ui/screen.tsx'
import styles from './shelf.module.css'

interface ShelfTopProps {
  readonly line: string
  readonly onOpenFile: () => void
}

/** The shelf's title, its one sentence, and the two ways to a book. */
export function ShelfTop({ line, onOpenFile }: ShelfTopProps) {
  const { t } = useTranslation('shelf')
  const { go } = useNavigation()
  return (
    <div className={styles.top}>
      <div>
        <ScreenTitle className={styles.title}>{t('title')}</ScreenTitle>
        {line && <p className={styles.line}>{line}</p>}
      </div>
      <div className={styles.actions}>
        <Button icon={FolderOpenIcon} onClick={onOpenFile}>
          {t('openFile')}
        </Button>
        <Button look="main" icon={PlusIcon} onClick={() => go({ screen: 'new-book' })}>
          {t('newBook')}
        </Button>
      </div>
    </div>
  )
}
