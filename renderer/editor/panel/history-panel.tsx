import { ClockCounterClockwiseIcon } from '@phosphor-icons/react/dist/csr/ClockCounterClockwise'
import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Version } from '#contract/history.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { useEditor } from '../editor-context.tsx'
import { RecoveryWords } from '../history/recovery-notice.tsx'
import { useVersionWords } from '../history/version-words.ts'
import styles from './panel.module.css'

/** Earlier states of the book: look at any of them, and keep the present one under a name. */
export function HistoryPanel(): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('history')
  const errorWords = useErrorWords()
  const { asked, again } = useCall(useCallback(() => client.history.list({ book: session.book }), [session.book]))
  return (
    <>
      <h2 className={styles.title}>{t('title')}</h2>
      <p className={styles.lead}>{t('lead')}</p>
      <RecoveryWords />
      <KeepVersion onKept={again} />
      {asked.state === 'failed' && <Notice kind="must-fix">{errorWords(asked.code)}</Notice>}
      {asked.state === 'ready' && <VersionList versions={asked.value} />}
    </>
  )
}

/** Gives the book as it is now a name, so that it is kept for good. */
function KeepVersion({ onKept }: { readonly onKept: () => void }): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('history')
  const announce = useAnnounce()
  const errorWords = useErrorWords()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const keep = async () => {
    // What is still on its way belongs to the state that is being named.
    await session.outbox.settled()
    const reply = await client.history.keep({ book: session.book, name })
    if (!reply.ok) return setProblem(errorWords(reply.code))
    setName('')
    announce(t('kept'))
    onKept()
  }
  return (
    <form
      className={styles.keepVersion}
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() !== '') void keep()
      }}
    >
      <TextField
        label={t('name')}
        placeholder={t('nameHint')}
        maxLength={80}
        value={name}
        problem={problem}
        onText={text => {
          setName(text)
          setProblem(undefined)
        }}
      />
      <Button type="submit" waitsFor={name.trim() === '' ? t('nameWaits') : undefined}>
        {t('keep')}
      </Button>
    </form>
  )
}

function VersionList({ versions }: { readonly versions: readonly Version[] }): ReactNode {
  const { t } = useTranslation('history')
  const { dayOf } = useVersionWords()
  if (versions.length === 0) return <p className={styles.lead}>{t('none')}</p>
  const days = Map.groupBy(versions, version => dayOf(version.time))
  return [...days].map(([day, those]) => (
    <section key={day} className={styles.part}>
      <h3>{day}</h3>
      <ul className={styles.versions}>
        {those.map(version => (
          <VersionRow key={version.id} version={version} day={day} />
        ))}
      </ul>
    </section>
  ))
}

function VersionRow({ version, day }: { readonly version: Version; readonly day: string }): ReactNode {
  const { change } = useEditor()
  const { t } = useTranslation('history')
  const { nameOf, timeOf } = useVersionWords()
  const name = nameOf(version)
  const time = timeOf(version.time)
  return (
    <li>
      <button
        type="button"
        className={styles.version}
        aria-label={t('look', { name: name || t('byItself'), day, time })}
        onClick={() => change({ do: 'look', look: { version } })}
      >
        <ClockCounterClockwiseIcon size={20} aria-hidden />
        <span className={styles.versionName}>{name || t('byItself')}</span>
        <span className={styles.role}>{time}</span>
      </button>
    </li>
  )
}
