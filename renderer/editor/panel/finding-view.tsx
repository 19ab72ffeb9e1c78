import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keepFinding } from '#core/book/edits/settings.ts'
import type { Finding } from '#core/checks/finding.ts'
import { mend, textAt } from '#core/checks/mend.ts'
import { Mends } from '#renderer/checks/mends.tsx'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Meaning } from '#renderer/ui/meaning.tsx'
import { step } from '../commands.ts'
import { type EditorTools, useEditor } from '../editor-context.tsx'
import styles from './panel.module.css'

/** One finding: what, where, why, and the mend. */
export function FindingView({ finding }: { readonly finding: Finding }): ReactNode {
  const tools = useEditor()
  const { t } = useTranslation('findings')
  const announce = useAnnounce()
  const { session, page, outline, change } = tools
  const { place, key } = finding
  return (
    <section className={styles.finding} data-rule={finding.rule}>
      <Meaning kind={finding.severity} />
      <Mends
        finding={finding}
        text={textAt({ frames: page.frames, people: outline.people }, place)}
        onSelect={() => place.frame && change({ do: 'select', frames: [place.frame] })}
        onUse={way => use(tools, finding, way) && announce(t('mend.used'))}
        onKeep={reason => step(session, () => keepFinding(session.doc, key, reason))}
      />
    </section>
  )
}

/** Puts a suggestion in the place of what was found, as one step; false where it no longer stands there. */
function use({ session, page, outline }: EditorTools, finding: Finding, way: string): boolean {
  // The page as it is now: what is shown may be a few keys behind.
  const { frames } = session.view.page(page.id) ?? page
  return step(session, () => mend(session.doc, { frames, people: outline.people }, finding, way))
}
