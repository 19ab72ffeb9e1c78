import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookId } from '#core/book/ids.ts'
import { client } from '#renderer/app/client.ts'
import { openSession, type Session } from '#renderer/app/session.ts'
import { todayIso } from '#renderer/i18n/dates.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Empty } from '#renderer/ui/panel.tsx'
import { Main } from '#renderer/ui/screen.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { takeInCutOff } from './aloud/kept-parts.ts'
import { TogetherRoom } from './room.tsx'

interface Props {
  readonly book: BookId
  readonly onLeave: () => void
}

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly session: Session }
  | { readonly state: 'failed'; readonly code: string }

/** Opens a book and reads it together. Leaving waits until everything the child made is with the desktop. */
export function TogetherScreen({ book, onLeave }: Props): ReactNode {
  const { t } = useTranslation('together')
  const [opening, setOpening] = useState<Opening>({ state: 'opening' })
  useEffect(() => {
    let gone = false
    let session: Session | undefined
    void open(book).then(result => {
      if (!('session' in result)) return gone || setOpening(result)
      session = result.session
      if (gone) void session.close()
      else setOpening(result)
    })
    return () => {
      gone = true
      void session?.close()
    }
  }, [book])

  if (opening.state === 'open') return <TogetherRoom session={opening.session} onLeave={onLeave} />
  if (opening.state === 'opening') return <Waiting>{t('opening')}</Waiting>
  return (
    <Main>
      <Empty title={t('failed.title')} actions={<Button onClick={onLeave}>{t('failed.back')}</Button>}>
        <p>{t([`failed.${opening.code}`, 'failed.other'])}</p>
      </Empty>
    </Main>
  )
}

async function open(book: BookId): Promise<Opening> {
  const reply = await client.books.open({ id: book })
  if (!reply.ok) return { state: 'failed', code: reply.code }
  const session = await openSession(book)
  if (session.ok) void takeInCutOff(session.value, todayIso(Date.now())).catch(() => undefined)
  return session.ok ? { state: 'open', session: session.value } : { state: 'failed', code: session.code }
}
