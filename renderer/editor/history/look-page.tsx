import { ArrowCounterClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowCounterClockwise'
import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check'
import { type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { bringBackPage } from '#core/book/edits/bring-back.ts'
import { trimSize } from '#core/book/format.ts'
import type { Page } from '#core/book/schema.ts'
import { type PageBook, PageMiniature, pageSizePx, screenPictures } from '#renderer/page/index.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { useZoom } from '../use-zoom.ts'
import type { Look } from '../view-state.ts'
import type { Earlier } from './earlier.ts'
import styles from './history.module.css'
import type { LookRow } from './look-pages.tsx'

interface Props {
  readonly look: Look
  readonly earlier: Earlier
  readonly row: LookRow
  /** The page as it is now; undefined when it is gone. */
  readonly now: Page | undefined
  readonly book: PageBook
  /** What came back is kept; on to the next page. */
  readonly onKeep: () => void
}

/** One page as it was beside what it is now, and what can be done about it. */
export function LookPage({ look, earlier, row, now, book, onKeep }: Props): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('history')
  const announce = useAnnounce()
  const was = earlier.book.pages.find(({ id }) => id === row.id)
  const bring = () => {
    step(session, () => bringBackPage(session.doc, earlier.doc, row.id))
    announce(t(look.merged ? 'undone' : 'pageBack'))
  }
  // Of a page that was undone nothing is left to be put right.
  const clashes = row.how === 'same' ? [] : (look.merged?.clashes.filter(({ page }) => page === row.id) ?? [])
  return (
    <section className={styles.look} aria-label={t('page', { number: row.number, how: t(`how.${row.how}`) })}>
      <div className={styles.pair}>
        <Side title={look.merged ? t('before') : t('then')} page={was} book={earlier.book} none={t('notYetThere')} />
        <Side title={t('now')} page={now} book={book} none={t('notThere')} />
      </div>
      {clashes.length > 0 && (
        <Notice kind="please-look">
          <p>{t('clash.lead')}</p>
          <ul className={styles.clashes}>
            {clashes.flatMap(clash =>
              (['was', 'mine', 'theirs'] as const).map(
                whose =>
                  clash[whose] !== '' && (
                    <li key={`${clash.frame} ${clash.language} ${clash.layer} ${whose}`}>
                      {t(`clash.${whose}`)} <q lang={clash.language}>{clash[whose]}</q>
                    </li>
                  ),
              ),
            )}
          </ul>
        </Notice>
      )}
      <footer className={styles.foot}>
        <p>{t(`says.${row.how}`)}</p>
        {row.how !== 'same' && (
          <Button icon={ArrowCounterClockwiseIcon} onClick={bring}>
            {look.merged ? t('undoThis') : row.how === 'new' ? t('takeOut') : t('bringPage')}
          </Button>
        )}
        {look.merged && (
          <Button look="main" icon={CheckIcon} onClick={onKeep}>
            {t('keepThis')}
          </Button>
        )}
      </footer>
    </section>
  )
}

interface SideProps {
  readonly title: string
  readonly page: Page | undefined
  readonly book: PageBook
  /** What stands where the state has no such page. */
  readonly none: string
}

function Side({ title, page, book, none }: SideProps): ReactNode {
  const { session, view } = useEditor()
  const room = useRef<HTMLDivElement>(null)
  const size = pageSizePx(trimSize(book.settings.format))
  const zoom = useZoom(room, 'fit', size)
  const pictures = useMemo(() => screenPictures(session.book, 1), [session.book])
  return (
    <figure className={styles.side}>
      <figcaption>{title}</figcaption>
      <div ref={room} className={styles.room}>
        {page ? (
          <div className={styles.paper}>
            <PageMiniature
              page={page}
              book={book}
              language={view.language}
              layer={view.layer}
              pictures={pictures}
              width={Math.round(size.width * zoom)}
            />
          </div>
        ) : (
          <p className={styles.none}>{none}</p>
        )}
      </div>
    </figure>
  )
}
