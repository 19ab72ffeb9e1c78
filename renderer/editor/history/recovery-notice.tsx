import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { useEditor } from '../editor-context.tsx'
import styles from './history.module.css'
import { useVersionWords } from './version-words.ts'

/** What was found when the book was opened after a crash or damage; nothing after a usual closing. */
export function RecoveryWords(): ReactNode {
  const { session } = useEditor()
  const words = useRecoveryWords()
  const { recovery } = session
  if (!recovery || !words) return null
  return <Notice kind={recovery.lostEdits > 0 || recovery.perhapsMore ? 'must-fix' : 'in-place'}>{words}</Notice>
}

/** The same over the page when the book has just been opened, until it is put away; History keeps it. */
export function RecoveryNotice(): ReactNode {
  const { session, change } = useEditor()
  const { t } = useTranslation('history')
  const words = useRecoveryWords()
  const [away, setAway] = useState(false)
  const { recovery } = session
  if (!recovery || !words || away) return null
  const isLoss = recovery.lostEdits > 0 || recovery.perhapsMore
  return (
    <div className={styles.recovery}>
      <Notice
        kind={isLoss ? 'must-fix' : 'in-place'}
        action={
          <span className={styles.noticeActions}>
            {isLoss && (
              <Button size="small" onClick={() => change({ do: 'panel', panel: 'history' })}>
                {t('recovery.earlier')}
              </Button>
            )}
            <Button size="small" look="quiet" onClick={() => setAway(true)}>
              {t('recovery.seen')}
            </Button>
          </span>
        }
      >
        {words}
      </Notice>
    </div>
  )
}

function useRecoveryWords(): string | undefined {
  const { session } = useEditor()
  const { t } = useTranslation('history')
  const { dayOf, timeOf } = useVersionWords()
  const { recovery } = session
  if (!recovery) return undefined
  const { why, lostEdits, perhapsMore, goodTo } = recovery
  const when = goodTo === undefined ? undefined : { day: dayOf(goodTo), time: timeOf(goodTo) }
  if (lostEdits === 0 && !perhapsMore)
    return why === 'unclosed' && when ? t('recovery.unclosed', when) : t('recovery.mended')
  const lost = lostEdits > 0 ? t('recovery.lost', { count: lostEdits }) : t('recovery.perhaps')
  return when ? `${lost} ${t('recovery.goodTo', when)}` : lost
}
