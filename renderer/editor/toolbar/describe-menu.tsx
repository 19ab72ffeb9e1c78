import { Popover } from '@mantine/core'
import { ChatTextIcon } from '@phosphor-icons/react/dist/csr/ChatText'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setFrame } from '#core/book/edits/frames.ts'
import type { FrameOf } from '#core/book/schema.ts'
import { useLanguages } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { useEditor } from '../editor-context.tsx'
import styles from './toolbar.module.css'

/** What is said aloud of a drawing or sticker, in each language. */
export function DescribeMenu({ frame }: { readonly frame: FrameOf<'drawing'> | FrameOf<'sticker'> }): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation(['editor', 'photo'])
  const languages = useLanguages()
  const [open, setOpen] = useState(false)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom" shadow="md" trapFocus returnFocus width={360}>
      <Popover.Target>
        <Button look="quiet" icon={ChatTextIcon} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('editor:describe.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel ?? ''}>
        <p className={styles.lead}>{t('editor:describe.lead')}</p>
        {languages.map(language => (
          <TextField
            key={language}
            label={t(`photo:alt.${language}`)}
            lang={language}
            maxLength={300}
            value={frame.alt[language] ?? ''}
            onText={text =>
              setFrame(session.doc, frame.id, { alt: { ...frame.alt, [language]: text || undefined } } as object)
            }
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
