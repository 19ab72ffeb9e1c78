import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteFact, setFact } from '#core/book/edits/people.ts'
import { certaintySchema, type Fact } from '#core/book/schema.ts'
import { type FactKind, findFactKind } from '#core/toolkit/facts.ts'
import { formatList, monthNames } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage, useLanguages } from '#renderer/i18n/use-language.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import panel from '../panel/panel.module.css'
import styles from './facts.module.css'

interface FactItemProps {
  readonly fact: Fact
  readonly open: boolean
  readonly onOpen: () => void
}

/** One fact: what it is about, what is known and how surely; opened, its fields. */
export function FactItem({ fact, open, onOpen }: FactItemProps): ReactNode {
  const { t } = useTranslation('facts')
  const language = useLanguage()
  const kind = findFactKind(fact.kind)
  return (
    <li>
      <button type="button" className={panel.ask} aria-expanded={open} onClick={onOpen}>
        <b>{kind ? inLanguage(kind.label, language) : fact.kind}</b>
        <span>{[useAnswer(fact), t(`certainty.${fact.certainty}`)].filter(Boolean).join(' · ')}</span>
      </button>
      {open && kind && <Fields fact={fact} kind={kind} />}
    </li>
  )
}

/** The answer in a few words: what was said, the month, and who. */
function useAnswer(fact: Fact): string {
  const { outline } = useEditor()
  const language = useLanguage()
  const [year, month] = fact.date?.split('-') ?? []
  const when = month ? `${monthNames(language)[Number(month) - 1]} ${year}` : (year ?? '')
  const names = (fact.people ?? []).flatMap(id => {
    const person = outline.people.find(each => each.id === id)
    return person ? [inLanguage(person.name, language)] : []
  })
  return [inLanguage(fact.value ?? {}, language), when, formatList(names, language)].filter(Boolean).join(' · ')
}

interface FieldsProps {
  readonly fact: Fact
  readonly kind: FactKind
}

function Fields({ fact, kind }: FieldsProps): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('facts')
  const announce = useAnnounce()
  const set = (fields: Partial<Fact>) => step(session, () => setFact(session.doc, fact.id, fields))
  return (
    <div className={panel.fields}>
      {kind.asks === 'words' && <Words fact={fact} kind={kind} set={fields => setFact(session.doc, fact.id, fields)} />}
      {kind.asks === 'month' && <Month fact={fact} set={set} />}
      {(kind.asks === 'people' || kind.people) && <Who fact={fact} set={set} />}
      <SelectField
        label={t('sure')}
        value={fact.certainty}
        options={certaintySchema.options.map(value => ({ value, label: t(`certainty.${value}`) }))}
        onPick={certainty => set({ certainty })}
      />
      <Button
        look="quiet"
        onClick={() => {
          step(session, () => deleteFact(session.doc, fact.id))
          announce(t('removed'))
        }}
      >
        {t('remove')}
      </Button>
    </div>
  )
}

interface AnswerProps {
  readonly fact: Fact
  readonly set: (fields: Partial<Fact>) => void
}

/** The rest of a sentence that the label begins, in each language. */
function Words({ fact, kind, set }: AnswerProps & Pick<FieldsProps, 'kind'>): ReactNode {
  const languages = useLanguages()
  return (
    <div className={styles.two}>
      {languages.map(way => (
        <TextField
          key={way}
          label={kind.label[way]}
          lang={way}
          maxLength={300}
          value={fact.value?.[way] ?? ''}
          onText={text => set({ value: { ...fact.value, [way]: text || undefined } })}
        />
      ))}
    </div>
  )
}

/** The year, and the month where it is known: the day is the case record's. */
function Month({ fact, set }: AnswerProps): ReactNode {
  const { t } = useTranslation('facts')
  const language = useLanguage()
  const [dated = '', month = ''] = fact.date?.split('-') ?? []
  // Half a year is on the screen while it is typed, and not in the book.
  const [year, setYear] = useState(dated)
  const months = monthNames(language).map((label, at) => ({ value: String(at + 1).padStart(2, '0'), label }))
  const write = (nextYear: string, nextMonth: string) => {
    if (nextYear === '') set({ date: undefined })
    else if (/^\d{4}$/.test(nextYear)) set({ date: nextMonth === '' ? nextYear : `${nextYear}-${nextMonth}` })
  }
  return (
    <div className={styles.two}>
      <SelectField
        label={t('month')}
        value={month}
        options={[{ value: '', label: t('monthEmpty') }, ...months]}
        onPick={next => write(year, next)}
      />
      <TextField
        label={t('year')}
        inputMode="numeric"
        maxLength={4}
        value={year}
        onText={next => {
          setYear(next)
          write(next, month)
        }}
      />
    </div>
  )
}

function Who({ fact, set }: AnswerProps): ReactNode {
  const { outline } = useEditor()
  const { t } = useTranslation('facts')
  const language = useLanguage()
  const chosen = fact.people ?? []
  return (
    <fieldset className={styles.who}>
      <legend>{t('who')}</legend>
      {outline.people.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              set({ people: target.checked ? [...chosen, id] : chosen.filter(other => other !== id) })
            }
          />
          {inLanguage(name, language)}
        </label>
      ))}
    </fieldset>
  )
}
