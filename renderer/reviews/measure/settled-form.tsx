import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minimumOn, type RegisterSettings } from '#core/reviews/settings.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { formatDate } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SelectField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './measure.module.css'
import type { BoardValue } from './types.ts'

interface SettledFormProps {
  readonly board: BoardValue
  readonly onChanged: () => void
}

/** Numbers of children below which a count may be kept back. */
const thresholds = ['0', '3', '5', '10'] as const

/** What the region has settled for itself: the parts a book must have, and from when; and which counts are kept back. */
export function SettledForm({ board, onChanged }: SettledFormProps) {
  const { t } = useTranslation('measure')
  const language = useLanguage()
  const errorWords = useErrorWords()
  const { settings, sections, today } = board
  const standard = sections.filter(section => section.minimum).map(section => section.kind)
  const [chosen, setChosen] = useState<readonly string[]>(minimumOn(settings, today) ?? standard)
  const [from, setFrom] = useState<string | undefined>(today)
  const [problem, setProblem] = useState<string>()
  const keep = async (change: Partial<RegisterSettings>) => {
    const reply = await client.register.saveSettings({ ...settings, ...change })
    if (!reply.ok) return setProblem(errorWords(reply.code))
    setProblem(undefined)
    onChanged()
  }
  const keepSet = () => {
    if (from === undefined || chosen.length === 0) return setProblem(t('settled.problem'))
    const others = settings.minimumSets.filter(set => set.from !== from)
    return keep({ minimumSets: [...others, { from, sections: [...chosen] }] })
  }
  const below = thresholds.find(value => Number(value) === settings.keepBackBelow) ?? '5'
  return (
    <section className={`${styles.section} ${styles.settled}`}>
      <h2>{t('settled.title')}</h2>
      <SelectField
        label={t('settled.below')}
        hint={t('settled.belowHint')}
        value={below}
        options={thresholds.map(value => ({
          value,
          label: value === '0' ? t('settled.nothingBack') : t('settled.fewerThan', { number: value }),
        }))}
        onPick={value => keep({ keepBackBelow: Number(value) })}
      />
      {sections.length > 0 && (
        <>
          <fieldset className={styles.parts}>
            <legend>{t('settled.parts')}</legend>
            <p>{t('settled.partsHint')}</p>
            <div>
              {sections.map(({ kind, title }) => (
                <label key={kind}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(kind)}
                    onChange={event =>
                      setChosen(event.target.checked ? [...chosen, kind] : chosen.filter(each => each !== kind))
                    }
                  />
                  {inLanguage(title, language)}
                </label>
              ))}
            </div>
          </fieldset>
          <DateField label={t('settled.from')} value={from} onDate={setFrom} />
          <div className={styles.bar}>
            <Button onClick={keepSet}>{t('settled.keep')}</Button>
          </div>
          {settings.minimumSets.length > 0 && (
            <ul className={styles.sources}>
              {settings.minimumSets.map(set => (
                <li key={set.from}>
                  {t('settled.inForce', { date: formatDate(set.from, 'year', language), number: set.sections.length })}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </section>
  )
}
