import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { unfoldPage } from '#core/book/edits/family.ts'
import type { PageOutline } from '#core/book/read.ts'
import { useRoom } from '../room-context.tsx'
import styles from './closed-page.module.css'
import { GateCard } from './gate-card.tsx'
import { GrownUpCard } from './grown-up-card.tsx'

/** A page that was folded closed: the child's own picture, and a ribbon to open it by, together. */
export function FoldedPage({ page }: { readonly page: PageOutline }): ReactNode {
  const { t } = useTranslation('together')
  const { session, change } = useRoom()
  const [step, setStep] = useState<'closed' | 'gate' | 'card'>('closed')
  const open = () => {
    unfoldPage(session.doc, page.id)
    change({ do: 'open', page: page.id })
  }
  return (
    <div className={styles.folded}>
      <img src={urls.sticker(page.fold?.sticker ?? 'star')} alt="" draggable={false} />
      <h2>{t('notYet.title')}</h2>
      <p>{t('notYet.words')}</p>
      <button type="button" className={styles.open} onClick={() => setStep('gate')}>
        {t('notYet.open')}
      </button>
      {step === 'gate' && (
        <GateCard
          title={t('notYet.openTitle')}
          onPassed={() => (page.hard ? setStep('card') : open())}
          onClose={() => setStep('closed')}
        />
      )}
      {step === 'card' && <GrownUpCard page={page} onRead={open} onClose={() => setStep('closed')} />}
    </div>
  )
}
