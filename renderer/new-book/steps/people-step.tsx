import { PawPrintIcon } from '@phosphor-icons/react/dist/csr/PawPrint'
import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import { usualPortrait } from '../family.ts'
import type { StepProps } from '../new-book-screen.tsx'
import { addPerson, changePerson, type DraftPerson, movePerson, removePerson } from '../state.ts'
import { PersonDialog } from './person-dialog.tsx'
import { PersonRow } from './person-row.tsx'
import styles from './steps.module.css'

/** The people: who they are, and what this child calls each of them in each language. */
export function PeopleStep({ draft, change }: StepProps) {
  const { t } = useTranslation('new-book')
  const [open, setOpen] = useState<string>()
  const add = (role: DraftPerson['role']) => {
    const portrait = usualPortrait[role]
    const next = addPerson(draft, { role, ...(portrait && { portrait }) })
    change(next)
    setOpen(next.people.at(-1)?.key)
  }
  const person = draft.people.find(person => person.key === open)
  return (
    <>
      {draft.people.length > 0 && <Headings />}
      <ul className={styles.people}>
        {draft.people.map(person => (
          <PersonRow
            key={person.key}
            person={person}
            child={draft.name.trim()}
            onChange={changed => change(changePerson(draft, person.key, changed))}
            onMore={() => setOpen(person.key)}
          />
        ))}
      </ul>
      {draft.people.length === 0 && <p className={styles.hint}>{t('people.none')}</p>}
      <div className={styles.adds}>
        <Button icon={PlusIcon} onClick={() => add(nextRole(draft.people))}>
          {t('people.add')}
        </Button>
        <Button icon={PawPrintIcon} onClick={() => add('pet')}>
          {t('people.addPet')}
        </Button>
      </div>
      {person && (
        <PersonDialog
          key={person.key}
          person={person}
          onChange={changed => change(changePerson(draft, person.key, changed))}
          onMove={by => change(movePerson(draft, person.key, by))}
          onRemove={() => {
            change(removePerson(draft, person.key))
            setOpen(undefined)
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

/** Who is likely to be added next: the first of these whom nobody is yet. */
function nextRole(people: readonly DraftPerson[]): DraftPerson['role'] {
  const usual = ['birth-mother', 'birth-father', 'foster-carer', 'brother', 'social-worker'] as const
  return usual.find(role => !people.some(person => person.role === role)) ?? 'friend'
}

function Headings() {
  const { t } = useTranslation('new-book')
  return (
    <div className={styles.columns} aria-hidden="true">
      <span />
      <span>{t('people.who')}</span>
      <span>{t('people.inEnglish')}</span>
      <span lang="cy">{t('people.inWelsh')}</span>
      <span />
    </div>
  )
}
