import { ArrowCounterClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowCounterClockwise'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bringBackBook } from '#core/book/edits/bring-back.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import type { Look } from '../view-state.ts'
import type { Earlier } from './earlier.ts'
import styles from './history.module.css'
import { keepBefore } from './keep-before.ts'
import { useVersionWords } from './version-words.ts'

interface Props {
  readonly look: Look
  readonly earlier: Earlier | undefined
  readonly onDone: () => void
}

/** Which state is looked at, and the way to have all of it back. */
export function LookHead({ look, earlier, onDone }: Props): ReactNode {
  const { t } = useTranslation('history')
  const { nameOf, dayOf, timeOf } = useVersionWords()
  const { version, merged } = look
  const name = nameOf(version)
  const when = t('when', { day: dayOf(version.time), time: timeOf(version.time) })
  const from = merged?.from
  const cameBack = from ? t('merged.title', { from }) : t('merged.titleNoName')
  const title = merged ? cameBack : name || when
  return (
    <header className={styles.head}>
      <div className={styles.headWords}>
        <h2 id="look-title">{title}</h2>
        <p className={styles.soft}>{merged ? t('merged.lead') : name ? when : t('byItself')}</p>
      </div>
      {earlier && !merged && <BringBookBack earlier={earlier} onDone={onDone} />}
      <Button look="main" onClick={onDone}>
        {t('done')}
      </Button>
    </header>
  )
}

function BringBookBack({ earlier, onDone }: { readonly earlier: Earlier; readonly onDone: () => void }): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('history')
  const announce = useAnnounce()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState(false)
  const bring = async () => {
    if (!(await keepBefore(session))) return setProblem(true)
    step(session, () => bringBackBook(session.doc, earlier.doc))
    announce(t('bookBack'))
    onDone()
  }
  if (!asking)
    return (
      <Button icon={ArrowCounterClockwiseIcon} onClick={() => setAsking(true)}>
        {t('bringBook')}
      </Button>
    )
  return (
    <fieldset className={styles.ask} aria-label={t('bringBook')}>
      <p role="status">{problem ? t('bringProblem') : t('bringSure')}</p>
      <Button look="quiet" onClick={() => setAsking(false)}>
        {t('bringNot')}
      </Button>
      <Button onClick={bring}>{t('bringYes')}</Button>
    </fieldset>
  )
}
