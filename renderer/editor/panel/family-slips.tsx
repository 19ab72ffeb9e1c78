import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptSlip, answerSlip } from '#core/book/edits/slips.ts'
import type { Slip } from '#core/book/family.ts'
import { useFamily } from '#renderer/app/use-family.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { useEditor } from '../editor-context.tsx'
import styles from './panel.module.css'

/** Slips that the family sent back with the book: each is taken into the words, or answered. Nothing where there are none. */
export function FamilySlips(): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('editor')
  const waiting = useFamily(session.doc, 'slips').filter(({ became }) => became === undefined)
  if (waiting.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{t('slips.title')}</h3>
      <p className={styles.lead}>{t('slips.lead', { count: waiting.length })}</p>
      {waiting.map(slip => (
        <OneSlip key={slip.id} slip={slip} />
      ))}
    </section>
  )
}

function OneSlip({ slip }: { readonly slip: Slip }): ReactNode {
  const { session, outline, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const [answer, setAnswer] = useState('')
  const [byHand, setByHand] = useState(false)
  const number = outline.pages.findIndex(({ id }) => id === slip.page) + 1
  const accept = () => {
    if (acceptSlip(session.doc, slip)) announce(t('slips.accepted'))
    else setByHand(true)
  }
  return (
    <div className={styles.question}>
      {slip.was && <p>{t('slips.was', { was: slip.was })}</p>}
      <p className={styles.child}>{slip.was ? t('slips.should', { should: slip.should }) : slip.should}</p>
      {byHand && <p role="alert">{t('slips.byHand')}</p>}
      {number > 0 && (
        <Button size="small" look="quiet" onClick={() => change({ do: 'go', page: slip.page })}>
          {t('slips.page', { number })}
        </Button>
      )}
      <Button size="small" onClick={accept}>
        {t('slips.accept')}
      </Button>
      <TextField label={t('slips.answer')} value={answer} onText={setAnswer} />
      <Button
        size="small"
        waitsFor={answer.trim() === '' ? t('slips.waits') : undefined}
        onClick={() => answerSlip(session.doc, slip, answer.trim())}
      >
        {t('slips.send')}
      </Button>
    </div>
  )
}
