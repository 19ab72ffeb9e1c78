import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookId } from '#core/book/ids.ts'
import { client } from '#renderer/app/client.ts'
import { useErrorWords } from '#renderer/app/error-words.ts'
import { useCall } from '#renderer/app/use-call.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { SelectField } from '#renderer/ui/field.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import type { StepProps } from '../new-book-screen.tsx'
import { takeShared } from '../state.ts'
import styles from './steps.module.css'

/** Begins from the book of a brother or sister: the people and the family's facts, never what is one child's. */
export function SiblingStart({ draft, change }: StepProps) {
  const { t } = useTranslation('new-book')
  const language = useLanguage()
  const announce = useAnnounce()
  const errorWords = useErrorWords()
  const { asked } = useCall(useCallback(() => client.books.list(), []))
  const [book, setBook] = useState<BookId>()
  const [as, setAs] = useState<'brother' | 'sister'>('sister')
  const [problem, setProblem] = useState<string>()
  const cards = asked.state === 'ready' ? asked.value.filter(card => !card.damaged) : []
  const bring = async () => {
    if (book === undefined) return
    const reply = await client.toolkit.shared({ book, as })
    setProblem(reply.ok ? undefined : errorWords(reply.code))
    if (!reply.ok) return
    change(takeShared(draft, reply.value))
    announce(t('siblings.brought'))
  }
  return (
    <fieldset>
      <legend className={styles.legend}>{t('siblings.title')}</legend>
      <p className={styles.hint}>{t('siblings.hint')}</p>
      <div className={styles.two}>
        <SelectField
          label={t('siblings.book')}
          value={book ?? ''}
          options={[
            { value: '' as const, label: t('siblings.none') },
            ...cards.map(({ id, name, code }) => ({ value: id, label: `${inLanguage(name, language)} · ${code}` })),
          ]}
          onPick={id => setBook(id === '' ? undefined : id)}
        />
        <SelectField
          label={t('siblings.as')}
          value={as}
          options={(['sister', 'brother'] as const).map(value => ({ value, label: t(`role.${value}`) }))}
          onPick={setAs}
        />
      </div>
      <div className={styles.adds}>
        <Button waitsFor={book ? undefined : t('siblings.waits')} onClick={bring}>
          {t('siblings.bring')}
        </Button>
      </div>
      {problem && <Notice kind="must-fix">{problem}</Notice>}
    </fieldset>
  )
}
