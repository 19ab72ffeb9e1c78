import { CalendarBlankIcon } from '@phosphor-icons/react/dist/csr/CalendarBlank'
import { XIcon } from '@phosphor-icons/react/dist/csr/X'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setPhoto } from '#core/book/edits/people.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { Progress as ProgressBar } from '#renderer/ui/progress.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import styles from './bring-in.module.css'
import type { Progress } from './progress.ts'
import { useBringIn } from './use-bring-in.ts'

/** How the bringing in of pictures goes, over a corner of the editor: the page can be written on meanwhile. */
export function BringInCard(): ReactNode {
  const { progress, stop, putAway } = useBringIn()
  const { t } = useTranslation('photos')
  const heading = useId()
  if (!progress) return null
  const { total, done, end } = progress
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 id={heading}>{t(end ? `end.${end}` : 'bringing')}</h2>
        {end && <IconButton icon={XIcon} name={t('putAway')} onClick={putAway} />}
      </header>
      {end ? (
        <Outcome progress={progress} />
      ) : (
        <ProgressBar
          label={t('progress', { done, count: total })}
          done={done}
          total={total}
          action={
            <Button size="small" className={styles.stop ?? ''} onClick={stop}>
              {t('stop')}
            </Button>
          }
        />
      )}
    </section>
  )
}

/** What came in, what was there already, and each file that was not taken with the reason. */
function Outcome({ progress }: { readonly progress: Progress }): ReactNode {
  const { t } = useTranslation('photos')
  const { kept, again, refused, total, done } = progress
  return (
    <>
      <p>{t('in', { count: kept.length })}</p>
      {again > 0 && <p>{t('again', { count: again })}</p>}
      {done < total && <p>{t('left', { count: total - done })}</p>}
      <Days progress={progress} />
      {refused.length > 0 && (
        <>
          <p className={styles.refusedTitle}>{t('refused', { count: refused.length })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the arrow keys */}
          <ul className={styles.refused} tabIndex={0} aria-label={t('refusedList')}>
            {refused.map(({ name, why }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
              <li key={at}>
                <b>{name || t('nameless')}</b> {t(`error.${why}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The days that cameras gave are kept only when somebody says so. */
function Days({ progress }: { readonly progress: Progress }): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('photos')
  const [kept, setKept] = useState(false)
  const { days } = progress
  if (days.size === 0) return null
  if (kept) return <p role="status">{t('days.kept')}</p>
  return (
    <div className={styles.days}>
      <p>{t('days.found', { count: days.size })}</p>
      <Button
        size="small"
        icon={CalendarBlankIcon}
        onClick={() => {
          step(session, () => {
            for (const [id, takenOn] of days) setPhoto(session.doc, id, { takenOn })
          })
          setKept(true)
        }}
      >
        {t('days.keep', { count: days.size })}
      </Button>
    </div>
  )
}
