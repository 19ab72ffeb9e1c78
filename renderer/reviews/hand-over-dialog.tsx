import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import type { Row } from './board.ts'
import { idsOf } from './ids.ts'
import styles from './reviews.module.css'

interface HandOverDialogProps {
  readonly rows: readonly Row[]
  readonly onClose: () => void
  /** Children have another worker now: the board is to be read again. */
  readonly onDone: () => void
}

/** The children in sight are given another worker, here or on a laptop of their own, with everything that is known of them. */
export function HandOverDialog({ rows, onClose, onDone }: HandOverDialogProps) {
  const { t } = useTranslation('handing-over')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [to, setTo] = useState('')
  const [where, setWhere] = useState<'here' | 'file'>('here')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState<{ readonly count: number; readonly words?: string | undefined }>()
  const waitsFor = to.trim() ? undefined : t('waitsName')
  const handOver = async () => {
    if (done) return onDone()
    if (waitsFor || busy) return
    setBusy(true)
    const reply = await client.register.handOver({ children: idsOf(rows), to: to.trim(), file: where === 'file' })
    setBusy(false)
    if (!reply.ok) return setProblem(errorWords(reply.code))
    if (reply.value.done) setDone(reply.value)
  }
  const actions = (
    <>
      {!done && (
        <Button look="quiet" onClick={onClose}>
          {tCommon('cancel')}
        </Button>
      )}
      <Button type="submit" look="main" aria-busy={busy} waitsFor={done ? undefined : waitsFor}>
        {done ? t('finish') : t('go')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('title')} actions={actions} onClose={done ? onDone : onClose} onSubmit={handOver}>
      {done ? (
        <>
          <Notice kind="in-place">{t('done', { number: done.count, to: to.trim() })}</Notice>
          {done.words && (
            <>
              <p>{t('wordsHint')}</p>
              <p className={styles.words}>{done.words}</p>
            </>
          )}
        </>
      ) : (
        <>
          <p>{t('words', { number: rows.length })}</p>
          <TextField label={t('to')} maxLength={80} value={to} onText={setTo} />
          <SelectField
            label={t('where')}
            hint={where === 'file' ? t('fileHint') : t('hereHint')}
            value={where}
            options={[
              { value: 'here', label: t('here') },
              { value: 'file', label: t('file') },
            ]}
            onPick={setWhere}
          />
        </>
      )}
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </Dialog>
  )
}
