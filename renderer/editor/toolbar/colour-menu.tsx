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
          <Menu.RadioItem
            key={each ?? 'own'}
            value={each ?? 'own'}
            checked={each === colour}
            closeMenuOnClick
            onMouseDown={keepCaret}
            onChange={() => editor && setColour(editor, each)}
          >
            <span className={styles.named}>
              <span className={styles.swatch} data-colour={each ?? 'own'} aria-hidden="true" />
              {t(`colour.${each ?? 'own'}`)}
            </span>
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
