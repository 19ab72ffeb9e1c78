import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#core/checks/finding.ts'
import { findingPlace, findingTitle } from '#renderer/i18n/finding-words.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EditorProvider, type EditorTools, useEditor } from '../editor-context.tsx'
import { FindingView } from '../panel/finding-view.tsx'
import styles from './check.module.css'

/** A finding of the book: what and where, the way to it, and the same mends as beside its page. */
export function CheckRow({ finding }: { readonly finding: Finding }): ReactNode {
  const tools = useEditor()
  const { t } = useTranslation('editor')
  const { t: tFindings } = useTranslation('findings')
  const { session, outline, change } = tools
  const id = finding.place.page
  const page = (id && session.view.page(id)) || tools.page
  // On its own page, so that words are quoted and mended there; to choose something is to go to it.
  const there = useMemo<EditorTools>(
    () => ({
      ...tools,
      page,
      change: action => {
        if (action.do !== 'select') return change(action)
        change({ do: 'dialog', dialog: undefined })
        change({ do: 'go', page: page.id })
        change(action)
      },
    }),
    [tools, page, change],
  )
  const title = findingTitle(finding, tFindings)
  const frames = finding.place.frame ? [finding.place.frame] : []
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <h4>{title}</h4>
        <p>{findingPlace(finding, outline, tFindings)}</p>
        {id && (
          <Button
            size="small"
            aria-label={t('checkBook.goTo', { title })}
            onClick={() => there.change({ do: 'select', frames })}
          >
            {t('checkBook.go')}
          </Button>
        )}
      </div>
      <EditorProvider value={there}>
        <FindingView finding={finding} />
      </EditorProvider>
    </div>
  )
}
