import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryKind } from '#contract/together.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './unlock.module.css'

interface KeepKitProps {
  readonly kit: string
  readonly kind: LibraryKind
  readonly onDone: () => void
}

/** Shows the recovery code once, makes its page, and waits until a person says that it is safe. */
export function KeepKit({ kit, kind, onDone }: KeepKitProps) {
  const { t } = useTranslation('unlock')
  const errorWords = useErrorWords()
  const [safe, setSafe] = useState(false)
  const [page, setPage] = useState<'none' | 'making' | 'made'>('none')
  const [problem, setProblem] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  const label = useId()
  useEffect(() => heading.current?.focus(), [])

  const save = async () => {
    setPage('making')
    setProblem(undefined)
    const reply = await client.library.saveKit({ kit })
    setPage(reply.ok && reply.value.saved ? 'made' : 'none')
    if (!reply.ok) setProblem(errorWords(reply.code))
  }
  return (
    <div className={styles.stack}>
      <h2 ref={heading} tabIndex={-1}>
        {t('keep.title')}
      </h2>
      <p className={styles.words}>{kind === 'family' ? t('keep.familyWords') : t('keep.words')}</p>
      <div className={styles.kit}>
        <span id={label} className={styles.legend}>
          {t('keep.code')}
        </span>
        <output aria-labelledby={label}>{kit.replaceAll('-', ' ')}</output>
      </div>
      <div className={styles.end}>
        <Button icon={PrinterIcon} size="tall" onClick={save} aria-busy={page === 'making'}>
          {page === 'making' ? t('keep.saving') : t('keep.save')}
        </Button>
      </div>
      {page === 'made' && <Notice kind="in-place">{t('keep.saved')}</Notice>}
      {problem && <Notice kind="must-fix">{problem}</Notice>}
      <label className={styles.choice}>
        <input type="checkbox" checked={safe} onChange={event => setSafe(event.target.checked)} />
        {t('keep.written')}
      </label>
      <div className={styles.end}>
        <Button look="main" size="tall" onClick={onDone} waitsFor={safe ? undefined : t('keep.waits')}>
          {t('keep.next')}
        </Button>
      </div>
    </div>
  )
}
