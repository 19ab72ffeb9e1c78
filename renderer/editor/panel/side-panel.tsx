import type { Icon } from '@phosphor-icons/react'
import { ChatCircleDotsIcon } from '@phosphor-icons/react/dist/csr/ChatCircleDots'
import { ClockCounterClockwiseIcon } from '@phosphor-icons/react/dist/csr/ClockCounterClockwise'
import { CompassIcon } from '@phosphor-icons/react/dist/csr/Compass'
import { ImageIcon } from '@phosphor-icons/react/dist/csr/Image'
import { NotePencilIcon } from '@phosphor-icons/react/dist/csr/NotePencil'
import { TextAaIcon } from '@phosphor-icons/react/dist/csr/TextAa'
import { UsersIcon } from '@phosphor-icons/react/dist/csr/Users'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../editor-context.tsx'
import { FindPanel } from '../find/find-panel.tsx'
import { type PanelName, panels } from '../view-state.ts'
import { AskPanel } from './ask-panel.tsx'
import { GuidePanel } from './guide-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { NotesPanel } from './notes-panel.tsx'
import styles from './panel.module.css'
import { PeoplePanel } from './people-panel.tsx'
import { PhotosPanel } from './photos-panel.tsx'
import { WordsPanel } from './words-panel.tsx'

const icons: Readonly<Record<PanelName, Icon>> = {
  guide: CompassIcon,
  words: TextAaIcon,
  photos: ImageIcon,
  people: UsersIcon,
  notes: NotePencilIcon,
  ask: ChatCircleDotsIcon,
  history: ClockCounterClockwiseIcon,
}

/** What helps with the page, one thing at a time. */
export function SidePanel(): ReactNode {
  const { view, change } = useEditor()
  const { t } = useTranslation('editor')

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    const next = panels[(panels.indexOf(view.panel) + by + panels.length) % panels.length]
    if (!next) return
    change({ do: 'panel', panel: next })
    document.getElementById(`tab-${next}`)?.focus()
  }

  if (view.find) {
    return (
      <aside className={styles.panel} aria-label={t('panel.label')}>
        <FindPanel />
      </aside>
    )
  }
  return (
    <aside className={styles.panel} aria-label={t('panel.label')}>
      <div className={styles.tabs} role="tablist" onKeyDown={onKeyDown}>
        {panels.map(name => {
          const Picture = icons[name]
          return (
            <button
              key={name}
              id={`tab-${name}`}
              type="button"
              role="tab"
              className={styles.tab}
              aria-selected={name === view.panel}
              aria-controls="panel"
              tabIndex={name === view.panel ? 0 : -1}
              onClick={() => change({ do: 'panel', panel: name })}
            >
              <Picture size={20} aria-hidden />
              {t(`panel.${name}`)}
            </button>
          )
        })}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${view.panel}`} className={styles.inside}>
        {panelOf(view.panel)}
      </div>
    </aside>
  )
}

function panelOf(name: PanelName): ReactNode {
  switch (name) {
    case 'guide':
      return <GuidePanel />
    case 'words':
      return <WordsPanel />
    case 'photos':
      return <PhotosPanel />
    case 'people':
      return <PeoplePanel />
    case 'notes':
      return <NotesPanel />
    case 'ask':
      return <AskPanel />
    case 'history':
      return <HistoryPanel />
  }
}
