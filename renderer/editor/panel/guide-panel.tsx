import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { guideFor } from '#core/toolkit/template.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { useTemplate } from '#renderer/toolkit/use-template.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useEditor } from '../editor-context.tsx'
import { keepCaret } from '../pick-menu.tsx'
import { insertText } from '../words/words-commands.ts'
import { HardTopics } from './hard-topics.tsx'
import { LetterPlanOffer } from './letter-plan.tsx'
import { MakeTemplate } from './make-template.tsx'
import { NowKnownHere } from './now-known.tsx'
import styles from './panel.module.css'
import { TellAgain } from './tell-again.tsx'

/** What this page is for, what to ask, how to begin and how it goes wrong. */
export function GuidePanel(): ReactNode {
  const { outline, page } = useEditor()
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const template = useTemplate(outline.template)
  const guide = template && guideFor(template, page.from, language)
  if (!guide) {
    return (
      <>
        <h2 className={styles.title}>{t('guide.own')}</h2>
        <p className={styles.lead}>{t('guide.ownLead')}</p>
        <TellAgain />
        <MakeTemplate />
      </>
    )
  }
  return (
    <>
      <h2 className={styles.title}>{t('guide.title')}</h2>
      <p className={styles.lead}>{guide.purpose}</p>
      <TellAgain />
      {page.from === 'keeping-in-touch' && <LetterPlanOffer />}
      <NowKnownHere />
      <Ideas title={t('guide.ask')} items={guide.ask} />
      <Openings items={guide.openings} />
      {page.hard && <HardTopics />}
      <Ideas title={t('guide.wrong')} items={guide.wrong} />
      {guide.card.length > 0 && (
        <section className={styles.part}>
          <h3>{t('guide.card')}</h3>
          {guide.card.map(({ question, answers }) => (
            <div key={question} className={styles.question}>
              <p className={styles.child}>{question}</p>
              {answers.map(answer => (
                <p key={answer}>{answer}</p>
              ))}
            </div>
          ))}
        </section>
      )}
      <MakeTemplate />
    </>
  )
}

function Ideas({ title, items }: { readonly title: string; readonly items: readonly string[] }): ReactNode {
  if (items.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <ul className={styles.ideas}>
        {items.map(item => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

/** Sentences to begin with: one press puts one at the caret. */
function Openings({ items }: { readonly items: readonly string[] }): ReactNode {
  const { view, writing } = useEditor()
  const { t } = useTranslation('editor')
  if (items.length === 0) return null
  const editor = view.writing ? writing?.editor : undefined
  return (
    <section className={styles.part}>
      <h3>{t('guide.openings')}</h3>
      {items.map(item => (
        <div key={item} className={styles.opening}>
          <p className={styles.child}>{item}</p>
          <Button
            size="small"
            icon={PlusIcon}
            waitsFor={editor ? undefined : t('guide.waits')}
            onMouseDown={keepCaret}
            onClick={() => editor && insertText(editor, item)}
          >
            {t('guide.use')}
          </Button>
        </div>
      ))}
    </section>
  )
}
