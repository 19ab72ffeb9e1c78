import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookId } from '#core/book/ids.ts'
import { client } from '#renderer/app/client.ts'
import type { CameBack, EditorPlace } from '#renderer/app/navigation.tsx'
import { openSession, type Session } from '#renderer/app/session.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Empty } from '#renderer/ui/panel.tsx'
import { Main } from '#renderer/ui/screen.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { Editor } from './editor.tsx'
import { LastGoodState } from './history/last-good-state.tsx'

interface Props {
  readonly book: BookId
  readonly at?: EditorPlace | undefined
  readonly onLeave: () => void
  readonly onPrint: () => void
  readonly onSend: () => void
  /** What another copy has just brought in: it is shown first. */
  readonly cameBack?: CameBack | undefined
  readonly onTogether: () => void
}

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly session: Session }
  | { readonly state: 'failed'; readonly code: string }

/** Opens a book and shows it for writing. Leaving waits until everything written is with the desktop. */
export function EditorScreen({ book, at, onLeave, onPrint, onSend, onTogether, cameBack }: Props): ReactNode {
  const { t } = useTranslation('editor')
  const [opening, setOpening] = useState<Opening>({ state: 'opening' })
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is what opens it again
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
  }, [book, turn])

  if (opening.state === 'open')
    return <Editor session={opening.session} {...{ at, onLeave, onPrint, onSend, onTogether, cameBack }} />
  if (opening.state === 'opening') return <Waiting shape="editor">{t('opening')}</Waiting>
  return (
    <Main>
      <Empty
        title={t('failed.title')}
        actions={
          <>
            <Button onClick={onLeave}>{t('bar.shelf')}</Button>
            {opening.code === 'damaged' && <LastGoodState book={book} onBack={() => setTurn(turn + 1)} />}
          </>
        }
      >
        <p>{t([`failed.${opening.code}`, 'failed.other'])}</p>
      </Empty>
    </Main>
  )
}

async function open(book: BookId): Promise<Opening> {
  const reply = await client.books.open({ id: book })
  if (!reply.ok) return { state: 'failed', code: reply.code }
  const session = await openSession(book, reply.value.recovery)
  return session.ok ? { state: 'open', session: session.value } : { state: 'failed', code: session.code }
}
