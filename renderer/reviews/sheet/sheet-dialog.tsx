import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { neededFields } from '#core/reviews/sheet.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { ColumnFields } from './column-fields.tsx'
import { SheetPreview } from './sheet-preview.tsx'
import type { Chosen, Preview, Taken } from './types.ts'

interface SheetDialogProps {
  readonly onClose: () => void
  /** It is a colleague’s file of children instead. */
  readonly onCases: () => void
  /** Children were taken in: the board is to be read again. */
  readonly onTaken: () => void
}

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'match'; readonly chosen: Chosen }
  | { readonly at: 'look'; readonly chosen: Chosen; readonly preview: Preview }
  | { readonly at: 'done'; readonly taken: Taken }

/** A team's spreadsheet is taken in: chosen, its columns matched, looked at, and only then kept, whole or not at all. */
export function SheetDialog({ onClose, onCases, onTaken }: SheetDialogProps) {
  const { t } = useTranslation('sheet')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const choose = async () => {
    const reply = await client.register.chooseSheet()
    if (!reply.ok) return setProblem(errorWords(reply.code))
    const { sheet, ...rest } = reply.value
    if (sheet !== undefined) setStep({ at: 'match', chosen: { sheet, ...rest } })
  }
  const look = async (chosen: Chosen) => {
    const reply = await client.register.previewSheet(matchingOf(chosen))
    if (!reply.ok) return setProblem(errorWords(reply.code))
    setStep({ at: 'look', chosen, preview: reply.value })
  }
  const take = async (chosen: Chosen) => {
    const reply = await client.register.takeSheet(matchingOf(chosen))
    if (!reply.ok) return setProblem(errorWords(reply.code))
    setStep({ at: 'done', taken: reply.value })
  }
  const go = async () => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    if (step.at === 'choose') await choose()
    else if (step.at === 'match') await look(step.chosen)
    else if (step.at === 'look' && step.preview.ready > 0) await take(step.chosen)
    else if (step.at === 'done') onTaken()
    setBusy(false)
  }
  const actions = (
    <>
      {step.at !== 'done' && (
        <Button look="quiet" onClick={onClose}>
          {tCommon('cancel')}
        </Button>
      )}
      {step.at === 'choose' && <Button onClick={onCases}>{t('colleague')}</Button>}
      {step.at === 'look' && (
        <Button onClick={() => setStep({ at: 'match', chosen: step.chosen })}>{t('backToColumns')}</Button>
      )}
      <Button type="submit" look="main" aria-busy={busy} waitsFor={waitsFor()}>
        {t(`go.${step.at}`)}
      </Button>
    </>
  )
  return (
    <Dialog
      wide={step.at !== 'choose'}
      title={t('title')}
      actions={actions}
      onClose={step.at === 'done' ? onTaken : onClose}
      onSubmit={() => waitsFor() === undefined && go()}
    >
      {step.at === 'choose' && <p>{t('words')}</p>}
      {step.at === 'match' && (
        <ColumnFields
          chosen={step.chosen}
          onColumns={columns => setStep({ at: 'match', chosen: { ...step.chosen, columns } })}
        />
      )}
      {step.at === 'look' && <SheetPreview preview={step.preview} />}
      {step.at === 'done' && <Notice kind="in-place">{t('taken', { ...step.taken })}</Notice>}
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </Dialog>
  )

  function waitsFor(): string | undefined {
    if (step.at === 'match') {
      const missing = neededFields.filter(field => step.chosen.columns[field] === undefined)
      const area = step.chosen.columns.region === undefined && step.chosen.columns.authority === undefined
      return missing.length > 0 || area ? t('waitsColumns') : undefined
    }
    return step.at === 'look' && step.preview.ready === 0 ? t('waitsRows') : undefined
  }
}

function matchingOf({ sheet, heading, columns }: Chosen) {
  return { sheet, heading, columns }
}
