import { BookOpenIcon } from '@phosphor-icons/react/dist/csr/BookOpen'
import { DesktopIcon } from '@phosphor-icons/react/dist/csr/Desktop'
import { KeyIcon } from '@phosphor-icons/react/dist/csr/Key'
import { PasswordIcon } from '@phosphor-icons/react/dist/csr/Password'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SecretField, TextField } from '#renderer/ui/field.tsx'
import styles from './unlock.module.css'

/** Opens a locked library with the passphrase, or with the recovery kit's code. */
export function LockForm({ onOpen }: { readonly onOpen: (then: 'shelf' | 'sample') => void }) {
  const { t } = useTranslation('unlock')
  const errorWords = useErrorWords()
  const [way, setWay] = useState<'passphrase' | 'kit'>('passphrase')
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [then, setThen] = useState<'shelf' | 'sample'>('shelf')
  const { asked } = useCall(client.library.getKeychain)
  const hint = useId()
  const form = useRef<HTMLFormElement>(null)

  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || text === '') return focusField()
    setBusy(true)
    const reply = await client.library.unlock(way === 'kit' ? { kit: text } : { passphrase: text })
    setBusy(false)
    if (reply.ok) return onOpen(then)
    setProblem(errorWords(reply.code))
    focusField()
  }
  const openWithKeychain = async () => {
    if (busy) return
    setBusy(true)
    const reply = await client.library.unlock({ keychain: true })
    setBusy(false)
    if (reply.ok) return onOpen(then)
    setProblem(errorWords(reply.code))
    focusField()
  }
  const focusField = () => form.current?.querySelector('input')?.select()
  const change = (next: string) => {
    setText(next)
    setProblem(undefined)
  }
  const other = way === 'kit' ? 'passphrase' : 'kit'
  return (
    <form ref={form} onSubmit={open}>
      <div className={styles.row}>
        {way === 'passphrase' ? (
          <SecretField
            key={way}
            autoFocus
            label={t('passphrase')}
            value={text}
            onText={change}
            problem={problem}
            aria-describedby={hint}
          />
        ) : (
          <TextField
            key={way}
            autoFocus
            spellCheck={false}
            label={t('kit')}
            value={text}
            onText={change}
            problem={problem}
            aria-describedby={hint}
            className={styles.code}
          />
        )}
        <Button type="submit" look="main" size="tall" aria-busy={busy}>
          {busy ? t('opening') : t('open')}
        </Button>
      </div>
      <p id={hint} className={styles.hint}>
        {way === 'kit' ? t('kitHint') : then === 'sample' ? t('sampleNext') : t('lockedHint')}
      </p>
      <div className={styles.more}>
        {asked.state === 'ready' && asked.value.offered && asked.value.kept && (
          <Button look="quiet" icon={DesktopIcon} onClick={openWithKeychain}>
            {t('useKeychain')}
          </Button>
        )}
        <Button
          look="quiet"
          icon={way === 'kit' ? PasswordIcon : KeyIcon}
          onClick={() => {
            setWay(other)
            change('')
          }}
        >
          {way === 'kit' ? t('usePassphrase') : t('useKit')}
        </Button>
        <Button
          look="quiet"
          icon={BookOpenIcon}
          aria-pressed={then === 'sample'}
          onClick={() => {
            setThen('sample')
            focusField()
          }}
        >
          {t('sample')}
        </Button>
      </div>
    </form>
  )
}
