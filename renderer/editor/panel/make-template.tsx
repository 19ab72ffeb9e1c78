import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { useEditor } from '../editor-context.tsx'
import styles from './panel.module.css'

/** Makes a template of the team's own from this book: it is then offered for a new book. */
export function MakeTemplate(): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('editor')
  const errorWords = useErrorWords()
  const [name, setName] = useState('')
  const [said, setSaid] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const keep = async () => {
    // It is made from the book as it is on disk.
    await session.outbox.settled()
    const reply = await client.toolkit.keepTemplate({ book: session.book, name })
    setProblem(reply.ok ? undefined : errorWords(reply.code))
    if (!reply.ok) return
    setSaid(t('ownTemplate.kept', { name, count: reply.value.leftOut }))
    setName('')
  }
  return (
    <form
      className={styles.part}
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() !== '') void keep()
      }}
    >
      <h3>{t('ownTemplate.title')}</h3>
      <p className={styles.lead}>{t('ownTemplate.lead')}</p>
      <TextField label={t('ownTemplate.name')} maxLength={60} value={name} onText={setName} />
      <div className={styles.actions}>
        <Button type="submit" waitsFor={name.trim() ? undefined : t('ownTemplate.waits')}>
          {t('ownTemplate.make')}
        </Button>
      </div>
      <p role="status">{said}</p>
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </form>
  )
}
