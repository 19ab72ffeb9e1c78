import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Handed } from '#contract/register.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SecretField, SelectField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { HandedPreview } from './handed-preview.tsx'

interface TakeCasesProps {
  readonly onClose: () => void
  /** Children are here: the board is to be read again. */
  readonly onTaken: () => void
}

type Taken = Readonly<Record<'added' | 'replaced' | 'kept', number>>
interface Chosen {
  readonly file: string
  readonly handed?: Handed
}

/** A colleague's children are taken in from their file: it is chosen, opened, looked at, and only then taken, whole or not at all. */
export function TakeCasesDialog({ onClose, onTaken }: TakeCasesProps) {
  const { t } = useTranslation('handing-over')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [chosen, setChosen] = useState<Chosen>()
  const [words, setWords] = useState('')
  const [known, setKnown] = useState<'keep' | 'replace'>('keep')
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [taken, setTaken] = useState<Taken>()
  const handed = chosen?.handed

  const close = () => {
    void client.register.dropCases()
    onClose()
  }
  const open = async (file: string, passphrase?: string) => {
    const reply = await client.register.readCases({ file, ...(passphrase !== undefined && { passphrase }) })
    if (reply.ok) {
      setChosen({ file, handed: reply.value })
      setSure(reply.value.from.standing !== 'changed')
    } else setProblem(reply.code === 'wrong-passphrase' ? t('wrongWords') : errorWords(reply.code))
  }
  const choose = async () => {
    const reply = await client.register.chooseCases()
    if (!reply.ok) return setProblem(errorWords(reply.code))
    const { file, needs } = reply.value
    if (file === undefined) return
    if (needs === 'words') setChosen({ file })
    else await open(file)
  }
  const take = async (file: string) => {
    const reply = await client.register.takeCases({ file, replace: known === 'replace' })
    if (reply.ok) setTaken(reply.value)
    else setProblem(errorWords(reply.code))
  }

  const waitsFor = handed ? (sure ? undefined : t('waitsSure')) : chosen && !words.trim() ? t('waitsWords') : undefined
  const next = async () => {
    if (taken) return onTaken()
    if (waitsFor || busy) return
    setBusy(true)
    setProblem(undefined)
    await (!chosen ? choose() : handed ? take(chosen.file) : open(chosen.file, words))
    setBusy(false)
  }
  const label = taken
    ? t('finish')
    : handed
      ? t(busy ? 'taking' : 'take')
      : chosen
        ? t(busy ? 'opening' : 'open')
        : t('chooseFile')
  const actions = (
    <>
      {!taken && (
        <Button look="quiet" onClick={close}>
          {tCommon('cancel')}
        </Button>
      )}
      <Button type="submit" look="main" aria-busy={busy} waitsFor={waitsFor}>
        {label}
      </Button>
    </>
  )
  return (
    <Dialog title={t('takeTitle')} actions={actions} onClose={taken ? onTaken : close} onSubmit={next}>
      {taken && <Notice kind="in-place">{t('taken', { ...taken })}</Notice>}
      {!chosen && <p>{t('takeWords')}</p>}
      {chosen && !handed && (
        <SecretField autoFocus label={t('sixWords')} value={words} onText={setWords} problem={problem} />
      )}
      {handed && !taken && (
        <>
          <HandedPreview handed={handed} sure={sure} onSure={setSure} />
          {handed.children.some(child => child.isHere) && (
            <SelectField
              label={t('ifHere')}
              value={known}
              options={[
                { value: 'keep', label: t('keepMine') },
                { value: 'replace', label: t('takeTheirs') },
              ]}
              onPick={setKnown}
            />
          )}
        </>
      )}
      {problem && !(chosen && !handed) && <Notice kind="must-fix">{problem}</Notice>}
    </Dialog>
  )
}
