import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check'
import { useTranslation } from 'react-i18next'
import styles from './new-book.module.css'
import { ageOf, type Draft, type Step, steps } from './state.ts'

interface StepsListProps {
  readonly draft: Draft
  readonly today: string
  readonly onStep: (step: Step) => void
}

/** The four steps at the left: where we are, what has been said, and a way to any of them. */
export function StepsList({ draft, today, onStep }: StepsListProps) {
  const { t } = useTranslation('new-book')
  const here = steps.indexOf(draft.step)
  return (
    <nav aria-label={t('steps')} className={styles.steps}>
      <ol>
        {steps.map((step, at) => (
          <li key={step}>
            <button
              type="button"
              className={styles.step}
              data-state={at < here ? 'done' : at === here ? 'here' : 'later'}
              aria-current={at === here ? 'step' : undefined}
              onClick={() => onStep(step)}
            >
              <i>{at < here ? <CheckIcon size={16} aria-hidden /> : at + 1}</i>
              <span>
                {t(`${step}.step`)}
                <StepSaid step={step} draft={draft} today={today} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepSaid({ step, draft, today }: { readonly step: Step; readonly draft: Draft; readonly today: string }) {
  const { t } = useTranslation('new-book')
  const name = draft.name.trim()
  const age = ageOf(draft, today)
  if (step === 'child' && name) {
    return <small>{age === undefined ? name : t('child.saidAge', { name, count: age })}</small>
  }
  return <small>{t(`${step}.about`, { context: name ? 'named' : '', name })}</small>
}
