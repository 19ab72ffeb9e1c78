import { Menu } from '@mantine/core'
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Frame } from '#core/book/schema.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { frameActions, shortcutText } from '../frame-actions.ts'
import { menuLook } from '../pick-menu.tsx'
import { useFrameActions } from '../use-frame-actions.ts'
import styles from './toolbar.module.css'

const families = ['do', 'order', 'size', 'align', 'gaps'] as const

/** What can be done with the frames chosen, each with its keys. */
export function ArrangeMenu({ frames }: { readonly frames: readonly Frame[] }): ReactNode {
  const { t } = useTranslation('editor')
  const { context, act } = useFrameActions()
  const offered = frameActions.filter(({ when, keysOnly }) => !keysOnly && (when?.(frames) ?? true))
  const groups = families.flatMap(family => {
    const actions = offered.filter(action => action.family === family)
    return actions.length > 0 ? [{ family, actions }] : []
  })
  return (
    <Menu {...menuLook} width={330}>
      <Menu.Target>
        <IconButton icon={DotsThreeIcon} name={t('arrange.label')} />
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map(({ family, actions }, at) => (
          <div key={family}>
            {at > 0 && <Menu.Divider />}
            {actions.map(action => (
              <Menu.Item
                key={action.id}
                onClick={() => act(action)}
                rightSection={<kbd className={styles.keys}>{shortcutText(action.shortcut)}</kbd>}
              >
                {action.name(context)}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
