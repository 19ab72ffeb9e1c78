import { FolderOpenIcon } from '@phosphor-icons/react/dist/csr/FolderOpen'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Received } from '#contract/handover.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SecretField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { ScreenTitle } from '#renderer/ui/screen.tsx'
import styles from './handover.module.css'

/** Chooses the file, then asks for its words where it is locked under words. */
export function ChooseFile({ onOpened }: { readonly onOpened: (received: Received) => void }) {
  const { t } = useTranslation('handover')
  const errorWords = useErrorWords()
  const [file, setFile] = useState<string>()
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const open = async (chosen: string, words?: string) => {
    setBusy(true)
    setProblem(undefined)
    const reply = await client.handover.read({ file: chosen, ...(words !== undefined && { passphrase: words }) })
    setBusy(false)
    if (reply.ok) return onOpened(reply.value)
    setProblem(reply.code === 'wrong-passphrase' ? t('wrongWords') : errorWords(reply.code))
  }
  const choose = async () => {
    setProblem(undefined)
    setPassphrase('')
    const reply = await client.handover.choose()
    if (!reply.ok) {
      setFile(undefined)
      return setProblem(errorWords(reply.code))
    }
    const { file: chosen, needs } = reply.value
    if (chosen === undefined) return
    setFile(needs === 'words' ? chosen : undefined)
    if (needs === 'nothing') await open(chosen)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file !== undefined && passphrase.trim() !== '' && !busy) void open(file, passphrase)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <div>
        <ScreenTitle className={styles.title}>{t('receive')}</ScreenTitle>
        <p className={styles.lead}>{t('receiveLead')}</p>
      </div>
      <div>
        <Button icon={FolderOpenIcon} size="tall" look={file === undefined ? 'main' : 'plain'} onClick={choose}>
          {file === undefined ? t('chooseFile') : t('chooseOther')}
        </Button>
      </div>
      {file !== undefined && (
        <>
          <SecretField
            autoFocus
            label={t('words')}
            hint={t('wordsHint')}
            value={passphrase}
            onText={text => {
              setPassphrase(text)
              setProblem(undefined)
            }}
            problem={problem}
          />
          <div className={styles.end}>
            <Button
              type="submit"
              look="main"
              size="tall"
              aria-busy={busy}
              waitsFor={passphrase.trim() === '' ? t('wordsWait') : undefined}
            >
              {busy ? t('opening') : t('openFile')}
            </Button>
          </div>
        </>
      )}
      {file === undefined && problem && <Notice kind="must-fix">{problem}</Notice>}
      {file === undefined && busy && <p role="status">{t('opening')}</p>}
    </form>
  )
}
