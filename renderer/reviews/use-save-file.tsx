import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { Notice } from '#renderer/ui/panel.tsx'

type Answer =
  | { readonly ok: true; readonly value: { readonly saved: boolean } }
  | { readonly ok: false; readonly code: string }

/** Makes a file and says what came of it; nothing is said when the person changed their mind. */
export function useSaveFile(): {
  readonly save: (make: () => Promise<Answer>) => Promise<void>
  readonly busy: boolean
  readonly notice: ReactNode
} {
  const { t } = useTranslation('reviews')
  const errorWords = useErrorWords()
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer>()
  const save = async (make: () => Promise<Answer>) => {
    if (busy) return
    setBusy(true)
    setAnswer(undefined)
    setAnswer(await make())
    setBusy(false)
  }
  const failed = answer && !answer.ok && <Notice kind="must-fix">{errorWords(answer.code)}</Notice>
  const made = answer?.ok && answer.value.saved && <Notice kind="in-place">{t('fileMade')}</Notice>
  return { save, busy, notice: failed || made || null }
}
