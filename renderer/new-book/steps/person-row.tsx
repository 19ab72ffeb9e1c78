import { DotsThreeOutlineVerticalIcon } from '@phosphor-icons/react/dist/csr/DotsThreeOutlineVertical'
import type { SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import type { DraftPerson } from '../state.ts'
import styles from './steps.module.css'

interface PersonRowProps {
  readonly person: DraftPerson
  readonly child: string
  readonly onChange: (change: Partial<DraftPerson>) => void
  readonly onMore: () => void
}

/** One person: face, who they are, and the two names. */
export function PersonRow({ person, child, onChange, onMore }: PersonRowProps) {
  const { t } = useTranslation('new-book')
  const role = t(`role.${person.role}`)
  const called = person.known || person.nameEn || person.nameCy
  return (
    <li className={styles.person}>
      <Face portrait={person.portrait} initial={called.charAt(0)} />
      <div className={styles.who}>
        <b>{person.known || role}</b>
        <span>{whereWords()}</span>
      </div>
      <TextField
        label={t('people.nameEn', { who: called || role })}
        labelHidden
        lang="en"
        maxLength={40}
        value={person.nameEn}
        onText={nameEn => onChange({ nameEn })}
      />
      <TextField
        label={t('people.nameCy', { who: called || role })}
        labelHidden
        lang="cy"
        maxLength={40}
        placeholder={t('people.same', { lng: 'cy' })}
        value={person.nameCy}
        onText={nameCy => onChange({ nameCy })}
      />
      <IconButton
        icon={DotsThreeOutlineVerticalIcon}
        name={t('people.more', { who: called || role })}
        onClick={onMore}
      />
      {person.role === 'birth-mother' && <p className={styles.note}>{t('people.oneWord')}</p>}
    </li>
  )

  function whereWords(): string {
    if (person.role === 'parent' || person.role === 'pet' || person.home === 'with-child') {
      return child ? t('people.livesWith', { context: 'named', name: child }) : t('people.livesWith')
    }
    if (person.home === 'elsewhere' && (person.role === 'brother' || person.role === 'sister'))
      return t('people.otherFamily')
    return person.known ? role.toLowerCase() : ''
  }
}

/** A face in a circle, or the first letter of the name. */
export function Face({ portrait, initial }: { readonly portrait: string | undefined; readonly initial: string }) {
  return (
    <span className={styles.face} aria-hidden="true">
      {initial.toUpperCase()}
      {portrait && <img key={portrait} src={urls.art(portrait, 160)} alt="" onError={hide} />}
    </span>
  )
}

/** A picture that is not there leaves the letter under it in sight. */
function hide(event: SyntheticEvent<HTMLImageElement>): void {
  event.currentTarget.hidden = true
}
