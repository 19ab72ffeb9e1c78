import { FileDocIcon } from '@phosphor-icons/react/dist/csr/FileDoc'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chaseList, openByWhom } from '#core/toolkit/chase.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useLanguage, useLanguages } from '#renderer/i18n/use-language.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { useEditor } from '../editor-context.tsx'
import { AskRow } from './ask-row.tsx'
import styles from './panel.module.css'

/**
 * What is not known yet: of whom it was asked, when, and what came back. The rows keep their place while they are answered;
 * the letters, one to each person who may know, and the foster carer's pack stand below.
 */
export function AskPanel(): ReactNode {
  const { outline } = useEditor()
  const { t } = useTranslation('ask')
  const language = useLanguage()
  const list = chaseList(outline)
  return (
    <>
      <h2 className={styles.title}>{t('title')}</h2>
      <p className={styles.lead}>{list.length === 0 ? t('nothing') : t('lead')}</p>
      <ul className={styles.asks}>
        {list.map(chase => (
          <AskRow key={chase.fact} chase={chase} />
        ))}
      </ul>
      {[...openByWhom(outline)].map(([of, open]) => (
        <section key={of ?? ''} className={styles.part}>
          <h3>{t('letterTo', { of: open[0]?.of?.[language] ?? t('nobody') })}</h3>
          <p>{t('questions', { count: open.length })}</p>
          <Save label={way => t(`letter.${way}`)} of={of} />
        </section>
      ))}
      <section className={styles.part}>
        <h3>{t('pack.title')}</h3>
        <p>{t('pack.lead')}</p>
        <Save label={way => t(`pack.${way}`)} pack />
      </section>
    </>
  )
}

interface SaveProps {
  readonly label: (way: 'en' | 'cy') => string
  readonly of?: string | undefined
  readonly pack?: boolean
}

/** A Word file in either language: the letter to one person, or the foster carer's pack. */
function Save({ label, of, pack }: SaveProps): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('ask')
  const announce = useAnnounce()
  const languages = useLanguages()
  const errorWords = useErrorWords()
  const [problem, setProblem] = useState<string>()
  const save = async (language: 'en' | 'cy') => {
    // The letter is made from the book as it is on disk.
    await session.outbox.settled()
    const { book } = session
    const reply = pack
      ? await client.toolkit.savePack({ book, language })
      : await client.toolkit.saveLetter({ book, language, ...(of !== undefined && { of }) })
    setProblem(reply.ok ? undefined : errorWords(reply.code))
    if (reply.ok && reply.value.saved) announce(t('saved'))
  }
  return (
    <>
      <div className={styles.actions}>
        {languages.map(way => (
          <Button key={way} size="small" icon={FileDocIcon} onClick={() => save(way)}>
            {label(way)}
          </Button>
        ))}
      </div>
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </>
  )
}
