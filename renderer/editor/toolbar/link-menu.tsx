import { Menu } from '@mantine/core'
import { LinkSimpleIcon } from '@phosphor-icons/react/dist/csr/LinkSimple'
import type { LexicalEditor } from 'lexical'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { framePurpose } from '#core/book/fit/fit.ts'
import type { PageId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import { plainText, versionKey } from '#core/book/words.ts'
import { nameOf } from '#renderer/page/names.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { type EditorTools, useEditor } from '../editor-context.tsx'
import { keepCaret, menuLook } from '../pick-menu.tsx'
import { setPageLink } from '../words/words-commands.ts'
import styles from './link-menu.module.css'

interface Props {
  readonly editor: LexicalEditor | undefined
  /** The page that the words at the caret lead to. */
  readonly page: PageId | undefined
}

/** Makes words lead to another page of the book, by its title; the number is always the one the page has now. */
export function LinkMenu({ editor, page }: Props): ReactNode {
  const tools = useEditor()
  const { t } = useTranslation('words')
  const { outline, change } = tools
  const number = outline.pages.findIndex(({ id }) => id === page) + 1
  return (
    <Menu {...menuLook} returnFocus={false} disabled={!editor} onClose={() => editor?.focus()}>
      <Menu.Target>
        <IconButton
          icon={LinkSimpleIcon}
          name={t('link.tool')}
          aria-pressed={page !== undefined}
          aria-disabled={!editor}
          onMouseDown={keepCaret}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {page !== undefined && number > 0 && (
          <Menu.Item onMouseDown={keepCaret} onClick={() => change({ do: 'go', page })}>
            {t('link.go', { number })}
          </Menu.Item>
        )}
        {page !== undefined && (
          <Menu.Item onMouseDown={keepCaret} onClick={() => editor && setPageLink(editor, undefined, '')}>
            {t('link.none')}
          </Menu.Item>
        )}
        <Menu.Label>{t('link.label')}</Menu.Label>
        <div className={styles.pages}>
          {outline.pages.map(({ id }, at) => (
            <Menu.RadioItem
              key={id}
              value={id}
              checked={id === page}
              closeMenuOnClick
              onMouseDown={keepCaret}
              onChange={() =>
                editor && setPageLink(editor, id, titleOf(tools, id) || t('link.page', { number: at + 1 }))
              }
            >
              {t('link.page', { number: at + 1 })} <span className={styles.title}>{titleOf(tools, id)}</span>
            </Menu.RadioItem>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The title of a page in the language being written; an empty string where it has none. */
function titleOf({ session, outline, view, writing }: EditorTools, id: PageId): string {
  const language: Language = writing?.language ?? (view.language === 'cy' ? 'cy' : 'en')
  const frames = session.view.page(id)?.frames ?? []
  const titles = frames.flatMap(frame => {
    if (frame.kind !== 'words' || framePurpose(frame) !== 'title') return []
    return plainText(frame.words[versionKey(language, view.layer)] ?? [], person =>
      nameOf(outline.people, person, language),
    ).replaceAll('\n', ' ')
  })
  return titles.find(title => title.trim() !== '') ?? ''
}
