import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { CodeFields, emptyCode, lockOf } from '#renderer/app/code-fields.tsx'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { Row } from './board.ts'
import { idsOf } from './ids.ts'
import styles from './reviews.module.css'

interface HandOverDialogProps {
  readonly rows: readonly Row[]
  readonly onClose: () => void
  /** Children have another worker now: the board is to be read again. */
  readonly onDone: () => void
}

interface Done {
  readonly count: number
  readonly words?: string | undefined
}

/** These children are given another worker: here, or on a laptop of their own with one file of everything, books and all. */
export function HandOverDialog({ rows, onClose, onDone }: HandOverDialogProps) {
  const { t } = useTranslation('handing-over')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [to, setTo] = useState('')
  const [where, setWhere] = useState<'here' | 'file'>('here')
  const file = useFileOrder()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState<Done>()
  const one = rows.length === 1
  const waitsFor = !to.trim() ? t('waitsName') : where === 'file' && !file.lock ? t('waitsLock') : undefined
  const handOver = async () => {
    if (done) return onDone()
    if (waitsFor || busy) return
    setBusy(true)
    setProblem(undefined)
    const order = { children: idsOf(rows), to: to.trim() }
    const reply = await client.register.handOver(
      where === 'file' && file.lock ? { ...order, file: { lock: file.lock, from: file.from } } : order,
    )
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
    <Dialog
      title={t(one ? 'titleOne' : 'title')}
      actions={actions}
      onClose={done ? onDone : onClose}
      onSubmit={handOver}
    >
      {done ? (
        <>
          <Notice kind="in-place">{t('done', { number: done.count, to: to.trim() })}</Notice>
          {where === 'file' && <p>{done.words ? t('wordsHint') : t('madeCode')}</p>}
          {done.words && (
            <output className={styles.words} aria-label={t('sixWords')}>
              {done.words}
            </output>
          )}
        </>
      ) : (
        <>
          <p>{one ? t('wordsOne') : t('words', { number: rows.length })}</p>
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
          {where === 'file' && file.fields}
        </>
      )}
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </Dialog>
  )
}

/** How the file is locked and who it says it is from, with the fields that ask for it. Without a lock something is still missing. */
function useFileOrder() {
  const { t } = useTranslation('handing-over')
  const [from, setFrom] = useState('')
  const [way, setWay] = useState<'words' | 'code'>('words')
  const [code, setCode] = useState(emptyCode)
  useEffect(() => {
    client.handover.getOwn().then(
      reply => reply.ok && setFrom(now => now || reply.value.name),
      () => undefined, // the name can be typed
    )
  }, [])
  const fields = (
    <>
      <TextField label={t('from')} maxLength={120} value={from} onText={setFrom} />
      <div className={styles.way}>
        <Segmented
          name={t('locked')}
          value={way}
          choices={[
            { value: 'words', label: t('byWords') },
            { value: 'code', label: t('byCode') },
          ]}
          onChange={setWay}
        />
      </div>
      {way === 'words' ? <p>{t('byWordsHow')}</p> : <CodeFields state={code} onChange={setCode} />}
    </>
  )
  return { from, lock: way === 'words' ? ({ way: 'words' } as const) : lockOf(code), fields }
}
