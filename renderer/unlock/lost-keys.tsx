import { LifebuoyIcon } from '@phosphor-icons/react/dist/csr/Lifebuoy'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SecretField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './unlock.module.css'

/** The way back through the agency, where the library is sealed to one; nothing otherwise. */
export function LostKeys({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('unlock')
  const { asked } = useCall(client.recovery.getAgency)
  const [open, setOpen] = useState(false)
  const agency = asked.state === 'ready' ? asked.value.agency : undefined
  if (!agency) return null
  return (
    <>
      <div className={styles.more}>
        <Button look="quiet" icon={LifebuoyIcon} onClick={() => setOpen(true)}>
          {t('lost.both')}
        </Button>
      </div>
      {open && <AskAgency agency={agency.name} onClose={() => setOpen(false)} onOpen={onOpen} />}
    </>
  )
}

interface AskProps {
  readonly agency: string
  readonly onClose: () => void
  readonly onOpen: () => void
}

/** A request first; days later perhaps, the answer, with the same passphrase. */
function AskAgency({ agency, onClose, onOpen }: AskProps) {
  const { t } = useTranslation('unlock')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string>()
  const language = useLanguage()
  const [words, setWords] = useState<string>()
  const waitsFor = passphrase === '' ? t('lost.waits') : undefined

  const request = async () => {
    if (waitsFor) return
    const reply = await client.recovery.request({ passphrase })
    if (!reply.ok) return setProblem(errorWords(reply.code))
    setWords(reply.value.words?.[language])
  }
  const finish = async () => {
    const reply = await client.recovery.finish({ passphrase })
    if (!reply.ok) return setProblem(errorWords(reply.code))
    if (!reply.value.done) return
    const opened = await client.library.unlock({ passphrase })
    if (opened.ok) onOpen()
    else setProblem(errorWords(opened.code))
  }
  const actions = (
    <>
      <Button look="quiet" onClick={onClose}>
        {tCommon('cancel')}
      </Button>
      <Button onClick={request} waitsFor={waitsFor}>
        {t('lost.request')}
      </Button>
      <Button type="submit" look="main" waitsFor={waitsFor}>
        {t('lost.answer')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('lost.title', { agency })} actions={actions} onClose={onClose} onSubmit={finish}>
      <p>{t('lost.words')}</p>
      <SecretField
        autoFocus
        label={t('lost.passphrase')}
        hint={t('lost.hint')}
        value={passphrase}
        onText={text => {
          setPassphrase(text)
          setProblem(undefined)
        }}
        problem={problem}
      />
      {words && (
        <Notice kind="in-place">
          {t('lost.asked')}
          <output className={styles.spoken} aria-label={t('lost.sixWords')}>
            {words}
          </output>
        </Notice>
      )}
    </Dialog>
  )
}
