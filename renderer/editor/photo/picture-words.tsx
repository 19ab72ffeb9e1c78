import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setFrame } from '#core/book/edits/frames.ts'
import type { Language } from '#core/book/language.ts'
import type { FrameOf } from '#core/book/schema.ts'
import { useLanguages } from '#renderer/i18n/use-language.ts'
import { Field, TextField } from '#renderer/ui/field.tsx'
import { useEditor } from '../editor-context.tsx'
import styles from './known.module.css'

/** A picture's caption and what is said aloud of it, in each language. */
export function PictureWords({ frame }: { readonly frame: FrameOf<'photo'> }): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('photo')
  const languages = useLanguages()
  const { doc } = session
  const set = (field: 'caption' | 'alt', language: Language, text: string) =>
    setFrame(doc, frame.id, { [field]: { ...frame[field], [language]: text || undefined } } as object)
  return (
    <>
      {languages.map(language => (
        <TextField
          key={language}
          label={t(`caption.${language}`)}
          lang={language}
          value={frame.caption[language] ?? ''}
          onText={text => set('caption', language, text)}
        />
      ))}
      {languages.map(language => (
        <Field key={language} label={t(`alt.${language}`)}>
          {wiring => (
            <textarea
              {...wiring}
              className={styles.area}
              rows={2}
              lang={language}
              spellCheck={false}
              value={frame.alt[language] ?? ''}
              onChange={event => set('alt', language, event.target.value)}
            />
          )}
        </Field>
      ))}
    </>
  )
}
