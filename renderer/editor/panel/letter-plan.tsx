import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { setFact } from '#core/book/edits/people.ts'
import { letterDifferences, lettersFact, proposedFact, readPlan } from '#core/toolkit/letterbox.ts'
import { nameIn } from '#core/toolkit/say.ts'
import { client } from '#renderer/app/client.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { formatList } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import styles from './panel.module.css'

/** What the case's letterbox plan proposes for the page on keeping in touch, while the book does not say it or says otherwise. */
export function LetterPlanOffer(): ReactNode {
  const { session, outline } = useEditor()
  const { t } = useTranslation('ask')
  const language = useLanguage()
  const { asked } = useCall(useCallback(() => client.register.getCase({ book: session.book }), [session.book]))
  const record = asked.state === 'ready' ? asked.value : undefined
  const plan = record && readPlan(record.letterbox, outline.people, record.fullNames)
  const fact = outline.facts.find(({ kind }) => kind === lettersFact)
  if (!plan || !fact) return null
  const differs = letterDifferences(outline, plan)
  if (fact.certainty !== 'not-known' && differs.length === 0) return null
  const proposed = proposedFact(plan)
  const who = outline.people.filter(({ id }) => plan.people.includes(id)).map(person => nameIn(person, language))
  const when = inLanguage(proposed.value ?? {}, language)
  if (who.length === 0 && !when) return null
  const use = () => step(session, () => setFact(session.doc, fact.id, { ...proposed, certainty: 'certain' }))
  return (
    <section className={styles.part}>
      <h3>{t('letters.title')}</h3>
      {differs.length > 0 && <p>{t('letters.differs')}</p>}
      <p className={styles.child}>{[when, formatList(who, language)].filter(Boolean).join(' · ')}</p>
      <Button size="small" onClick={use}>
        {t('letters.use')}
      </Button>
    </section>
  )
}
