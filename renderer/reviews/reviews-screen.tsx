import { CalendarBlankIcon } from '@phosphor-icons/react/dist/csr/CalendarBlank'
import { TrayArrowDownIcon } from '@phosphor-icons/react/dist/csr/TrayArrowDown'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookId } from '#core/book/ids.ts'
import { AppPlaces } from '#renderer/app/app-places.tsx'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { LockButton } from '#renderer/app/lock-button.tsx'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { useSettings, useShowLanguage } from '#renderer/app/settings.tsx'
import { formatDate } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx'
import { Empty, Notice } from '#renderer/ui/panel.tsx'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { Mark, TopBar } from '#renderer/ui/top-bar.tsx'
import { filterRows, isNarrow, noFilter, type Row, toRows } from './board.ts'
import { BoardTable } from './board-table.tsx'
import { FilterBar } from './filter-bar.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { idsOf } from './ids.ts'
import { MeasurePanel } from './measure/measure-panel.tsx'
import { MeasureView } from './measure/measure-view.tsx'
import { RecordDialog } from './record/record-dialog.tsx'
import styles from './reviews.module.css'
import { SheetDialog } from './sheet/sheet-dialog.tsx'
import { TakeCasesDialog } from './take-cases.tsx'
import { useBoard } from './use-board.ts'
import { useSaveFile } from './use-save-file.tsx'

/** From this many children on, the board can be narrowed. */
const filtersFrom = 9

/** What is due next for each child, and the measure. `book`: opens that child's record at once. */
export function ReviewsScreen({ book }: { readonly book: BookId | undefined }) {
  const { t } = useTranslation('reviews')
  const showLanguage = useShowLanguage()
  const { settings: app } = useSettings()
  const { asked, again } = useBoard()
  const [open, setOpen] = useState<string | undefined>(book)
  const [whole, setWhole] = useState(false)
  const [asking, setAsking] = useState<'sheet' | 'cases'>()
  const [handing, setHanding] = useState<readonly Row[]>()
  const [filter, setFilter] = useState(noFilter)
  const wanted = useDeferredValue(filter)
  const showWhole = useCallback(() => setWhole(true), [])
  const board = asked.state === 'ready' ? asked.value : undefined
  const rows = useMemo(() => (board ? toRows(board.children, board.today) : []), [board])
  const shown = useMemo(() => filterRows(rows, wanted, !app.privacy), [rows, wanted, app.privacy])
  const close = () => setAsking(undefined)
  const closeChanged = () => {
    close()
    again()
  }
  const handedOver = () => {
    // The choice was of their old worker: without it they stay in sight.
    setFilter(noFilter)
    setHanding(undefined)
    again()
  }
  const row = rows.find(each => each.child.id === open)
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
      {board && whole ? (
        <MeasureView board={board} onBack={() => setWhole(false)} onChanged={again} />
      ) : (
        <div className={styles.body}>
          <Main className={styles.board}>
            {board && <Head today={board.today} rows={shown} onSheet={() => setAsking('sheet')} />}
            {asked.state === 'failed' && <Failed code={asked.code} onAgain={again} />}
            {rows.length >= filtersFrom && <FilterBar rows={rows} filter={filter} onFilter={setFilter} />}
            {isNarrow(wanted) && shown.length > 0 && (
              <div className={styles.narrowed}>
                <p role="status">{t('narrowed', { number: shown.length })}</p>
                <Button size="small" onClick={() => setHanding(shown)}>
                  {t('handOver')}
                </Button>
              </div>
            )}
            {board && <Board rows={shown} none={rows.length === 0} today={board.today} onOpen={setOpen} />}
          </Main>
          {board && <MeasurePanel rows={shown} settings={board.settings} onWhole={showWhole} />}
        </div>
      )}
      {board && row && (
        <RecordDialog
          key={row.child.id}
          child={row.child}
          today={board.today}
          onClose={() => setOpen(undefined)}
          onKept={() => {
            setOpen(undefined)
            again()
          }}
          onHandOver={() => {
            setOpen(undefined)
            again()
            setHanding([row])
          }}
        />
      )}
      {asking === 'sheet' && <SheetDialog onClose={close} onCases={() => setAsking('cases')} onTaken={closeChanged} />}
      {asking === 'cases' && <TakeCasesDialog onClose={close} onTaken={closeChanged} />}
      {handing && <HandOverDialog rows={handing} onClose={() => setHanding(undefined)} onDone={handedOver} />}
    </>
  )
}

interface HeadProps {
  readonly today: string
  readonly rows: readonly Row[]
  readonly onSheet: () => void
}

function Head({ today, rows, onSheet }: HeadProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const { save, notice } = useSaveFile()
  return (
    <header className={styles.head}>
      <div>
        <ScreenTitle>{t('title')}</ScreenTitle>
        <p>{t('lede', { date: formatDate(today, 'full', language) })}</p>
      </div>
      <div className={styles.headActions}>
        <Button look="quiet" icon={TrayArrowDownIcon} onClick={onSheet}>
          {t('bringIn')}
        </Button>
        {rows.length > 0 && (
          <Button
            icon={CalendarBlankIcon}
            onClick={() => save(() => client.register.saveCalendar({ children: idsOf(rows) }))}
          >
            {t('calendar')}
          </Button>
        )}
      </div>
      {notice}
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
  /** There is no child at all: not one that a filter hides. */
  readonly none: boolean
  readonly today: string
  readonly onOpen: (id: string) => void
}

function Board({ rows, none, today, onOpen }: BoardProps) {
  const { t } = useTranslation('reviews')
  const { go } = useNavigation()
  if (rows.length > 0) return <BoardTable rows={rows} today={today} onOpen={onOpen} />
  if (!none) return <p role="status">{t('filter.none')}</p>
  return (
    <Empty
      title={t('empty.title')}
      actions={<Button onClick={() => go({ screen: 'shelf' })}>{t('empty.shelf')}</Button>}
    >
      <p>{t('empty.words')}</p>
    </Empty>
  )
}
