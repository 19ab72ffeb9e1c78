import type { Icon } from '@phosphor-icons/react'
import { AlignBottomIcon } from '@phosphor-icons/react/dist/csr/AlignBottom'
import { AlignCenterHorizontalIcon } from '@phosphor-icons/react/dist/csr/AlignCenterHorizontal'
import { AlignCenterVerticalIcon } from '@phosphor-icons/react/dist/csr/AlignCenterVertical'
import { AlignLeftIcon } from '@phosphor-icons/react/dist/csr/AlignLeft'
import { AlignRightIcon } from '@phosphor-icons/react/dist/csr/AlignRight'
import { AlignTopIcon } from '@phosphor-icons/react/dist/csr/AlignTop'
import { ColumnsIcon } from '@phosphor-icons/react/dist/csr/Columns'
import { RowsIcon } from '@phosphor-icons/react/dist/csr/Rows'
import { SelectionAllIcon } from '@phosphor-icons/react/dist/csr/SelectionAll'
import { SelectionSlashIcon } from '@phosphor-icons/react/dist/csr/SelectionSlash'
import type { ReactNode } from 'react'
import type { Frame } from '#core/book/schema.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { frameActions, shortcutText } from '../frame-actions.ts'
import { useFrameActions } from '../use-frame-actions.ts'
import styles from './toolbar.module.css'

type Icons = Readonly<Record<string, Icon>>

/** The actions at hand while several things are chosen, by their ids; the rest are in the menu beside them. */
const edges: Icons = {
  left: AlignLeftIcon,
  centre: AlignCenterHorizontalIcon,
  right: AlignRightIcon,
  top: AlignTopIcon,
  middle: AlignCenterVerticalIcon,
  bottom: AlignBottomIcon,
}
const gaps: Icons = { across: ColumnsIcon, down: RowsIcon }
const moving: Icons = { group: SelectionAllIcon, ungroup: SelectionSlashIcon }

interface Props {
  readonly frames: readonly Frame[]
}

/** Lining up, even gaps and moving together, for several things chosen. */
export function SeveralTools({ frames }: Props): ReactNode {
  return (
    <>
      <Tools icons={edges} frames={frames} />
      <Tools icons={gaps} frames={frames} />
      <Tools icons={moving} frames={frames} />
    </>
  )
}

/** The actions of these icons that the frames allow, each with its keys, and a rule after them; nothing when there are none. */
function Tools({ icons, frames }: Props & { readonly icons: Icons }): ReactNode {
  const { context, act } = useFrameActions()
  const offered = frameActions.flatMap(action => {
    const icon = icons[action.id]
    return icon && (action.when?.(frames) ?? true) ? [{ action, icon, name: action.name(context) }] : []
  })
  if (offered.length === 0) return null
  return (
    <>
      {offered.map(({ action, icon, name }) => (
        <IconButton
          key={action.id}
          icon={icon}
          name={name}
          title={`${name} (${shortcutText(action.shortcut)})`}
          onClick={() => act(action)}
        />
      ))}
      <span className={styles.rule} aria-hidden="true" />
    </>
  )
}
