import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PublishedYear, publishedYearSchema } from '#core/reviews/published.ts'
import { regions } from '#core/reviews/regions.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'

interface PublishedDialogProps {
  readonly known: readonly string[]
  readonly onClose: () => void
  readonly onYear: (year: PublishedYear) => Promise<{ readonly ok: boolean; readonly code?: string }>
}

/** A published year, typed in with its source. Regions that were not published are left empty. */
export function PublishedDialog({ known, onClose, onYear }: PublishedDialogProps) {
  const { t } = useTranslation('measure')
  const { t: tCommon } = useTranslation('common')
  const language = useLanguage()
  const errorWords = useErrorWords()
  const [year, setYear] = useState('')
  const [source, setSource] = useState('')
  const [figures, setFigures] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<string>()
  const keep = async () => {
    const typed = readYear(year, source, figures)
    if (!typed) return setProblem(t('yearProblem'))
    if (known.includes(typed.year)) return setProblem(t('yearKnown'))
    const reply = await onYear(typed)
    if (!reply.ok) setProblem(errorWords(reply.code ?? 'failed'))
  }
  const actions = (
    <>
      <Button look="quiet" onClick={onClose}>
        {tCommon('cancel')}
      </Button>
      <Button type="submit" look="main">
        {t('addYear')}
      </Button>
    </>
  )
  const figure = (key: string, label: string) => (
    <TextField
      key={key}
      label={label}
      inputMode="numeric"
      maxLength={3}
      value={figures[key] ?? ''}
      onText={text => setFigures({ ...figures, [key]: text })}
    />
  )
  return (
    <Dialog title={t('addYear')} actions={actions} onClose={onClose} onSubmit={keep}>
      <p>{t('addYearWords')}</p>
      <TextField label={t('yearLabel')} placeholder="2018-19" maxLength={7} value={year} onText={setYear} />
      {regions.map(({ name }) => figure(name.en, name[language]))}
      {figure('wales', t('wales'))}
      <TextField label={t('sourceLabel')} maxLength={200} value={source} onText={setSource} />
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </Dialog>
  )
}

function readYear(year: string, source: string, figures: Readonly<Record<string, string>>): PublishedYear | undefined {
  const typed = Object.entries(figures).filter(([, text]) => text.trim() !== '')
  const numbers = Object.fromEntries(typed.map(([name, text]) => [name, Number(text.trim().replace(/\s*%$/, ''))]))
  const { wales, ...published } = numbers
  const [, from = '', to = ''] = /^(\d{4})-(\d{2})$/.exec(year.trim()) ?? []
  if ((Number(from) + 1) % 100 !== Number(to) || to === '') return undefined
  const read = publishedYearSchema.safeParse({ year: year.trim(), regions: published, wales, source: source.trim() })
  return read.success ? read.data : undefined
}
