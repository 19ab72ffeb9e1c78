import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { formatDate, formatTime } from '#renderer/i18n/dates.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './settings.module.css'

type LastCheck = { readonly at: number; readonly files: number; readonly damaged: number; readonly mended: number }

/** A look at every byte of every book, and what the last one found. */
export function VerifyPart() {
  const { t } = useTranslation('settings')
  const errorWords = useErrorWords()
  const language = useLanguage()
  const { asked } = useCall(client.library.lastVerify)
  const [found, setFound] = useState<LastCheck>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const verify = async () => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const reply = await client.library.verify()
    setBusy(false)
    if (!reply.ok) return setProblem(errorWords(reply.code))
    setFound(reply.value)
  }
  const kept = asked.state === 'ready' ? asked.value.last : undefined
  const last = busy ? undefined : (found ?? kept)
  return (
    <section className={styles.part}>
      <h3>{t('verify.title')}</h3>
      <p>{t('verify.words')}</p>
      {last && (
        <>
          <p>
            {t('verify.last', {
              day: formatDate(new Date(last.at).toISOString(), 'full', language),
              time: formatTime(last.at),
            })}
          </p>
          <Notice kind={last.damaged === 0 ? 'in-place' : 'must-fix'}>
            {last.damaged === 0
              ? t('verify.whole', { count: last.files })
              : t('verify.damaged', { count: last.damaged })}
          </Notice>
          {last.mended > 0 && <Notice kind="in-place">{t('verify.mended', { count: last.mended })}</Notice>}
        </>
      )}
      {problem !== undefined && <Notice kind="must-fix">{problem}</Notice>}
      <Button onClick={verify} aria-busy={busy}>
        {busy ? t('verify.looking') : t('verify.now')}
      </Button>
    </section>
  )
}
