import { Menu } from '@mantine/core'
import { DotsThreeIcon } from '@phosphor-icons/react/dist/csr/DotsThree'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Frame } from '#core/book/schema.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { IconButton } from '#renderer/ui/button.tsx'
import { align, distribute, double, group, lock, order, remove } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { menuLook } from '../pick-menu.tsx'
import styles from './toolbar.module.css'

interface Action {
  readonly name: string
  /** The keys that do the same. */
  readonly keys?: string
  readonly run: () => void
  /** Absent: always. */
  readonly when?: boolean
}

/** What can be done with the frames chosen, each with its keys. */
export function ArrangeMenu({ frames }: { readonly frames: readonly Frame[] }): ReactNode {
  const { t } = useTranslation('editor')
  const groups = useActions(frames)
  return (
    <Menu {...menuLook} width={300}>
      <Menu.Target>
        <IconButton icon={DotsThreeIcon} name={t('arrange.label')} />
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((actions, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups never change their order
          <div key={at}>
            {at > 0 && <Menu.Divider />}
            {actions
              .filter(({ when }) => when !== false)
              .map(({ name, keys, run }) => (
                <Menu.Item key={name} onClick={run} rightSection={keys && <kbd className={styles.keys}>{keys}</kbd>}>
                  {name}
                </Menu.Item>
              ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function useActions(frames: readonly Frame[]): readonly (readonly Action[])[] {
  const { session, outline, page, view, change } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const ids = frames.map(({ id }) => id)
  const locked = frames.every(frame => frame.locked)
  const grouped = frames.length > 1 && frames.every(frame => frame.group && frame.group === frames[0]?.group)
  const several = frames.length > 1
  const { format } = outline.settings
  const lineUp = (how: Parameters<typeof align>[3]): Action => ({
    name: t(several ? `arrange.${how}` : `arrange.page.${how}`),
    run: () => align(session, page, view.selected, how, format),
    when: !locked,
  })
  return [
    [
      {
        name: t('arrange.double'),
        keys: 'Ctrl+D',
        run: () => change({ do: 'select', frames: double(session, page, view.selected) }),
      },
      {
        name: t('arrange.remove'),
        keys: 'Delete',
        when: !locked,
        run: () => {
          announce(t('say.removed', { count: remove(session, page, view.selected) }))
          change({ do: 'select', frames: [] })
        },
      },
      {
        name: t(locked ? 'arrange.unlock' : 'arrange.lock'),
        keys: 'Ctrl+L',
        run: () => lock(session, page, ids, !locked),
      },
      {
        name: t('arrange.group'),
        keys: 'Ctrl+G',
        when: several && !grouped,
        run: () => group(session, page, ids, true),
      },
      { name: t('arrange.ungroup'), keys: 'Ctrl+Shift+G', when: grouped, run: () => group(session, page, ids, false) },
    ],
    [
      { name: t('arrange.front'), keys: 'Ctrl+Shift+]', run: () => order(session, ids, 'front') },
      { name: t('arrange.forward'), keys: 'Ctrl+]', run: () => order(session, ids, 'forward') },
      { name: t('arrange.backward'), keys: 'Ctrl+[', run: () => order(session, ids, 'backward') },
      { name: t('arrange.back'), keys: 'Ctrl+Shift+[', run: () => order(session, ids, 'back') },
    ],
    [lineUp('left'), lineUp('centre'), lineUp('right'), lineUp('top'), lineUp('middle'), lineUp('bottom')],
    [
      { name: t('arrange.across'), when: frames.length > 2, run: () => distribute(session, page, ids, 'across') },
      { name: t('arrange.down'), when: frames.length > 2, run: () => distribute(session, page, ids, 'down') },
    ],
  ]
}
