import { AtIcon } from '@phosphor-icons/react/dist/csr/At'
import { ListMagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/ListMagnifyingGlass'
import { UserPlusIcon } from '@phosphor-icons/react/dist/csr/UserPlus'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPerson, deletePerson, setPerson } from '#core/book/edits/people.ts'
import type { PersonId } from '#core/book/ids.ts'
import { type Person, roles } from '#core/book/schema.ts'
import { inLanguage, useLanguage, useLanguages } from '#renderer/i18n/use-language.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { SelectField, TextField } from '#renderer/ui/field.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { keepCaret } from '../pick-menu.tsx'
import { insertName } from '../words/words-commands.ts'
import styles from './panel.module.css'

/** Everyone in the book, by the name the child calls them. A name changed here changes on every page. */
export function PeoplePanel(): ReactNode {
  const { session, outline, change } = useEditor()
  const { t } = useTranslation('editor')
  const [open, setOpen] = useState<PersonId>()
  const add = () => {
    setOpen(step(session, () => addPerson(session.doc, session.ids, { role: 'other', name: {} })))
  }
  return (
    <>
      <h2 className={styles.title}>{t('people.title')}</h2>
      <p className={styles.lead}>{t('people.lead')}</p>
      <ul className={styles.people}>
        {outline.people.map(person => (
          <li key={person.id}>
            <PersonRow
              person={person}
              open={open === person.id}
              onOpen={() => setOpen(open === person.id ? undefined : person.id)}
            />
          </li>
        ))}
      </ul>
      <Button icon={UserPlusIcon} onClick={add}>
        {t('people.add')}
      </Button>
      <section className={styles.part}>
        <h3>{t('people.facts')}</h3>
        <p>{t('people.factsLead')}</p>
        <Button icon={ListMagnifyingGlassIcon} onClick={() => change({ do: 'dialog', dialog: 'facts' })}>
          {t('people.seeFacts')}
        </Button>
      </section>
    </>
  )
}

interface RowProps {
  readonly person: Person
  readonly open: boolean
  readonly onOpen: () => void
}

function PersonRow({ person, open, onOpen }: RowProps): ReactNode {
  const { view, writing } = useEditor()
  const { t } = useTranslation('editor')
  const language = useLanguage()
  const name = inLanguage(person.name, language) || t('people.nameless')
  const editor = view.writing ? writing?.editor : undefined
  return (
    <>
      <div className={styles.person}>
        <button type="button" className={styles.personName} aria-expanded={open} onClick={onOpen}>
          <span className={styles.face} aria-hidden="true">
            {Array.from(name)[0]}
          </span>
          <span>
            <b>{name}</b>
            <span className={styles.role}>{t(`role.${person.role}`)}</span>
          </span>
        </button>
        {editor && (
          <Button
            size="small"
            look="quiet"
            icon={AtIcon}
            aria-label={t('people.insert', { name })}
            onMouseDown={keepCaret}
            onClick={() => insertName(editor, person.id)}
          >
            {t('people.put')}
          </Button>
        )}
      </div>
      {open && <PersonFields person={person} />}
    </>
  )
}

const homes = ['with-child', 'before', 'elsewhere'] as const

function PersonFields({ person }: { readonly person: Person }): ReactNode {
  const languages = useLanguages()
  const { session } = useEditor()
  const { t } = useTranslation('editor')
  const announce = useAnnounce()
  const { doc } = session
  return (
    <div className={styles.fields}>
      {languages.map(language => (
        <TextField
          key={language}
          label={t(`people.name.${language}`)}
          lang={language}
          maxLength={60}
          value={person.name[language] ?? ''}
          onText={text => setPerson(doc, person.id, { name: { ...person.name, [language]: text || undefined } })}
        />
      ))}
      <SelectField
        label={t('people.role')}
        value={person.role}
        options={roles.map(role => ({ value: role, label: t(`role.${role}`) }))}
        onPick={role => setPerson(doc, person.id, { role })}
      />
      <SelectField
        label={t('people.home')}
        value={person.home ?? 'elsewhere'}
        options={homes.map(home => ({ value: home, label: t(`home.${home}`) }))}
        onPick={home => setPerson(doc, person.id, { home })}
      />
      {person.role !== 'child' && (
        <Button
          look="quiet"
          onClick={() => {
            step(session, () => deletePerson(doc, person.id))
            announce(t('people.removed'))
          }}
        >
          {t('people.remove')}
        </Button>
      )}
    </div>
  )
}
