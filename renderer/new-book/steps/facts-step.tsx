import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type FactKind, factKinds } from '#core/toolkit/facts.ts'
import { factsUsed } from '#core/toolkit/uses.ts'
import { tellingOf } from '#renderer/toolkit/templates.ts'
import { useTemplate } from '#renderer/toolkit/use-template.ts'
import type { StepProps } from '../new-book-screen.tsx'
import { factOf, layerOf } from '../state.ts'
import { FactRow } from './fact-row.tsx'
import styles from './steps.module.css'

const groups = ['now', 'born', 'birth-family', 'why', 'before', 'home', 'after'] as const

/** The facts that this kind of book can tell, group by group in the order of the story; what is left alone becomes the list of what to find out. */
export function FactsStep(props: StepProps) {
  const { draft, today } = props
  const template = useTemplate(tellingOf(draft.kind, layerOf(draft, today))?.id)
  const kinds = useMemo(() => {
    const used = template && factsUsed(template)
    return factKinds().filter(({ kind }) => used === undefined || used.has(kind) || factOf(draft, kind))
  }, [template, draft])
  return (
    <div className={styles.groups}>
      {groups
        .map(group => ({ group, own: kinds.filter(kind => kind.group === group) }))
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <FactGroup key={group} group={group} kinds={own} step={props} />
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
