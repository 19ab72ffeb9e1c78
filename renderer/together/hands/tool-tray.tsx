import type { Icon } from '@phosphor-icons/react'
import { CameraIcon } from '@phosphor-icons/react/dist/csr/Camera'
import { ChatCircleIcon } from '@phosphor-icons/react/dist/csr/ChatCircle'
import { MicrophoneIcon } from '@phosphor-icons/react/dist/csr/Microphone'
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/csr/PencilSimple'
import { StickerIcon } from '@phosphor-icons/react/dist/csr/Sticker'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { closedBy, useRoom } from '../room-context.tsx'
import { type Tool, tools } from '../room-state.ts'
import { RoundButton } from '../round-button.tsx'
import styles from './tool-tray.module.css'

/** Each tool's picture and its colour: the one screen with more than one accent, so that a tool is known by its colour. */
const looks: Readonly<Record<Tool, { readonly icon: Icon; readonly fill: string }>> = {
  pen: { icon: PencilSimpleIcon, fill: '#8c3a1a' },
  stickers: { icon: StickerIcon, fill: '#745208' },
  words: { icon: ChatCircleIcon, fill: '#2b5788' },
  voice: { icon: MicrophoneIcon, fill: '#853a60' },
  photos: { icon: CameraIcon, fill: '#3c6228' },
}

/** The child's five tools. A second press puts a tool down; on a page that is closed there is nothing to do with one. */
export function ToolTray({ className }: { readonly className?: string | undefined }): ReactNode {
  const { t } = useTranslation('together')
  const { outline, state, change } = useRoom()
  const page = outline.pages.find(({ id }) => id === state.page)
  if (!page || closedBy(page, state.opened))
    return <div className={[styles.rest, className].filter(Boolean).join(' ')} />
  return (
    <nav className={[styles.tray, className].filter(Boolean).join(' ')} aria-label={t('tools')}>
      {tools.map(tool => (
        <RoundButton
          key={tool}
          {...looks[tool]}
          name={t(`tool.${tool}`)}
          said
          on={state.tool === tool}
          onClick={() => change({ do: 'tool', tool: state.tool === tool ? undefined : tool })}
        />
      ))}
    </nav>
  )
}
