import { useDeferredValue, useEffect, useState } from 'react'
import { caseNames } from '#core/checks/case-names.ts'
import type { Finding } from '#core/checks/finding.ts'
import { client } from '#renderer/app/client.ts'
import { todayIso } from '#renderer/i18n/dates.ts'
import { useEditor } from '../editor-context.tsx'

/**
 * What the checks find on the page shown, a moment behind the typing; undefined until they have looked. The checks and
 * their word lists are fetched from disk when they are first asked for.
 */
export function useFindings(): readonly Finding[] | undefined {
  const { session, outline, page } = useEditor()
  const [surnames, setSurnames] = useState<readonly string[]>()
  const [findings, setFindings] = useState<readonly Finding[]>()
  const calm = useDeferredValue(page)
  const book = useDeferredValue(outline)
  useEffect(() => {
    client.register.getCase({ book: session.book }).then(
      reply => setSurnames(reply.ok ? caseNames(reply.value) : []),
      () => setSurnames([]),
    )
  }, [session.book])
  useEffect(() => {
    if (!surnames) return
    let current = true
    import('#core/checks/book.ts').then(({ checkPage }) => {
      if (!current) return
      setFindings(checkPage({ ...book, pages: [calm] }, calm.id, { surnames, today: todayIso(Date.now()) }))
    })
    return () => {
      current = false
    }
  }, [surnames, book, calm])
  return findings
}
