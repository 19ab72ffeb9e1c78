import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import styles from './care.module.css'

/** Asks for the library's passphrase, never shown: a child is looking on. The desktop says whether it is right. */
export function PassphraseForm({ onRight }: { readonly onRight: () => void }): ReactNode {
  const { t } = useTranslation('together')
  const [passphrase, setPassphrase] = useState('')
  const [state, setState] = useState<'asking' | 'looking' | 'wrong'>('asking')
  const why = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (passphrase === '' || state === 'looking') return
    setState('looking')
    const reply = await client.together.isPassphrase({ passphrase })
    // A library that was locked meanwhile shows its own door over this one.
    if (reply.ok && reply.value.right) return onRight()
    setState('wrong')
    setPassphrase('')
    field.current?.focus()
  }
  return (
    <form className={styles.sum} onSubmit={submit}>
      <label className={styles.long}>
        {t('gate.passphrase')}
        <input
          ref={field}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={passphrase}
          aria-invalid={state === 'wrong' || undefined}
          aria-describedby={state === 'wrong' ? why : undefined}
          onChange={event => setPassphrase(event.target.value)}
        />
      </label>
      {state === 'wrong' && (
        <p id={why} role="alert">
          {t('gate.wrongPassphrase')}
        </p>
      )}
      <button type="submit" className={styles.main} aria-busy={state === 'looking'}>
        {t(state === 'looking' ? 'gate.looking' : 'gate.open')}
      </button>
    </form>
  )
}
