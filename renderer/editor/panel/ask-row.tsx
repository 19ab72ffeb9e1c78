import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setFact } from '#core/book/edits/people.ts'
import type { Asked, Fact } from '#core/book/schema.ts'
import type { Chase } from '#core/toolkit/chase.ts'
import { findFactKind } from '#core/toolkit/facts.ts'
import { lettersFact } from '#core/toolkit/letterbox.ts'
import { formatDate, todayIso } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage, useLanguages } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { LetterPlanOffer } from './letter-plan.tsx'
import { NowKnownOf } from './now-known.tsx'
import styles from './panel.module.css'

const answers = ['came', 'refused', 'not-known'] as const

/** One thing to find out: whom to ask, when it was asked, what came back; and the answer, once there is one. */
export function AskRow({ chase }: { readonly chase: Chase }): ReactNode {
  const { t } = useTranslation('ask')
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const last = chase.asked.at(-1)
  return (
    <li>
      <button type="button" className={styles.ask} aria-expanded={open} onClick={() => setOpen(!open)}>
        <b>{inLanguage(chase.what, language)}</b>
        <span>{last ? last.of : inLanguage(chase.of ?? {}, language)}</span>
        <span>
          {t(`state.${chase.state}`)}
          {last && ` · ${formatDate(last.on, 'short', language)}`}
        </span>
      </button>
      {open && <Fields chase={chase} last={last} />}
    </li>
  )
}

function Fields({ chase, last }: { readonly chase: Chase; readonly last: Asked | undefined }): ReactNode {
  const { session, outline } = useEditor()
  const { t } = useTranslation('ask')
  const language = useLanguage()
  const fact = outline.facts.find(({ id }) => id === chase.fact)
  if (!fact) return null
  const set = (fields: Partial<Fact>) => step(session, () => setFact(session.doc, fact.id, fields))
  const of = fact.askOf ?? inLanguage(chase.of ?? {}, language)
  const ask = () => set({ asked: [...chase.asked, { of, on: todayIso(Date.now()) }] })
  const setLast = (change: Partial<Asked>) =>
    last && set({ asked: [...chase.asked.slice(0, -1), { ...last, ...change }] })
  return (
    <div className={styles.fields}>
      <TextField
        label={t('of')}
        maxLength={200}
        value={fact.askOf ?? ''}
        placeholder={inLanguage(chase.of ?? {}, language)}
        onText={askOf => set({ askOf: askOf || undefined })}
      />
      {last && <DateField label={t('on')} value={last.on} onDate={on => on && setLast({ on })} />}
      {last && (
        <SelectField
          label={t('answer')}
          value={last.answer ?? ''}
          options={[
            { value: '' as const, label: t('state.waiting') },
            ...answers.map(value => ({ value, label: t(`state.${value}`) })),
          ]}
          onPick={answer => setLast({ answer: answer === '' ? undefined : answer })}
        />
      )}
      {last?.answer === 'came' && <Answer fact={fact} set={set} />}
      {chase.kind === lettersFact && <LetterPlanOffer />}
      {chase.state === 'came' && <NowKnownOf fact={fact.id} />}
      <Button size="small" onClick={ask}>
        {t(last ? 'askAgain' : 'askedToday')}
      </Button>
    </div>
  )
}

/** What came: it is then told to us, no longer not known. Facts that are not words are answered on their page. */
function Answer({ fact, set }: { readonly fact: Fact; readonly set: (fields: Partial<Fact>) => void }): ReactNode {
  const languages = useLanguages()
  const { t } = useTranslation('ask')
  const kind = findFactKind(fact.kind)
  if (kind?.asks !== 'words') return <p>{t('onPage')}</p>
  return (
    <>
      {languages.map(way => (
        <TextField
          key={way}
          label={kind.label[way]}
          lang={way}
          maxLength={300}
          value={fact.value?.[way] ?? ''}
          onText={text => set({ value: { ...fact.value, [way]: text || undefined }, certainty: 'told' })}
        />
      ))}
      <p>{t('thenPage')}</p>
    </>
  )
}
