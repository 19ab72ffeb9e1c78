import { useEffect, useEffectEvent, useState } from 'react'
import { readBook } from '#core/book/read.ts'
import { checkWordsOver } from '#core/checks/book/over.ts'
import type { Finding } from '#core/checks/finding.ts'
import { client } from '#renderer/app/client.ts'
import { askChecks } from '#renderer/checks/ask-checks.ts'
import { todayIso } from '#renderer/i18n/dates.ts'
import { inOrder } from '#renderer/i18n/finding-words.ts'
import { useEditor } from '../editor-context.tsx'

/** What was found in the whole book; the case record could not be read where `withoutCase` is true. */
export interface BookFindings {
  readonly findings: readonly Finding[]
  readonly withoutCase: boolean
}

/** What the checks find in the whole book, looked at again after each change; undefined until they have looked. */
export function useBookFindings(): BookFindings | undefined {
  const { session, view } = useEditor()
  const [found, setFound] = useState<BookFindings>()
  const look = useEffectEvent(() => findAll(session, { language: view.language, layer: view.layer }))
  useEffect(() => {
    let current = true
    let looking = false
    let changed = true
    // One question at a time: changes made while the checks look are looked at together afterwards.
    const run = async () => {
      if (looking) return
      looking = true
      while (changed && current) {
        changed = false
        const next = await look()
        if (next && current) setFound(next)
      }
      looking = false
    }
    const stop = session.view.subscribe(() => {
      changed = true
      void run()
    })
    void run()
    return () => {
      current = false
      stop()
    }
  }, [session])
  return found
}

async function findAll(
  session: ReturnType<typeof useEditor>['session'],
  shown: Parameters<typeof checkWordsOver>[1],
): Promise<BookFindings | undefined> {
  const book = readBook(session.doc)
  if (!book.ok) return undefined
  // Other books and the case are the desktop's to know; what is found says where in this book, as it is on disk now.
  await session.outbox.settled()
  const asked = await client.toolkit.checkFacts({ book: session.book }).catch(() => undefined)
  const facts = asked?.ok ? asked.value.facts : { surnames: [], today: todayIso(Date.now()) }
  const findings = await askChecks({ book: book.value, facts })
  return {
    findings: inOrder([...findings, ...checkWordsOver(book.value, shown)]),
    withoutCase: !asked?.ok || asked.value.unread,
  }
}
