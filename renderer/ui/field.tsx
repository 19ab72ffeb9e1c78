import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye'
import { EyeSlashIcon } from '@phosphor-icons/react/dist/csr/EyeSlash'
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning'
import { type ComponentProps, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/button.tsx'
import { Hidden } from '#renderer/ui/hidden.tsx'
import styles from './field.module.css'

interface FieldWords {
  readonly label: string
  /** The label is read but not seen: a column's heading already says it. */
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  /** What is wrong, in words; read aloud when it appears. */
  readonly problem?: string | undefined
}

interface Wiring {
  readonly id: string
  readonly 'aria-invalid'?: true
  readonly 'aria-describedby'?: string
}

/** A label, a control, a hint under it and what is wrong with it, tied together for screen readers. */
export function Field({
  label,
  labelHidden,
  hint,
  problem,
  children,
}: FieldWords & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={labelHidden ? undefined : styles.label} htmlFor={id}>
        {labelHidden ? <Hidden>{label}</Hidden> : label}
      </label>
      {children({
        id,
        ...(problem ? { 'aria-invalid': true as const } : {}),
        ...(described ? { 'aria-describedby': described } : {}),
      })}
      <div role="alert">
        {problem && (
          <p className={styles.problem} id={`${id}-problem`}>
            <WarningIcon size={20} aria-hidden />
            {problem}
          </p>
        )}
      </div>
      {hint && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}

type TextFieldProps = FieldWords &
  Omit<ComponentProps<'input'>, 'onChange'> & { readonly onText: (text: string) => void }

/** One line of text. */
export function TextField({ label, labelHidden, hint, problem, onText, className, ...rest }: TextFieldProps) {
  return (
    <Field {...{ label, labelHidden, hint, problem }}>
      {wiring => (
        <input
          autoComplete="off"
          {...rest}
          {...wiring}
          className={[styles.input, className].filter(Boolean).join(' ')}
          onChange={event => onText(event.target.value)}
        />
      )}
    </Field>
  )
}

/** A secret line, hidden until its eye is pressed. Never remembered by the browser, never spell-checked. */
export function SecretField({ label, hint, problem, onText, ...rest }: TextFieldProps) {
  const { t } = useTranslation('common')
  const [shown, setShown] = useState(false)
  const classes = [styles.input, styles.tall, styles.withEye, shown ? '' : styles.secret].join(' ')
  return (
    <Field {...{ label, hint, problem }}>
      {wiring => (
        <div className={styles.box}>
          <input
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder=" "
            {...rest}
            {...wiring}
            type={shown ? 'text' : 'password'}
            className={classes}
            onChange={event => onText(event.target.value)}
          />
          <IconButton
            className={styles.eye ?? ''}
            icon={shown ? EyeSlashIcon : EyeIcon}
            name={shown ? t('hide') : t('show')}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  )
}

type SelectFieldProps<V extends string> = FieldWords & {
  readonly value: V
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onPick: (value: V) => void
}

/** One of a short list, as the system's own list. */
export function SelectField<V extends string>({ value, options, onPick, ...words }: SelectFieldProps<V>) {
  return (
    <Field {...words}>
      {wiring => (
        <select
          {...wiring}
          className={styles.input}
          value={value}
          onChange={event => {
            const picked = options.find(option => option.value === event.target.value)
            if (picked) onPick(picked.value)
          }}
        >
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
