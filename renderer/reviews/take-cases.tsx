import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SecretField, SelectField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'

interface TakeCasesProps {
  readonly onClose: () => void
  readonly onTaken: () => void
}

type Taken = { readonly added: number; readonly replaced: number; readonly kept: number }

/** A colleague's children are taken in from their file, with the words that came by telephone. */
export function TakeCasesDialog({ onClose, onTaken }: TakeCasesProps) {
  const { t } = useTranslation('handing-over')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [words, setWords] = useState('')
  const [known, setKnown] = useState<'keep' | 'replace'>('keep')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [taken, setTaken] = useState<Taken>()
  const waitsFor = words.trim() ? undefined : t('waitsWords')
  const take = async () => {
    if (taken) return onTaken()
    if (waitsFor || busy) return
    setBusy(true)
    setProblem(undefined)
    const reply = await client.register.takeCases({ words, replace: known === 'replace' })
    setBusy(false)
    if (!reply.ok) return setProblem(errorWords(reply.code))
    if (reply.value.done) setTaken(reply.value)
  }
  const actions = (
    <>
      {!taken && (
        <Button look="quiet" onClick={onClose}>
          {tCommon('cancel')}
        </Button>
      )}
      <Button type="submit" look="main" aria-busy={busy} waitsFor={taken ? undefined : waitsFor}>
        {taken ? t('finish') : t('chooseFile')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('takeTitle')} actions={actions} onClose={taken ? onTaken : onClose} onSubmit={take}>
      {taken ? (
        <Notice kind="in-place">{t('taken', { ...taken })}</Notice>
      ) : (
        <>
          <p>{t('takeWords')}</p>
          <SecretField label={t('sixWords')} value={words} onText={setWords} />
          <SelectField
            label={t('ifHere')}
            value={known}
            options={[
              { value: 'keep', label: t('keepMine') },
              { value: 'replace', label: t('takeTheirs') },
            ]}
            onPick={setKnown}
          />
        </>
      )}
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </Dialog>
  )
}
