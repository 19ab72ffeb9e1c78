import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bilingual, Layer } from '#core/book/language.ts'
import { languagesShown } from '#core/book/language.ts'
import { type HardTopic, hardTopics, type Saying } from '#core/toolkit/hard-topics.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SelectField } from '#renderer/ui/field.tsx'
import { useEditor } from '../editor-context.tsx'
import { keepCaret } from '../pick-menu.tsx'
import { insertText } from '../words/words-commands.ts'
import styles from './panel.module.css'

/** True sentences for what is hard to say, for the layer that is looked at, each to be put at the caret; and the rules that hold. */
export function HardTopics(): ReactNode {
  const { view } = useEditor()
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const [id, setId] = useState('')
  const told = hardTopics().filter(({ layers }) => layers[view.layer] !== undefined)
  const topic = told.find(each => each.id === id)
  return (
    <section className={styles.part}>
      <h3>{t('hard.title')}</h3>
      <p>{t('hard.lead')}</p>
      <SelectField
        label={t('hard.topic')}
        value={id}
        options={[
          { value: '', label: t('hard.choose') },
          ...told.map(each => ({ value: each.id, label: inLanguage(each.name, language) })),
        ]}
        onPick={setId}
      />
      {topic && <Topic topic={topic} layer={view.layer} />}
      <ul className={styles.ideas}>
        {(['adult', 'help', 'decided', 'fault'] as const).map(rule => (
          <li key={rule}>{t(`hard.rule.${rule}`)}</li>
        ))}
      </ul>
    </section>
  )
}

function Topic({ topic, layer }: { readonly topic: HardTopic; readonly layer: Layer }): ReactNode {
  const language = useLanguage()
  return (
    <>
      <p>
        <b>{inLanguage(topic.rule, language)}</b>
      </p>
      {(topic.layers[layer] ?? []).map(saying => (
        <Way key={saying.say.en} saying={saying} />
      ))}
    </>
  )
}

/** One way to say it, in the language that is being written. A name stays a gap: the writer puts the chip. */
function Way({ saying }: { readonly saying: Saying }): ReactNode {
  const { view, writing, outline } = useEditor()
  const { t } = useTranslation('editor')
  const editor = view.writing ? writing?.editor : undefined
  const [shown = 'en'] = languagesShown(outline.settings.language)
  const language = (view.writing && writing?.language) || shown
  const text = [saying.say, saying.more].flatMap((part: Bilingual | undefined) => part?.[language] ?? []).join(' ')
  return (
    <div className={styles.opening}>
      <p className={styles.child} lang={language}>
        {text}
      </p>
      <Button
        size="small"
        icon={PlusIcon}
        waitsFor={editor ? undefined : t('guide.waits')}
        onMouseDown={keepCaret}
        onClick={() => editor && insertText(editor, text)}
      >
        {t('guide.use')}
      </Button>
    </div>
  )
}
