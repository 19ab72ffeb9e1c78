import { CaretLeftIcon } from '@phosphor-icons/react/dist/csr/CaretLeft'
import { CaretRightIcon } from '@phosphor-icons/react/dist/csr/CaretRight'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './new-book.module.css'
import { type Draft, stepFrom, steps } from './state.ts'
import type { Making } from './use-make-book.ts'

interface StepFootProps {
  readonly draft: Draft
  readonly making: Making
  readonly onMove: (by: number) => void
}

/** The way on, the way back, and the way past. At the last step the way on makes the book. */
export function StepFoot({ draft, making, onMove }: StepFootProps) {
  const { t } = useTranslation('new-book')
  const last = draft.step === steps.at(-1)
  return (
    <div className={styles.foot}>
      {making.problem && <Notice kind="must-fix">{making.problem}</Notice>}
      <div className={styles.ways}>
        {draft.step !== steps[0] && (
          <Button look="quiet" icon={CaretLeftIcon} onClick={() => onMove(-1)}>
            {t('back')}
          </Button>
        )}
        <span />
        {!last && (
          <Button look="quiet" onClick={() => onMove(1)}>
            {t('skip')}
          </Button>
        )}
        {last ? (
          <Button
            look="main"
            waitsFor={draft.name.trim() ? undefined : t('waitsName')}
            aria-busy={making.busy}
            onClick={making.make}
          >
            {making.busy ? t('making') : t('make')}
          </Button>
        ) : (
          <Button look="main" iconAfter={CaretRightIcon} onClick={() => onMove(1)}>
            {t(`next.${stepFrom(draft.step, 1)}`)}
          </Button>
        )}
      </div>
      {last && !draft.name.trim() && <p className={styles.lede}>{t('waitsName')}</p>}
    </div>
  )
}
