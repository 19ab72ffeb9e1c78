import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addFamily } from '#core/book/edits/family.ts'
import { useFamily } from '#renderer/app/use-family.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { useRoom } from '../room-context.tsx'
import { BigText } from './big-text.tsx'
import styles from './corner.module.css'

interface Props {
  readonly kind: 'questions' | 'worries'
  readonly onDone: () => void
}

/** A slip of paper for the post box or the worry box. Posted is posted: a grown-up of the family opens it with the child. */
export function Posting({ kind, onDone }: Props): ReactNode {
  const { t } = useTranslation('together')
  const announce = useAnnounce()
  const { session, state, today } = useRoom()
  const [text, setText] = useState('')
  const asked = useFamily(session.doc, 'questions')
  const post = () => {
    if (text.trim() === '') return
    if (kind === 'worries') addFamily(session.doc, session.ids, 'worries', { text: text.trim(), on: today() })
    else addFamily(session.doc, session.ids, 'questions', { text: text.trim(), page: state.page, on: today() })
    announce(t(`post.${kind}.posted`))
    onDone()
  }
  return (
    <div className={styles.form}>
      <p className={styles.note}>{t(`post.${kind}.words`)}</p>
      <BigText first label={t(`post.${kind}.label`)} text={text} onText={setText} />
      <button type="button" className={styles.go} disabled={text.trim() === ''} onClick={post}>
        {t(`post.${kind}.post`)}
      </button>
      {kind === 'questions' && asked.length > 0 && (
        <ul className={styles.slips}>
          {asked.toReversed().map(question => (
            <li key={question.id}>
              <strong>{question.text}</strong>
              <span>
                {question.became === 'when-older' && question.age
                  ? t('post.questions.whenAge', { age: question.age })
                  : t(`post.questions.became.${question.became ?? 'waiting'}`)}
              </span>
              {question.answer && <span>{question.answer}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
