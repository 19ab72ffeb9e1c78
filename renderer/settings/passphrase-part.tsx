import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SecretField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './settings.module.css'

/** Another passphrase. The books themselves are not touched: only the small key that it opens is wrapped anew. */
export function PassphrasePart() {
  const { t } = useTranslation('settings')
  const [open, setOpen] = useState(false)
  const [changed, setChanged] = useState(false)
  return (
    <section className={styles.part}>
      <h3>{t('passphrase.title')}</h3>
      <p>{t('passphrase.words')}</p>
      {changed && <Notice kind="in-place">{t('passphrase.changed')}</Notice>}
      <Button onClick={() => setOpen(true)}>{t('passphrase.change')}</Button>
      {open && (
        <ChangePassphrase
          onClose={() => setOpen(false)}
          onChanged={() => {
            setOpen(false)
            setChanged(true)
          }}
        />
      )}
    </section>
  )
}

function ChangePassphrase({ onClose, onChanged }: { readonly onClose: () => void; readonly onChanged: () => void }) {
  const { t } = useTranslation('settings')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [old, setOld] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [suggested, setSuggested] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<{ readonly field: 'old' | 'next'; readonly words: string }>()

  const suggest = async () => {
    const reply = await client.library.suggestPassphrase()
    if (!reply.ok) return
    setSuggested(reply.value.passphrase)
    setNext(reply.value.passphrase)
    setAgain('')
  }
  const waitsFor =
    old === '' || next === '' ? t('passphrase.waits') : next === again ? undefined : t('passphrase.waitsSame')
  const change = async () => {
    if (waitsFor || busy) return
    setBusy(true)
    const reply = await client.library.changePassphrase({ old, next })
    setBusy(false)
    if (reply.ok) return onChanged()
    setProblem({ field: reply.code === 'wrong-passphrase' ? 'old' : 'next', words: errorWords(reply.code) })
  }
  const typed = (set: (text: string) => void) => (text: string) => {
    set(text)
    setProblem(undefined)
  }
  const actions = (
    <>
      <Button look="quiet" onClick={onClose}>
        {tCommon('cancel')}
      </Button>
      <Button type="submit" look="main" waitsFor={waitsFor} aria-busy={busy}>
        {busy ? t('passphrase.changing') : t('passphrase.change')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('passphrase.change')} actions={actions} onClose={onClose} onSubmit={change}>
      <SecretField
        autoFocus
        label={t('passphrase.old')}
        value={old}
        onText={typed(setOld)}
        problem={problem?.field === 'old' ? problem.words : undefined}
      />
      <div className={styles.stack}>
        <SecretField
          label={t('passphrase.next')}
          value={next}
          onText={typed(setNext)}
          problem={problem?.field === 'next' ? problem.words : undefined}
        />
        <Button size="small" look="quiet" onClick={suggest}>
          {t('passphrase.suggest')}
        </Button>
        {suggested !== '' && suggested === next && (
          <output className={styles.words} aria-label={t('passphrase.suggested')}>
            {suggested}
          </output>
        )}
      </div>
      <SecretField label={t('passphrase.again')} value={again} onText={typed(setAgain)} />
    </Dialog>
  )
}
