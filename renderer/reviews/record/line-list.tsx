import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import styles from './record.module.css'

/** One field of a line. `date` is an ISO day, `text` a line of words. */
export interface LineField<K extends string> {
  readonly key: K
  readonly label: string
  readonly kind: 'text' | 'date'
  readonly maxLength?: number
}

type Line<K extends string> = { readonly [key in K]?: string | undefined }

interface LineListProps<K extends string> {
  readonly legend: string
  readonly hint?: string
  readonly add: string
  readonly fields: readonly LineField<K>[]
  readonly lines: readonly Line<K>[]
  /** Every line as it stands, half-written ones too; the caller keeps those that are whole. */
  readonly onLines: (lines: readonly Line<K>[]) => void
}

/** Several lines of a few fields each, with room for one more; each can be taken out. */
export function LineList<K extends string>({ legend, hint, add, fields, lines, onLines }: LineListProps<K>) {
  const { t } = useTranslation('record')
  const [shown, setShown] = useState<readonly { readonly id: number; readonly line: Line<K> }[]>(() =>
    lines.map((line, id) => ({ id, line })),
  )
  const change = (next: typeof shown) => {
    setShown(next)
    onLines(next.map(({ line }) => line))
  }
  const addLine = () => {
    const empty: Line<K> = {}
    setShown([...shown, { id: Math.max(-1, ...shown.map(each => each.id)) + 1, line: empty }])
  }
  return (
    <fieldset className={styles.rows}>
      <legend>{legend}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {shown.map(({ id, line }, at) => (
        <fieldset key={id} className={styles.line} aria-label={t('line', { legend, number: at + 1 })}>
          {fields.map(({ key, label, kind, maxLength }) => {
            const write = (value: string | undefined) =>
              change(shown.map(each => (each.id === id ? { id, line: { ...each.line, [key]: value } } : each)))
            return kind === 'date' ? (
              <DateField key={key} label={label} value={line[key]} onDate={write} />
            ) : (
              <TextField key={key} label={label} maxLength={maxLength ?? 120} value={line[key] ?? ''} onText={write} />
            )
          })}
          <Button look="quiet" size="small" onClick={() => change(shown.filter(each => each.id !== id))}>
            {t('takeOut')}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button icon={PlusIcon} onClick={addLine}>
          {add}
        </Button>
      </div>
    </fieldset>
  )
}
