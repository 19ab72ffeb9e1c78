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

/** The weekly copy of every book in a folder of one's own choice. */
export function ArchivePart() {
  const { t } = useTranslation('settings')
  const errorWords = useErrorWords()
  const language = useLanguage()
  const { asked, again } = useCall(client.archive.get)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ readonly kind: 'in-place' | 'must-fix'; readonly words: string }>()

  const run = async (act: typeof client.archive.now | typeof client.archive.choose) => {
    if (busy) return
    setBusy(true)
    setSaid(undefined)
    const reply = await act()
    setBusy(false)
    again()
    if (!reply.ok) return setSaid({ kind: 'must-fix', words: errorWords(reply.code) })
    const { books, failed } = reply.value
    if (books === undefined) return
    setSaid(
      failed === 0
        ? { kind: 'in-place', words: t('archive.made', { count: books }) }
        : { kind: 'must-fix', words: t('archive.failed', { count: failed }) },
    )
  }
  const news = asked.state === 'ready' ? asked.value : undefined
  return (
    <section className={styles.part}>
      <h3>{t('archive.title')}</h3>
      <p>{t('archive.words')}</p>
      {news?.folder !== undefined && (
        <>
          <output className={styles.path} aria-label={t('archive.title')}>
            {news.folder}
          </output>
          <p>
            {news.lastAt === undefined
              ? t('archive.never')
              : t('archive.last', {
                  day: formatDate(new Date(news.lastAt).toISOString(), 'full', language),
                  time: formatTime(news.lastAt),
                })}
          </p>
          {news.isLate && <Notice kind="please-look">{t('archive.late')}</Notice>}
        </>
      )}
      {said && <Notice kind={said.kind}>{said.words}</Notice>}
      <div className={styles.buttons}>
        <Button onClick={() => run(client.archive.choose)}>
          {news?.folder === undefined ? t('archive.choose') : t('archive.other')}
        </Button>
        {news?.folder !== undefined && (
          <Button onClick={() => run(client.archive.now)} aria-busy={busy}>
            {busy ? t('archive.making') : t('archive.now')}
          </Button>
        )}
      </div>
    </section>
  )
}
