import { Menu } from '@mantine/core'
import type { Icon } from '@phosphor-icons/react'
import { TextAlignCenterIcon } from '@phosphor-icons/react/dist/csr/TextAlignCenter'
import { TextAlignLeftIcon } from '@phosphor-icons/react/dist/csr/TextAlignLeft'
import { TextAlignRightIcon } from '@phosphor-icons/react/dist/csr/TextAlignRight'
import type { LexicalEditor } from 'lexical'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/ui/button.tsx'
import { keepCaret, menuLook } from '../pick-menu.tsx'
import { type Align, setAlign } from '../words/words-commands.ts'

const icons: Readonly<Record<Align, Icon>> = {
  left: TextAlignLeftIcon,
  centre: TextAlignCenterIcon,
  right: TextAlignRightIcon,
}

/** Where the chosen lines are set. */
export function AlignMenu({
  editor,
  align,
}: {
  readonly editor: LexicalEditor | undefined
  readonly align: Align
}): ReactNode {
  const { t } = useTranslation('editor')
  return (
    <Menu {...menuLook} returnFocus={false} disabled={!editor} onClose={() => editor?.focus()}>
      <Menu.Target>
        <IconButton
          icon={icons[align]}
          name={t('tools.align', { how: t(`align.${align}`) })}
          aria-disabled={!editor}
          onMouseDown={keepCaret}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {(['left', 'centre', 'right'] as const).map(each => {
          const Picture = icons[each]
          return (
            <Menu.Item
              key={each}
              leftSection={<Picture size={20} aria-hidden />}
              onMouseDown={keepCaret}
              onClick={() => editor && setAlign(editor, each)}
            >
              {t(`align.${each}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
