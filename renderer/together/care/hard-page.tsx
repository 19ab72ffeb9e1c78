import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import type { PageOutline } from '#core/book/read.ts'
import { useRoom } from '../room-context.tsx'
import styles from './closed-page.module.css'
import { GateCard } from './gate-card.tsx'
import { GrownUpCard } from './grown-up-card.tsx'

/** A page that is hard to read waits here until a grown-up is beside the child and has looked at their card. */
export function HardPage({ page }: { readonly page: PageOutline }): ReactNode {
  const { t } = useTranslation('together')
  const { change } = useRoom()
  const [step, setStep] = useState<'closed' | 'gate' | 'card'>('closed')
  return (
    <div className={styles.hard}>
      <img className={styles.shelter} src={urls.art('bird-under-leaf', 1200)} alt="" draggable={false} />
      <div className={styles.panel}>
        <h2>{t('hard.title')}</h2>
        <p>{t('hard.words')}</p>
        <button type="button" className={styles.open} onClick={() => setStep('gate')}>
          {t('hard.together')}
        </button>
      </div>
      {step === 'gate' && (
        <GateCard title={t('hard.gate')} onPassed={() => setStep('card')} onClose={() => setStep('closed')} />
      )}
      {step === 'card' && (
        <GrownUpCard
          page={page}
          onRead={() => change({ do: 'open', page: page.id })}
          onClose={() => setStep('closed')}
        />
      )}
    </div>
  )
}
