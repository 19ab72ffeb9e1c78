import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import styles from './editor.module.css'
import { useEditor } from './editor-context.tsx'
import { frameActions, shortcutText } from './frame-actions.ts'
import { useFrameActions } from './use-frame-actions.ts'

/** Keys that are no action of a frame, in the order they are shown; their words are `keys.<name>`. */
const others = [
  ['next', 'Tab'],
  ['keep', 'Space'],
  ['move', '← → ↑ ↓'],
  ['moveMuch', 'Shift+← → ↑ ↓'],
  ['write', 'Enter'],
  ['letGo', 'Esc'],
  ['all', 'Ctrl+A'],
  ['copy', 'Ctrl+C'],
  ['cut', 'Ctrl+X'],
  ['paste', 'Ctrl+V'],
  ['undo', 'Ctrl+Z'],
  ['redo', 'Ctrl+Y'],
  ['pageOn', 'Page Down'],
  ['pageBack', 'Page Up'],
  ['zoomIn', 'Ctrl++'],
  ['zoomOut', 'Ctrl+-'],
  ['fit', 'Ctrl+0'],
  ['keys', '?'],
] as const

/** Every key of the page and what it does. */
export function KeysDialog(): ReactNode {
  const { change } = useEditor()
  const { t } = useTranslation('editor')
  const { context } = useFrameActions()
  const close = () => change({ do: 'dialog', dialog: undefined })
  return (
    <Dialog wide title={t('keys.title')} onClose={close} actions={<Button onClick={close}>{t('keys.close')}</Button>}>
      <dl className={styles.keys}>
        {others.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(`keys.${name}`)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
        {frameActions
          .filter(({ keysOnly }) => !keysOnly)
          .map(action => (
            <div key={action.id}>
              <dt>{action.name(context)}</dt>
              <dd>
                <kbd>{shortcutText(action.shortcut)}</kbd>
              </dd>
            </div>
          ))}
      </dl>
    </Dialog>
  )
}
