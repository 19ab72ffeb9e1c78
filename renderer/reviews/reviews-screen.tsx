import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookId } from '#core/book/ids.ts'
import { AppPlaces } from '#renderer/app/app-places.tsx'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { LockButton } from '#renderer/app/lock-button.tsx'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { useShowLanguage } from '#renderer/app/settings.tsx'
import { formatDate, todayIso } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Empty, Notice } from '#renderer/ui/panel.tsx'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { Mark, TopBar } from '#renderer/ui/top-bar.tsx'
import { type Row, toRows } from './board.ts'
import { BoardTable } from './board-table.tsx'
import { Measure } from './measure-panel.tsx'
import { RecordDialog } from './record-dialog.tsx'
import styles from './reviews.module.css'
import { useBoard } from './use-board.ts'

/** What is due next for each child, and the measure. `book`: opens that child's record at once. */
export function ReviewsScreen({ book }: { readonly book: BookId | undefined }) {
  const showLanguage = useShowLanguage()
  const { asked, again } = useBoard()
  const [open, setOpen] = useState(book)
  const today = todayIso(Date.now())
  const rows = useMemo(() => (asked.state === 'ready' ? toRows(asked.value, today) : []), [asked, today])
  const child = asked.state === 'ready' ? asked.value.find(each => each.card.id === open) : undefined
  const bar = (
    <>
      <Mark />
      <AppPlaces here="reviews" />
    </>
  )
  return (
    <>
      <TopBar start={bar}>
        <LanguageSwitch onLanguage={showLanguage} />
        <LockButton />
      </TopBar>
      <div className={styles.body}>
        <Main className={styles.board}>
          <Head today={today} />
          {asked.state === 'failed' && <Failed code={asked.code} onAgain={again} />}
          {asked.state === 'ready' && <Board rows={rows} today={today} onOpen={setOpen} />}
        </Main>
        {asked.state === 'ready' && <Measure rows={rows} />}
      </div>
      {child && (
        <RecordDialog
          key={child.card.id}
          card={child.card}
          record={child.record}
          onClose={() => setOpen(undefined)}
          onKept={() => {
            setOpen(undefined)
            again()
          }}
        />
      )}
    </>
  )
}

function Head({ today }: { readonly today: string }) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  return (
    <header className={styles.head}>
      <ScreenTitle>{t('title')}</ScreenTitle>
      <p>{t('lede', { date: formatDate(today, 'full', language) })}</p>
    </header>
  )
}

function Failed({ code, onAgain }: { readonly code: string; readonly onAgain: () => void }) {
  const { t } = useTranslation('common')
  const errorWords = useErrorWords()
  return (
    <Notice kind="must-fix" action={<Button onClick={onAgain}>{t('again')}</Button>}>
      {errorWords(code)}
    </Notice>
  )
}

interface BoardProps {
  readonly rows: readonly Row[]
  readonly today: string
  readonly onOpen: (book: BookId) => void
}

function Board({ rows, today, onOpen }: BoardProps) {
  const { t } = useTranslation('reviews')
  const { go } = useNavigation()
  if (rows.length > 0) return <BoardTable rows={rows} today={today} onOpen={onOpen} />
  return (
    <Empty
      title={t('empty.title')}
      actions={<Button onClick={() => go({ screen: 'shelf' })}>{t('empty.shelf')}</Button>}
    >
      <p>{t('empty.words')}</p>
    </Empty>
  )
}
