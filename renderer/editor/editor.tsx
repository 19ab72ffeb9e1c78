import { type ReactNode, useMemo, useReducer, useRef, useState } from 'react'
import { trimSize } from '#core/book/format.ts'
import type { CameBack, EditorPlace } from '#renderer/app/navigation.tsx'
import type { Session } from '#renderer/app/session.ts'
import { pageSizePx } from '#renderer/page/index.ts'
import { Main } from '#renderer/ui/screen.tsx'
import { BringInCard } from './bring-in/bring-in-card.tsx'
import { BringInProvider } from './bring-in/bring-in-provider.tsx'
import { CheckDialog } from './check/check-dialog.tsx'
import styles from './editor.module.css'
import { EditorProvider, type EditorTools, useEditor, useOutline, usePage, type Writing } from './editor-context.tsx'
import { FactsDialog } from './facts/facts-dialog.tsx'
import { LookBack } from './history/look-back.tsx'
import { RecoveryNotice } from './history/recovery-notice.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { LookDialog } from './look/look-dialog.tsx'
import { LowBar } from './low-bar.tsx'
import { PageList } from './pages/page-list.tsx'
import { SidePanel } from './panel/side-panel.tsx'
import { AgreementsProvider } from './photo/agreements.tsx'
import { PhotoEditor } from './photo/photo-editor.tsx'
import { PhotoRegister } from './photo-register/photo-register.tsx'
import { PicturesDialog } from './pictures-dialog.tsx'
import { SpellingProvider } from './spelling/spelling-context.tsx'
import { Stage } from './stage/stage.tsx'
import { Toolbar } from './toolbar/toolbar.tsx'
import { TopBar } from './top-bar.tsx'
import { useEditorKeys } from './use-editor-keys.ts'
import { useZoom } from './use-zoom.ts'
import { changeView, type ViewState } from './view-state.ts'
import { WordDialog } from './word-file/word-dialog.tsx'

interface Props {
  readonly session: Session
  /** Where to begin; the first page otherwise. */
  readonly at?: EditorPlace | undefined
  readonly onLeave: () => void
  readonly onPrint: () => void
  readonly onTogether: () => void
  readonly onSend: () => void
  readonly cameBack?: CameBack | undefined
}

/** A book open for writing. */
export function Editor({ session, at, onLeave, onPrint, onSend, onTogether, cameBack }: Props): ReactNode {
  const outline = useOutline(session)
  const [view, change] = useReducer(changeView, session, () => firstView(session, at, cameBack))
  const [writing, setWriting] = useState<Writing>()
  const stage = useRef<HTMLDivElement>(null)
  // A page that went away (undo, another hand) leaves its place to the first one.
  const id = outline.pages.some(page => page.id === view.page) ? view.page : outline.pages[0]?.id
  const page = usePage(session, id ?? view.page)
  const zoom = useZoom(stage, view.zoom, pageSizePx(trimSize(outline.settings.format)))
  useEditorKeys(session, view, zoom, change)
  const tools = useMemo<EditorTools | undefined>(
    () => page && { session, outline, page, view: { ...view, page: page.id }, change, writing, setWriting },
    [session, outline, page, view, writing],
  )
  return (
    <div className={styles.editor} data-accent={outline.settings.accent}>
      {tools && (
        <EditorProvider value={tools}>
          <SpellingProvider>
            <BringInProvider>
              <TopBar onLeave={onLeave} onPrint={onPrint} onSend={onSend} onTogether={onTogether} />
              <div className={styles.body}>
                <PageList />
                <Main className={styles.middle}>
                  <Toolbar />
                  <RecoveryNotice />
                  <div ref={stage} className={styles.stage}>
                    <Stage zoom={zoom} desk={stage} />
                  </div>
                  <LowBar zoom={zoom} />
                </Main>
                <SidePanel />
              </div>
              <BringInCard />
              <AgreementsProvider>
                <PhotoEditor />
                <PhotoRegister />
              </AgreementsProvider>
            </BringInProvider>
          </SpellingProvider>
          <LookBack />
          <Dialogs />
        </EditorProvider>
      )}
    </div>
  )
}

function firstView(session: Session, at: EditorPlace | undefined, cameBack: CameBack | undefined): ViewState {
  const { pages, settings } = session.view.outline()
  const [first] = pages
  if (!first) throw new Error('a book has a page')
  const { language, layer } = settings
  const earlier = at?.version && { version: at.version }
  const look = cameBack ? { version: cameBack.before, merged: cameBack } : earlier
  const page = pages.find(({ id }) => id === at?.page) ?? first
  const selected = at?.frame && page.id === at.page ? [at.frame] : []
  return { page: page.id, selected, writing: false, zoom: 'fit', language, layer, panel: 'guide', look }
}

/** What is open over the page. */
function Dialogs(): ReactNode {
  const { view } = useEditor()
  switch (view.dialog) {
    case 'pictures':
      return <PicturesDialog />
    case 'look':
      return <LookDialog />
    case 'check':
      return <CheckDialog />
    case 'facts':
      return <FactsDialog />
    case 'keys':
      return <KeysDialog />
    case 'word':
      return <WordDialog />
    case undefined:
      return null
  }
}
