import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookId } from '#core/book/ids.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { SecretField } from '#renderer/ui/field.tsx'

interface OpenFileProps {
  readonly onClose: () => void
  readonly onOpened: (book: BookId) => void
}

/** Takes a book in from a file: its words first, then the system's own list of files. */
export function OpenFile({ onClose, onOpened }: OpenFileProps) {
  const { t } = useTranslation('shelf')
  const { t: tCommon } = useTranslation('common')
  const errorWords = useErrorWords()
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const open = async () => {
    if (busy) return
    setBusy(true)
    const reply = await client.books.openFile({ passphrase })
    setBusy(false)
    if (!reply.ok) return setProblem(reply.code === 'wrong-passphrase' ? t('file.wrong') : errorWords(reply.code))
    if (reply.value.id) onOpened(reply.value.id)
  }
  const actions = (
    <>
      <Button look="quiet" onClick={onClose}>
        {tCommon('cancel')}
      </Button>
      <Button type="submit" look="main" aria-busy={busy}>
        {busy ? t('file.opening') : t('file.choose')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('openFile')} actions={actions} onClose={onClose} onSubmit={open}>
      <p>{t('file.words')}</p>
      <SecretField
        label={t('file.passphrase')}
        value={passphrase}
        onText={text => {
          setPassphrase(text)
          setProblem(undefined)
        }}
        problem={problem}
        hint={t('file.hint')}
      />
    </Dialog>
  )
}
