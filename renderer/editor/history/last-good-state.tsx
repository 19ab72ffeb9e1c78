import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookId } from '#core/book/ids.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import { fetchEarlier } from './earlier.ts'
import { useVersionWords } from './version-words.ts'

interface Props {
  readonly book: BookId
  /** The book has been brought back and can be opened. */
  readonly onBack: () => void
}

/** For a book that cannot be read: the newest earlier state that can be, with one press. Nothing where there is none. */
export function LastGoodState({ book, onBack }: Props): ReactNode {
  const { t } = useTranslation('history')
  const errorWords = useErrorWords()
  const { dayOf, timeOf } = useVersionWords()
  const { asked } = useCall(useCallback(() => findGood(book), [book]))
  const [problem, setProblem] = useState<string>()
  const good = asked.state === 'ready' ? asked.value : undefined
  if (!good) return null
  const bring = async () => {
    const reply = await client.history.restore({ book, version: good.id })
    if (reply.ok) onBack()
    else setProblem(errorWords(reply.code))
  }
  return (
    <>
      <Button look="main" onClick={bring}>
        {t('lastGood', { day: dayOf(good.time), time: timeOf(good.time) })}
      </Button>
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </>
  )
}

async function findGood(book: BookId) {
  const listed = await client.history.list({ book })
  if (!listed.ok) return listed
  for (const version of listed.value) {
    const found = await fetchEarlier(book, version.id)
    found.ok && found.value.doc.destroy()
    if (found.ok) return { ok: true as const, value: version }
  }
  return { ok: true as const, value: undefined }
}
