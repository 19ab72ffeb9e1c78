import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SecretField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './settings.module.css'

/** A new recovery kit. The code of the old one is kept nowhere, so it cannot be printed again: it is replaced. */
export function KitPart() {
  const { t } = useTranslation('settings')
  const [open, setOpen] = useState(false)
  return (
    <section className={styles.part}>
      <h3>{t('kit.title')}</h3>
      <p>{t('kit.words')}</p>
      <Button onClick={() => setOpen(true)}>{t('kit.renew')}</Button>
      {open && <RenewKit onClose={() => setOpen(false)} />}
    </section>
  )
}

function RenewKit({ onClose }: { readonly onClose: () => void }) {
  const [kit, setKit] = useState<string>()
  return kit === undefined ? (
    <AskPassphrase onClose={onClose} onMade={setKit} />
  ) : (
    <NewKit kit={kit} onClose={onClose} />
  )
}

function AskPassphrase({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: (kit: string) => void }) {
  const { t } = useTranslation('settings')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const renew = async () => {
    if (passphrase === '' || busy) return
    setBusy(true)
    const reply = await client.library.renewKit({ passphrase })
    setBusy(false)
    if (reply.ok) onMade(reply.value.kit)
    else setProblem(errorWords(reply.code))
  }
  const actions = (
    <>
      <Button look="quiet" onClick={onClose}>
        {tCommon('cancel')}
      </Button>
      <Button type="submit" look="main" aria-busy={busy} waitsFor={passphrase === '' ? t('kit.waits') : undefined}>
        {t('kit.renew')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('kit.renew')} actions={actions} onClose={onClose} onSubmit={renew}>
      <p>{t('kit.sure')}</p>
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

function NewKit({ kit, onClose }: { readonly kit: string; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const errorWords = useErrorWords()
  const [page, setPage] = useState<'none' | 'making' | 'made'>('none')
  const [safe, setSafe] = useState(false)
  const [problem, setProblem] = useState<string>()
  const print = async () => {
    setPage('making')
    setProblem(undefined)
    const reply = await client.library.saveKit({ kit })
    setPage(reply.ok && reply.value.saved ? 'made' : 'none')
    if (!reply.ok) setProblem(errorWords(reply.code))
  }
  // Escape does not put it away: the code is shown only this once.
  const close = () => safe && onClose()
  return (
    <Dialog
      title={t('kit.new')}
      onClose={close}
      actions={
        <Button look="main" onClick={onClose} waitsFor={safe ? undefined : t('kit.waitsSafe')}>
          {t('kit.done')}
        </Button>
      }
    >
      <p>{t('kit.once')}</p>
      <output className={styles.kit} aria-label={t('kit.code')}>
        {kit.replaceAll('-', ' ')}
      </output>
      <Button icon={PrinterIcon} onClick={print} aria-busy={page === 'making'}>
        {t('kit.print')}
      </Button>
      {page === 'made' && <Notice kind="in-place">{t('kit.printed')}</Notice>}
      {problem && <Notice kind="must-fix">{problem}</Notice>}
      <label className={styles.choice}>
        <input type="checkbox" checked={safe} onChange={event => setSafe(event.target.checked)} />
        {t('kit.safe')}
      </label>
    </Dialog>
  )
}
