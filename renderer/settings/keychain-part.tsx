import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SecretField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './settings.module.css'

/** A key that the computer's own keyring keeps. Shown only where there is a keyring, or something left of one to remove. */
export function KeychainPart() {
  const { t } = useTranslation('settings')
  const errorWords = useErrorWords()
  const { asked, again } = useCall(client.library.getKeychain)
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string>()
  if (asked.state !== 'ready' || !(asked.value.offered || asked.value.kept)) return null
  const forget = async () => {
    const reply = await client.library.forgetKeychain()
    setProblem(reply.ok ? undefined : errorWords(reply.code))
    again()
  }
  return (
    <section className={styles.part}>
      <h3>{t('keychain.title')}</h3>
      <p>{t('keychain.words')}</p>
      <p>{t('keychain.limits')}</p>
      {asked.value.kept && <Notice kind="in-place">{t('keychain.kept')}</Notice>}
      {problem !== undefined && <Notice kind="must-fix">{problem}</Notice>}
      {asked.value.kept ? (
        <Button onClick={forget}>{t('keychain.forget')}</Button>
      ) : (
        <Button onClick={() => setAsking(true)}>{t('keychain.keep')}</Button>
      )}
      {asking && (
        <AskPassphrase
          onClose={() => {
            setAsking(false)
            again()
          }}
        />
      )}
    </section>
  )
}

/** A new way in is given only to whoever knows the passphrase. */
function AskPassphrase({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const keep = async () => {
    if (passphrase === '' || busy) return
    setBusy(true)
    const reply = await client.library.keepInKeychain({ passphrase })
    setBusy(false)
    if (reply.ok) onClose()
    else setProblem(errorWords(reply.code))
  }
  const actions = (
    <>
      <Button look="quiet" onClick={onClose}>
        {tCommon('cancel')}
      </Button>
      <Button type="submit" look="main" aria-busy={busy} waitsFor={passphrase === '' ? t('kit.waits') : undefined}>
        {t('keychain.keep')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('keychain.keep')} actions={actions} onClose={onClose} onSubmit={keep}>
      <p>{t('keychain.limits')}</p>
      <SecretField
        autoFocus
        label={t('kit.passphrase')}
        value={passphrase}
        onText={text => {
          setPassphrase(text)
          setProblem(undefined)
        }}
        problem={problem}
      />
    </Dialog>
  )
}
