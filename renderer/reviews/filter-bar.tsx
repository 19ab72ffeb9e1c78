import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import { areaName } from './area-name.ts'
import { type Filter, type Row, stages, valuesOf } from './board.ts'
import styles from './reviews.module.css'

interface FilterBarProps {
  readonly rows: readonly Row[]
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** Narrows the board. A choice with one answer only is not offered. */
export function FilterBar({ rows, filter, onFilter }: FilterBarProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const nameOf = (field: 'worker' | 'authority' | 'region', value: string) =>
    field === 'worker' ? value : areaName(value, language)
  const all = useMemo(
    () => (['worker', 'authority', 'region'] as const).map(field => ({ field, values: valuesOf(rows, field) })),
    [rows],
  )
  const here = useMemo(() => stages.filter(stage => rows.some(row => row.stage === stage)), [rows])
  const fields = all.filter(({ field, values }) => values.length > 1 || filter[field] !== '')
  return (
    <search className={styles.filters} aria-label={t('filter.title')}>
      <TextField
        label={t('filter.words')}
        labelHidden
        placeholder={t('filter.words')}
        value={filter.words}
        onText={words => onFilter({ ...filter, words })}
      />
      {fields.map(({ field, values }) => (
        <SelectField
          key={field}
          label={t(`filter.${field}`)}
          labelHidden
          value={filter[field]}
          options={[
            { value: '', label: t(`filter.every.${field}`) },
            ...withOwn(values, filter[field]).map(value => ({ value, label: nameOf(field, value) })),
          ]}
          onPick={value => onFilter({ ...filter, [field]: value })}
        />
      ))}
      <SelectField
        label={t('filter.stage')}
        labelHidden
        value={filter.stage}
        options={[
          { value: '' as const, label: t('filter.every.stage') },
          ...here.map(stage => ({ value: stage, label: t(`progress.${stage}`) })),
        ]}
        onPick={stage => onFilter({ ...filter, stage })}
      />
    </search>
  )
}

/** The values that are there, and the chosen one where it is there no more: the list must not say that nothing is chosen. */
function withOwn(values: readonly string[], own: string): readonly string[] {
  return own === '' || values.includes(own) ? values : [...values, own]
}
