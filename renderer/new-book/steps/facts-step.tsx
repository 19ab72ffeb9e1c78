import { useTranslation } from 'react-i18next'
import { type FactKind, factKinds } from '#core/toolkit/facts.ts'
import type { StepProps } from '../new-book-screen.tsx'
import { factOf } from '../state.ts'
import { FactRow } from './fact-row.tsx'
import styles from './steps.module.css'

const groups = ['now', 'born', 'birth-family', 'why', 'before', 'home', 'after'] as const

/** The facts we know, group by group in the order of the story; what is left alone becomes the list of what to find out. */
export function FactsStep(props: StepProps) {
  return (
    <div className={styles.groups}>
      {groups.map(group => (
        <FactGroup key={group} group={group} kinds={factKinds().filter(kind => kind.group === group)} step={props} />
      ))}
    </div>
  )
}

interface FactGroupProps {
  readonly group: (typeof groups)[number]
  readonly kinds: readonly FactKind[]
  readonly step: StepProps
}

function FactGroup({ group, kinds, step }: FactGroupProps) {
  const { t } = useTranslation('new-book')
  const answered = kinds.filter(({ kind }) => factOf(step.draft, kind)).length
  return (
    <details className={styles.group} open={group === 'now'}>
      <summary>
        <h2>{t(`facts.group.${group}`)}</h2>
        <span>{answered > 0 ? t('facts.answered', { count: answered }) : ''}</span>
      </summary>
      {group === 'why' && <p className={styles.hint}>{t('facts.whyHint')}</p>}
      <ul>
        {kinds.map(kind => (
          <FactRow key={kind.kind} kind={kind} {...step} />
        ))}
      </ul>
    </details>
  )
}
