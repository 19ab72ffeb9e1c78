import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import styles from './date-field.module.css'

interface DateListProps {
  /** ISO days */
  readonly dates: readonly string[]
  /** The days that are written, in order; emptying a field takes its day out. */
  readonly onDates: (dates: string[]) => void
  /** The label of the field at a place; 0 is the first. */
  readonly label: (at: number) => string
  readonly add: string
}

/** Several days, one field each, with room for one more. */
export function DateList({ dates, onDates, label, add }: DateListProps) {
  // The fields as they stand, empty ones too: a half-written day must not move the others.
  const [fields, setFields] = useState<readonly (string | undefined)[]>(dates)
  const change = (at: number, iso: string | undefined) => {
    const next = fields.map((date, other) => (other === at ? iso : date))
    setFields(next)
    onDates(next.filter(date => date !== undefined).toSorted())
  }
  return (
    <div className={styles.list}>
      {fields.map((date, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place; they are never moved
        <DateField key={at} label={label(at)} value={date} onDate={iso => change(at, iso)} />
      ))}
      <div>
        <Button icon={PlusIcon} onClick={() => setFields([...fields, undefined])}>
          {add}
        </Button>
      </div>
    </div>
  )
}
