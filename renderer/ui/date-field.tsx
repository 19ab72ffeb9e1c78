import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthNames } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { type DateParts, readDateParts, toDateParts } from '#renderer/ui/date-parts.ts'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import styles from './date-field.module.css'

interface DateFieldProps {
  readonly label: string
  /** ISO day, or nothing. */
  readonly value: string | undefined
  readonly onDate: (iso: string | undefined) => void
  readonly hint?: ReactNode
}

/** A day in three small fields: no calendar to fight, the month in the interface's language, the same on every system. */
export function DateField({ label, value, onDate, hint }: DateFieldProps) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const [parts, setParts] = useState<DateParts>(() => toDateParts(value))
  const [left, setLeft] = useState(false)
  const read = readDateParts(parts)
  const change = (change: Partial<DateParts>) => {
    const next = { ...parts, ...change }
    setParts(next)
    const { iso, problem } = readDateParts(next)
    if (!problem) onDate(iso)
  }
  const months = monthNames(language).map((name, index) => ({ value: String(index + 1), label: name }))
  return (
    <fieldset
      onBlur={event => !event.currentTarget.contains(event.relatedTarget) && onceReleased(() => setLeft(true))}
      onFocus={() => setLeft(false)}
    >
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.parts}>
        <TextField
          label={t('date.day')}
          labelHidden
          inputMode="numeric"
          maxLength={2}
          placeholder={t('date.day')}
          value={parts.day}
          onText={day => change({ day })}
        />
        <SelectField
          label={t('date.month')}
          labelHidden
          value={parts.month}
          options={[{ value: '', label: t('date.month') }, ...months]}
          onPick={month => change({ month })}
        />
        <TextField
          label={t('date.year')}
          labelHidden
          inputMode="numeric"
          maxLength={4}
          placeholder={t('date.year')}
          value={parts.year}
          onText={year => change({ year })}
        />
      </div>
      <ProblemLine problem={left && read.problem ? t('date.problem') : undefined} />
      {hint && <div className={styles.hint}>{hint}</div>}
    </fieldset>
  )
}

/** A sentence that appears while a button is being pressed would push the button from under the hand: it waits for the release. */
function onceReleased(act: () => void): void {
  if (document.querySelector(':active')) window.addEventListener('mouseup', act, { once: true })
  else act()
}

function ProblemLine({ problem }: { readonly problem: string | undefined }) {
  return <div role="alert">{problem && <p className={styles.hint}>{problem}</p>}</div>
}
