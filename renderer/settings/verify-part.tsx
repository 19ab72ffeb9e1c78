import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './settings.module.css'

/** A look at every byte of every book. */
export function VerifyPart() {
  const { t } = useTranslation('settings')
  const errorWords = useErrorWords()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly kind: 'in-place' | 'must-fix'; readonly words: string }>()
  const verify = async () => {
    if (busy) return
    setBusy(true)
    setSaid(undefined)
    const reply = await client.library.verify()
    setBusy(false)
    if (!reply.ok) return setSaid({ kind: 'must-fix', words: errorWords(reply.code) })
    const { files, damaged } = reply.value
    setSaid(
      damaged === 0
        ? { kind: 'in-place', words: t('verify.whole', { count: files }) }
        : { kind: 'must-fix', words: t('verify.damaged', { count: damaged }) },
    )
  }
  return (
    <section className={styles.part}>
      <h3>{t('verify.title')}</h3>
      <p>{t('verify.words')}</p>
      {said && <Notice kind={said.kind}>{said.words}</Notice>}
      <Button onClick={verify} aria-busy={busy}>
        {busy ? t('verify.looking') : t('verify.now')}
      </Button>
    </section>
  )
}
