import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Certainty, certaintySchema } from '#core/book/schema.ts'
import type { FactKind } from '#core/toolkit/facts.ts'
import { monthNames } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import type { StepProps } from '../new-book-screen.tsx'
import { changeFact, type DraftFact, factOf, forgetFact } from '../state.ts'
import styles from './steps.module.css'

interface FactRowProps extends StepProps {
  readonly kind: FactKind
}

/** One fact: what is asked, the answer, and how sure we are. */
export function FactRow({ kind, draft, change }: FactRowProps) {
  const language = useLanguage()
  const label = inLanguage(kind.label, language)
  const fact = factOf(draft, kind.kind)
  const answer = (answer: Partial<DraftFact>) => change(changeFact(draft, kind.kind, answer))
  const asked = { kind, fact, label, answer }
  const open = fact?.certainty !== 'not-known'
  const withPeople = kind.asks === 'people' || (kind.people && fact)
  return (
    <li className={styles.fact}>
      <p className={styles.question}>{label}</p>
      {open && kind.asks === 'words' && <WordsAnswer {...asked} />}
      {open && kind.asks === 'month' && <MonthAnswer {...asked} />}
      {open && withPeople && <PeopleAnswer {...asked} draft={draft} />}
      {draft.kind === 'brothers-and-sisters' && fact && open && <Kept label={label} fact={fact} answer={answer} />}
      <Sureness
        label={label}
        value={fact?.certainty}
        onPick={certainty => (certainty ? answer({ certainty }) : change(forgetFact(draft, kind.kind)))}
      />
    </li>
  )
}

interface Asked {
  readonly kind: FactKind
  readonly fact: DraftFact | undefined
  readonly label: string
  readonly answer: (answer: Partial<DraftFact>) => void
}

function WordsAnswer({ kind, fact, label, answer }: Asked) {
  const { t } = useTranslation('new-book')
  return (
    <div className={styles.two}>
      <TextField
        label={t('facts.inEnglish', { label })}
        labelHidden
        lang="en"
        placeholder={kind.example && t('facts.example', { example: kind.example.en, lng: 'en' })}
        value={fact?.valueEn ?? ''}
        onText={valueEn => answer({ valueEn })}
      />
      <TextField
        label={t('facts.inWelsh', { label })}
        labelHidden
        lang="cy"
        placeholder={kind.example && t('facts.example', { example: kind.example.cy, lng: 'cy' })}
        value={fact?.valueCy ?? ''}
        onText={valueCy => answer({ valueCy })}
      />
    </div>
  )
}

function MonthAnswer({ fact, label, answer }: Asked) {
  const { t } = useTranslation('new-book')
  const language = useLanguage()
  const months = monthNames(language).map((name, at) => ({ value: String(at + 1), label: name }))
  return (
    <div className={styles.two}>
      <SelectField
        label={t('facts.month', { label })}
        labelHidden
        value={fact?.month ?? ''}
        options={[{ value: '', label: t('facts.monthEmpty') }, ...months]}
        onPick={month => answer({ month })}
      />
      <TextField
        label={t('facts.year', { label })}
        labelHidden
        inputMode="numeric"
        maxLength={4}
        placeholder={t('facts.yearEmpty')}
        value={fact?.year ?? ''}
        onText={year => answer({ year })}
      />
    </div>
  )
}

function PeopleAnswer({ fact, label, answer, draft }: Asked & Pick<StepProps, 'draft'>) {
  const { t } = useTranslation('new-book')
  const chosen = fact?.people ?? []
  if (draft.people.length === 0) return <p className={styles.hint}>{t('facts.nobody')}</p>
  return (
    <fieldset className={styles.chips} aria-label={t('facts.who', { label })}>
      {draft.people.map(({ key, role, known, nameEn, nameCy }) => (
        <label key={key} className={styles.chip}>
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={event =>
              answer({ people: event.target.checked ? [...chosen, key] : chosen.filter(other => other !== key) })
            }
          />
          {known || nameEn || nameCy || t(`role.${role}`)}
        </label>
      ))}
    </fieldset>
  )
}

/** Whether a brother's or sister's book may hold it too. */
function Kept({ label, fact, answer }: Omit<Asked, 'kind'>) {
  const { t } = useTranslation('new-book')
  return (
    <label className={styles.chip}>
      <input
        type="checkbox"
        aria-label={`${label} ${t('facts.kept')}`}
        checked={fact?.kept === true}
        onChange={event => answer({ kept: event.target.checked || undefined })}
      />
      {t('facts.kept')}
    </label>
  )
}

interface SurenessProps {
  readonly label: string
  readonly value: Certainty | undefined
  readonly onPick: (certainty: Certainty | undefined) => void
}

/** Certain, told to us, not known; none of them until there is an answer. */
function Sureness({ label, value, onPick }: SurenessProps) {
  const { t } = useTranslation('new-book')
  const name = useId()
  return (
    <fieldset className={styles.sure} aria-label={t('facts.sure', { label })}>
      {certaintySchema.options.map(certainty => (
        <label key={certainty} className={styles.chip}>
          <input type="radio" name={name} checked={value === certainty} onChange={() => onPick(certainty)} />
          {t(`certainty.${certainty}`)}
        </label>
      ))}
      {value && (
        <button type="button" className={styles.forget} onClick={() => onPick(undefined)}>
          {t('facts.forget')}
        </button>
      )}
    </fieldset>
  )
}
