import { useEffect, useState } from 'react'
import type { Language } from '#core/book/language.ts'
import { caseNames } from '#core/checks/case-names.ts'
import type { Finding } from '#core/checks/finding.ts'
import { pagesToCheck } from '#core/word/to-check.ts'
import type { WordFile } from '#core/word/word-file.ts'
import { client } from '#renderer/app/client.ts'
import { askChecks } from '#renderer/checks/ask-checks.ts'
import { todayIso } from '#renderer/i18n/dates.ts'
import { inOrder } from '#renderer/i18n/finding-words.ts'
import { useEditor } from '../editor-context.tsx'

/**
 * What the checks would stop or ask about in each part of a Word file, by its place, were it in this book in this language: safety first.
 * Undefined until they have looked. Ideas wait for the page.
 */
export function useWordFindings(file: WordFile, language: Language): readonly (readonly Finding[])[] | undefined {
  const { session, outline, view, page } = useEditor()
  const [found, setFound] = useState<readonly (readonly Finding[])[]>()
  const { layer } = view
  const { section } = page
  useEffect(() => {
    let current = true
    setFound(undefined)
    const pages = pagesToCheck(file.sections, { language, layer, section })
    const look = async () => {
      const record = await client.register.getCase({ book: session.book }).catch(() => undefined)
      const facts = { surnames: record?.ok ? caseNames(record.value) : [], today: todayIso(Date.now()) }
      const findings = inOrder(await askChecks({ book: { ...outline, pages }, facts }))
      const shown = findings.filter(({ place, severity }) => place.part === 'words' && severity !== 'idea')
      if (current) setFound(pages.map(({ id }) => shown.filter(({ place }) => place.page === id)))
    }
    void look()
    return () => {
      current = false
    }
  }, [file, language, layer, section, session.book, outline])
  return found
}
