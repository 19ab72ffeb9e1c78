import { useDeferredValue, useEffect, useState } from 'react'
import { caseNames } from '#core/checks/case-names.ts'
import type { Finding } from '#core/checks/finding.ts'
import { client } from '#renderer/app/client.ts'
import { askChecks } from '#renderer/checks/ask-checks.ts'
import { todayIso } from '#renderer/i18n/dates.ts'
import { useEditor } from '../editor-context.tsx'

/**
 * What the checks find on the page shown, a moment behind the typing; undefined until they have looked. They run beside
 * the window and are read from disk when they are first asked for.
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
    // Only the page's own words are looked at: the other pages need not cross to the worker.
    const question = {
      book: { ...book, pages: [calm] },
      page: calm.id,
      facts: { surnames, today: todayIso(Date.now()) },
    }
    askChecks(question).then(found => current && setFindings(found))
    return () => {
      current = false
    }
  }, [surnames, book, calm])
  return findings
}
