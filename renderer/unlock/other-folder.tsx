import { FolderOpenIcon } from '@phosphor-icons/react/dist/csr/FolderOpen'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './unlock.module.css'

/** The way to books in another folder: one that another computer shares, or that was moved there. */
export function OtherFolder({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTranslation('unlock')
  const errorWords = useErrorWords()
  const [problem, setProblem] = useState<string>()
  const choose = async () => {
    setProblem(undefined)
    const reply = await client.library.choosePlace()
    if (!reply.ok) setProblem(errorWords(reply.code))
    else if (reply.value.chosen) onChosen()
  }
  return (
    <div className={styles.more}>
      <Button look="quiet" icon={FolderOpenIcon} onClick={choose}>
        {t('elsewhere')}
      </Button>
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </div>
  )
}

/** The folder that was chosen has no library now: a drive that is not connected, most likely. Nothing is made in its place. */
export function MissingBooks({ onLook }: { readonly onLook: () => void }) {
  const { t } = useTranslation('unlock')
  const { asked } = useCall(client.library.getState)
  return (
    <div className={styles.stack}>
      <h2>{t('missing.title')}</h2>
      <p className={styles.words}>{t('missing.words')}</p>
      {asked.state === 'ready' && <output className={styles.words}>{asked.value.place}</output>}
      <div className={styles.end}>
        <Button look="main" size="tall" onClick={onLook}>
          {t('missing.again')}
        </Button>
      </div>
    </div>
  )
}
