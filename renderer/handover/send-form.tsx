import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SendOrder } from '#contract/handover.ts'
import type { Book } from '#core/book/schema.ts'
import { client } from '#renderer/app/client.ts'
import { CodeFields, type CodeState, emptyCode, lockOf } from '#renderer/app/code-fields.tsx'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { ScreenTitle } from '#renderer/ui/screen.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { CheckFirst, useMustFix } from './check-first.tsx'
import styles from './handover.module.css'
import type { MadeFile } from './send-screen.tsx'

const audiences = ['family', 'agency', 'other'] as const

interface Props {
  readonly book: Book
  readonly ownName: string
  readonly withNotes: boolean
  readonly onNotes: (withNotes: boolean) => void
  readonly audience: SendOrder['audience']
  readonly onAudience: (audience: SendOrder['audience']) => void
  /** What was chosen of what the family added, its voices and what it tells. */
  readonly chosen: Pick<SendOrder, 'stayHome' | 'voicesOf' | 'told'>
  readonly onMade: (made: MadeFile) => void
  /** What else there is to choose of what goes. */
  readonly children?: ReactNode
}

/** Who it is for, how it is locked, what the checks found; then the file is made. */
export function SendForm({ book, ownName, withNotes, onNotes, audience, onAudience, chosen, onMade, children }: Props) {
  const { t } = useTranslation('handover')
  const errorWords = useErrorWords()
  const [to, setTo] = useState('')
  const [from, setFrom] = useState(ownName)
  const [way, setWay] = useState<'code' | 'words'>('words')
  const [code, setCode] = useState<CodeState>(emptyCode)
  const [allow, setAllow] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const mustFix = useMustFix(book)

  const lock = way === 'words' ? { way } : lockOf(code)
  const waitsFor =
    to.trim() === ''
      ? t('waitsTo')
      : !lock
        ? t('waitsCode')
        : mustFix > 0 && allow.trim() === ''
          ? t('waitsFix')
          : undefined

  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (waitsFor || busy || !lock) return
    setBusy(true)
    setProblem(undefined)
    const order = {
      book: book.id,
      to,
      audience,
      lock,
      withNotes,
      ...chosen,
      from,
      ...(allow.trim() === '' ? {} : { allow }),
    }
    const reply = await client.handover.send(order)
    setBusy(false)
    if (!reply.ok) return setProblem(errorWords(reply.code))
    if (reply.value.saved) onMade({ to, ...(reply.value.words !== undefined && { words: reply.value.words }) })
  }
  return (
    <form className={styles.form} onSubmit={make}>
      <div>
        <ScreenTitle className={styles.title}>{t('title')}</ScreenTitle>
        <p className={styles.lead}>{t('lead')}</p>
      </div>
      <section className={styles.part}>
        <h2>{t('who')}</h2>
        <div className={styles.two}>
          <TextField label={t('to')} hint={t('toHint')} maxLength={120} value={to} onText={setTo} />
          <SelectField
            label={t('audience')}
            value={audience}
            options={audiences.map(value => ({ value, label: t(`audiences.${value}`) }))}
            onPick={onAudience}
          />
        </div>
        <TextField label={t('from')} hint={t('fromHint')} maxLength={120} value={from} onText={setFrom} />
        <label className={styles.choice}>
          <input type="checkbox" checked={withNotes} onChange={event => onNotes(event.target.checked)} />
          {t('withNotes')}
        </label>
      </section>
      {children}
      <section className={styles.part}>
        <h2>{t('locked')}</h2>
        <Segmented
          name={t('locked')}
          value={way}
          choices={[
            { value: 'words', label: t('byWords') },
            { value: 'code', label: t('byCode') },
          ]}
          onChange={setWay}
        />
        {way === 'words' ? (
          <p className={styles.lead}>{t('byWordsHow')}</p>
        ) : (
          <CodeFields state={code} onChange={setCode} />
        )}
      </section>
      <CheckFirst mustFix={mustFix} allow={allow} onAllow={setAllow} book={book.id} />
      {problem && <Notice kind="must-fix">{problem}</Notice>}
      <div className={styles.end}>
        <Button type="submit" look="main" size="tall" waitsFor={waitsFor} aria-busy={busy}>
          {busy ? t('making') : t('make')}
        </Button>
      </div>
    </form>
  )
}
