import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './care.module.css'
import { makeSum } from './sum.ts'

/** A sum to be answered. A wrong answer brings another sum, and says so kindly. */
export function SumForm({ onRight }: { readonly onRight: () => void }): ReactNode {
  const { t } = useTranslation('together')
  const [sum, setSum] = useState(() => makeSum(Math.random))
  const [answer, setAnswer] = useState('')
  const [wrong, setWrong] = useState(false)
  const why = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className={styles.sum}
      onSubmit={event => {
        event.preventDefault()
        if (Number(answer) === sum.one + sum.other) return onRight()
        setWrong(true)
        setAnswer('')
        setSum(makeSum(Math.random))
        field.current?.focus()
      }}
    >
      <label>
        {t('gate.sum', { one: sum.one, other: sum.other })}
        <input
          ref={field}
          inputMode="numeric"
          autoComplete="off"
          value={answer}
          aria-describedby={wrong ? why : undefined}
          onChange={event => setAnswer(event.target.value.replaceAll(/\D/g, '').slice(0, 3))}
        />
      </label>
      {wrong && (
        <p id={why} role="alert">
          {t('gate.wrong')}
        </p>
      )}
      <button type="submit" className={styles.main}>
        {t('gate.open')}
      </button>
    </form>
  )
}
