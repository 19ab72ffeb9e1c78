import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setFamily } from '#core/book/edits/family.ts'
import { readTellable, type Tellable } from '#core/book/edits/told.ts'
import type { Question } from '#core/book/family.ts'
import type { PageId } from '#core/book/ids.ts'
import { useFamily } from '#renderer/app/use-family.ts'
import { Button } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { useEditor } from '../editor-context.tsx'
import styles from './panel.module.css'

/** What the family chose to tell with the book: how pages felt, what the child asks, worries. Nothing where it told nothing. */
export function FamilyTold(): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('editor')
  // Read again when one of the classes changes.
  useFamily(session.doc, 'feelings')
  useFamily(session.doc, 'questions')
  useFamily(session.doc, 'worries')
  const told = readTellable(session.doc).filter(({ record }) => record.told)
  if (told.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{t('told.title')}</h3>
      <p className={styles.lead}>{t('told.lead')}</p>
      {told.map(each => (
        <div key={`${each.name} ${each.record.id}`} className={styles.question}>
          <OneTold tellable={each} />
        </div>
      ))}
    </section>
  )
}

function OneTold({ tellable: { name, record } }: { readonly tellable: Tellable }): ReactNode {
  const { t } = useTranslation('editor')
  const { t: inRoom } = useTranslation('together')
  if ('weather' in record) {
    return (
      <>
        <p>{t('told.felt', { weather: inRoom(`weather.${record.weather}`) })}</p>
        <ToPage page={record.page} />
      </>
    )
  }
  return (
    <>
      <p>{t(`told.${name}`)}</p>
      <p className={styles.child}>{record.text}</p>
      {'page' in record && record.page && <ToPage page={record.page} />}
      {name === 'questions' && <Answer question={record as Question} />}
    </>
  )
}

function ToPage({ page }: { readonly page: PageId }): ReactNode {
  const { outline, change } = useEditor()
  const { t } = useTranslation('editor')
  const number = outline.pages.findIndex(({ id }) => id === page) + 1
  if (number === 0) return null
  return (
    <Button size="small" look="quiet" onClick={() => change({ do: 'go', page })}>
      {t('slips.page', { number })}
    </Button>
  )
}

/** What was answered, by the family or here; an answer goes home with the book. */
function Answer({ question }: { readonly question: Question }): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('editor')
  const [answer, setAnswer] = useState('')
  if (question.became)
    return <p>{question.answer ? t('told.answered', { answer: question.answer }) : t(`told.${question.became}`)}</p>
  return (
    <>
      <TextField label={t('told.answer')} value={answer} onText={setAnswer} />
      <Button
        size="small"
        waitsFor={answer.trim() === '' ? t('slips.waits') : undefined}
        onClick={() => setFamily(session.doc, 'questions', question.id, { became: 'answered', answer: answer.trim() })}
      >
        {t('slips.send')}
      </Button>
    </>
  )
}
