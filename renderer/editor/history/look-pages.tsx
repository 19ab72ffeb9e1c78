import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { comparePages, type PageChange } from '#core/book/compare.ts'
import type { PageId } from '#core/book/ids.ts'
import type { Page } from '#core/book/schema.ts'
import { PageMiniature, screenPictures } from '#renderer/page/index.ts'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { useEditor, usePages } from '../editor-context.tsx'
import type { Look } from '../view-state.ts'
import type { Earlier } from './earlier.ts'
import styles from './history.module.css'
import { LookPage } from './look-page.tsx'

interface Props {
  readonly look: Look
  readonly earlier: Earlier
}

/** A page in the list: its number in the state that has it, and how it differs. */
export interface LookRow {
  readonly id: PageId
  readonly number: number
  readonly how: PageChange['how'] | 'same'
}

/** The pages of both states; those that differ are marked, and one is shown beside what it is now. */
export function LookPages({ look, earlier }: Props): ReactNode {
  const { session, outline } = useEditor()
  const { t } = useTranslation('history')
  const now = usePages(session)
  const rows = useMemo(() => rowsOf(earlier.book.pages, now), [earlier, now])
  const differing = rows.filter(row => row.how !== 'same')
  // What a page brought stays in the list once it has been undone: it was chosen to be looked at.
  const [first] = useState(differing)
  const [which, setWhich] = useState<'differing' | 'all'>(differing.length > 0 ? 'differing' : 'all')
  const [kept, setKept] = useState<readonly PageId[]>([])
  const [chosen, setChosen] = useState<PageId | undefined>((differing[0] ?? rows[0])?.id)
  const shown = which === 'all' ? rows : rows.filter(row => first.some(({ id }) => id === row.id) || row.how !== 'same')
  const row = shown.find(({ id }) => id === chosen) ?? shown[0]
  return (
    <div className={styles.body}>
      <nav className={styles.list} aria-label={t('pages')}>
        {!look.merged && (
          <Segmented
            name={t('which')}
            value={which}
            choices={[
              { value: 'differing', label: t('differing', { count: differing.length }) },
              { value: 'all', label: t('all') },
            ]}
            onChange={setWhich}
          />
        )}
        {shown.length === 0 && <p className={styles.soft}>{t('noneDiffer')}</p>}
        <ol className={styles.rows}>
          {shown.map(each => (
            <RowItem
              key={each.id}
              row={each}
              current={each.id === row?.id}
              kept={kept.includes(each.id)}
              page={pageOf(each, look, earlier, now)}
              earlier={earlier}
              onPick={() => setChosen(each.id)}
            />
          ))}
        </ol>
      </nav>
      {row && (
        <LookPage
          key={row.id}
          look={look}
          earlier={earlier}
          row={row}
          now={now.find(({ id }) => id === row.id)}
          book={outline}
          onKeep={() => {
            setKept([...kept, row.id])
            setChosen(shown[shown.indexOf(row) + 1]?.id ?? row.id)
          }}
        />
      )}
    </div>
  )
}

interface RowProps {
  readonly row: LookRow
  readonly current: boolean
  /** A person has looked at what came back and kept it. */
  readonly kept: boolean
  readonly page: Page | undefined
  readonly earlier: Earlier
  readonly onPick: () => void
}

function RowItem({ row, current, kept, page, earlier, onPick }: RowProps): ReactNode {
  const { session, view, outline } = useEditor()
  const { t } = useTranslation('history')
  const pictures = useMemo(() => screenPictures(session.book, 0.25), [session.book])
  return (
    <li className={styles.row}>
      <span className={current ? styles.numberNow : styles.number}>{row.number}</span>
      <button
        type="button"
        className={styles.mini}
        aria-current={current ? 'page' : undefined}
        aria-label={t('page', { number: row.number, how: t(`how.${row.how}`) })}
        onClick={onPick}
      >
        {page && (
          <PageMiniature
            page={page}
            book={row.how === 'new' ? outline : earlier.book}
            language={view.language}
            layer={view.layer}
            pictures={pictures}
            width={112}
          />
        )}
      </button>
      {row.how !== 'same' && <span className={styles.how}>{kept ? t('keptPage') : t(`how.${row.how}`)}</span>}
    </li>
  )
}

function pageOf(row: LookRow, look: Look, earlier: Earlier, now: readonly Page[]): Page | undefined {
  const was = earlier.book.pages.find(({ id }) => id === row.id)
  const is = now.find(({ id }) => id === row.id)
  return look.merged ? (is ?? was) : (was ?? is)
}

/** The earlier pages in their order with their numbers of then, and those made since, with their numbers of now. */
function rowsOf(earlier: readonly Page[], now: readonly Page[]): readonly LookRow[] {
  const how = new Map(comparePages({ pages: [...earlier] }, { pages: [...now] }).map(each => [each.page, each.how]))
  const then = earlier.map(({ id }, at) => ({ id, number: at + 1, how: how.get(id) ?? ('same' as const) }))
  const since = now.flatMap(({ id }, at) =>
    how.get(id) === 'new' ? [{ id, number: at + 1, how: 'new' as const }] : [],
  )
  return [...then, ...since]
}
