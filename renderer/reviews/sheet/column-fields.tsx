import { useTranslation } from 'react-i18next'
import { sheetFields } from '#core/reviews/sheet.ts'
import { SelectField } from '#renderer/ui/field.tsx'
import styles from './sheet.module.css'
import type { Chosen } from './types.ts'

interface ColumnFieldsProps {
  readonly chosen: Chosen
  readonly onColumns: (columns: Chosen['columns']) => void
}

/** Which column of the sheet is which: what looked right is picked already. */
export function ColumnFields({ chosen, onColumns }: ColumnFieldsProps) {
  const { t } = useTranslation('sheet')
  const options = [
    { value: '', label: t('noColumn') },
    ...chosen.headings.map((heading, at) => ({
      value: String(at),
      label: heading.trim() || t('column', { number: at + 1 }),
    })),
  ]
  return (
    <>
      <p>{t('matchWords')}</p>
      <div className={styles.fields}>
        {sheetFields.map(field => (
          <SelectField
            key={field}
            label={t(`field.${field}`)}
            value={String(chosen.columns[field] ?? '')}
            options={options}
            onPick={value => {
              const { [field]: _, ...others } = chosen.columns
              onColumns(value === '' ? others : { ...others, [field]: Number(value) })
            }}
          />
        ))}
      </div>
      <p>{t('namesNotTaken')}</p>
    </>
  )
}
