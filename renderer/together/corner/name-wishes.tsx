import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addFamily } from '#core/book/edits/family.ts'
import type { Language } from '#core/book/language.ts'
import type { Person } from '#core/book/schema.ts'
import { useFamily } from '#renderer/app/use-family.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { useRoom } from '../room-context.tsx'
import styles from './corner.module.css'

/** The word book: what this child calls each of its people. The whole book follows once a grown-up has agreed. */
export function NameWishes(): ReactNode {
  const { t } = useTranslation('together')
  const { outline } = useRoom()
  return (
    <div className={styles.form}>
      <p className={styles.note}>{t('names.words')}</p>
      <ul className={styles.people}>
        {outline.people.map(person => (
          <OneName key={person.id} person={person} />
        ))}
      </ul>
    </div>
  )
}

function OneName({ person }: { readonly person: Person }): ReactNode {
  const { t } = useTranslation('together')
  const announce = useAnnounce()
  const { session, language, today } = useRoom()
  const own = useLanguage()
  const shown: Language = language === 'both' ? own : language
  const now = inLanguage(person.name, shown)
  const [name, setName] = useState('')
  const waiting = useFamily(session.doc, 'names').findLast(wish => wish.person === person.id && !wish.became)
  const wish = () => {
    const wished = name.trim()
    if (wished === '' || wished === now) return
    addFamily(session.doc, session.ids, 'names', { person: person.id, language: shown, name: wished, on: today() })
    setName('')
    announce(t('names.asked'))
  }
  return (
    <li>
      <form
        onSubmit={event => {
          event.preventDefault()
          wish()
        }}
      >
        <strong>{now}</strong>
        <input
          aria-label={t('names.new', { name: now })}
          placeholder={t('names.placeholder')}
          maxLength={60}
          value={name}
          onChange={event => setName(event.target.value)}
        />
        <button type="submit" className={styles.small} disabled={name.trim() === ''}>
          {t('names.wish')}
        </button>
      </form>
      {waiting && <p>{t('names.waiting', { name: waiting.name })}</p>}
    </li>
  )
}
