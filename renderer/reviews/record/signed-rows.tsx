import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '#renderer/ui/date-field.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import styles from './record.module.css'

/** A name and a day. */
export interface Signed {
  readonly by: string
  readonly on: string
}

interface SignedRowsProps<K extends string> {
  readonly legend: string
  readonly rows: readonly { readonly key: K; readonly label: string; readonly value: Signed | undefined }[]
  /** Given once a row has both its name and its day; undefined when it has not. */
  readonly onRow: (key: K, signed: Signed | undefined) => void
}

/** Who said yes, and when: a row for each who must. */
export function SignedRows<K extends string>({ legend, rows, onRow }: SignedRowsProps<K>) {
  return (
    <fieldset className={styles.rows}>
      <legend>{legend}</legend>
      {rows.map(({ key, label, value }) => (
        <SignedRow key={key} label={label} value={value} onSigned={signed => onRow(key, signed)} />
      ))}
    </fieldset>
  )
}

interface SignedRowProps {
  readonly label: string
  readonly value: Signed | undefined
  readonly onSigned: (signed: Signed | undefined) => void
}

function SignedRow({ label, value, onSigned }: SignedRowProps) {
  const { t } = useTranslation('record')
  // Half a row must be able to stand while it is typed.
  const [half, setHalf] = useState<{ by: string; on: string | undefined }>({ by: value?.by ?? '', on: value?.on })
  const change = (changed: Partial<typeof half>) => {
    const next = { ...half, ...changed }
    setHalf(next)
    onSigned(next.by.trim() && next.on !== undefined ? { by: next.by.trim(), on: next.on } : undefined)
  }
  return (
    <div className={styles.signed}>
      <TextField label={label} placeholder={t('name')} maxLength={120} value={half.by} onText={by => change({ by })} />
      <DateField label={t('agreedOn')} value={half.on} onDate={on => change({ on })} />
    </div>
  )
}
