import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookCard } from '#contract/books.ts'
import { type CaseRecord, caseRecordSchema } from '#core/reviews/case-record.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { reviewName } from '#renderer/i18n/review-words.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { DateList } from '#renderer/ui/date-list.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'

interface RecordDialogProps {
  readonly card: BookCard
  readonly record: CaseRecord | undefined
  readonly onClose: () => void
  readonly onKept: () => void
}

/** A child's dates: when they moved in, the reviews that were held, and who works with them. */
export function RecordDialog({ card, record, onClose, onKept }: RecordDialogProps) {
  const { t } = useTranslation('reviews')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const language = useLanguage()
  const [draft, setDraft] = useState<CaseRecord>(() => record ?? caseRecordSchema.parse({ version: 1 }))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const keep = async () => {
    if (busy) return
    setBusy(true)
    const reply = await client.register.saveCase({ book: card.id, record: draft })
    setBusy(false)
    if (reply.ok) onKept()
    else setProblem(errorWords(reply.code))
  }
  const actions = (
    <>
      <Button look="quiet" onClick={onClose}>
        {tCommon('cancel')}
      </Button>
      <Button type="submit" look="main" aria-busy={busy}>
        {t('record.done')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={t('record.title', { name: inLanguage(card.name, language) })}
      actions={actions}
      onClose={onClose}
      onSubmit={keep}
    >
      <p>{t('record.words')}</p>
      <DateField
        label={t('record.placed')}
        value={draft.placedOn}
        onDate={placedOn => setDraft({ ...draft, placedOn })}
      />
      <DateList
        dates={draft.reviewsHeld}
        onDates={reviewsHeld => setDraft({ ...draft, reviewsHeld })}
        label={at => t('record.held', { review: reviewName(t, at + 1) })}
        add={t('record.addHeld')}
      />
      <TextField
        label={t('record.worker')}
        maxLength={80}
        value={draft.worker ?? ''}
        onText={worker => setDraft({ ...draft, worker: worker || undefined })}
      />
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </Dialog>
  )
}
