import { Menu } from '@mantine/core'
import { PaletteIcon } from '@phosphor-icons/react/dist/csr/Palette'
import type { LexicalEditor } from 'lexical'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaletteColour } from '#core/book/schema.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { keepCaret, menuLook } from '../pick-menu.tsx'
import { setColour } from '../words/words-commands.ts'
import styles from './toolbar.module.css'

/** The colours that can be read on white and on a tint; the others are for pictures (mockups/README.md, Contrast). */
const readable: readonly PaletteColour[] = ['ink', 'book-ink', 'book-deep', 'night', 'white']

interface Props {
  readonly editor: LexicalEditor | undefined
  readonly colour: string | undefined
}

/** The colour of the chosen words, from the book's own. */
export function ColourMenu({ editor, colour }: Props): ReactNode {
  const { t } = useTranslation('editor')
  const choices: readonly (PaletteColour | undefined)[] = [undefined, ...readable]
  return (
    <Menu {...menuLook} returnFocus={false} disabled={!editor} onClose={() => editor?.focus()}>
      <Menu.Target>
        <IconButton icon={PaletteIcon} name={t('tools.colour')} aria-disabled={!editor} onMouseDown={keepCaret} />
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(each => (
          <Menu.Item
            key={each ?? 'own'}
            role="menuitemradio"
            aria-checked={each === colour}
            leftSection={
              <span className={`${styles.swatch} page-colour`} data-colour={each ?? 'own'} aria-hidden="true" />
            }
            onMouseDown={keepCaret}
            onClick={() => editor && setColour(editor, each)}
          >
            {t(`colour.${each ?? 'own'}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
