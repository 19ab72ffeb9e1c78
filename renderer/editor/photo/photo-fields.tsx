import { SelectionSlashIcon } from '@phosphor-icons/react/dist/csr/SelectionSlash'
import { UserMinusIcon } from '@phosphor-icons/react/dist/csr/UserMinus'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { setPhoto } from '#core/book/edits/people.ts'
import type { FrameOf, Person, Photo } from '#core/book/schema.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { TextField } from '#renderer/ui/field.tsx'
import { useEditor } from '../editor-context.tsx'
import { Elsewhere } from './elsewhere.tsx'
import styles from './known.module.css'
import { PictureWords } from './picture-words.tsx'
import { WhoAgreed } from './who-agreed.tsx'

interface Props {
  readonly frame: FrameOf<'photo'>
  readonly photo: Photo
}

/** What is known of a photo: who is in it, its words, whether it is agreed, where the paper one is. */
export function PhotoFields({ frame, photo }: Props): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('photo')
  const { doc } = session
  return (
    <div className={styles.fields}>
      <Elsewhere frame={frame} />
      <WhoIsIn photo={photo} covered={frame.recipe?.covers.length ?? 0} />
      <PictureWords frame={frame} />
      <WhoAgreed key={photo.id} photo={photo} />
      <TextField
        label={t('original.label')}
        hint={t('original.hint')}
        maxLength={200}
        value={photo.original ?? ''}
        onText={text => setPhoto(doc, photo.id, { original: text || undefined } as object)}
      />
      <DateField
        label={t('takenOn.label')}
        hint={t('takenOn.hint')}
        value={photo.takenOn}
        onDate={takenOn => setPhoto(doc, photo.id, { takenOn } as object)}
      />
    </div>
  )
}

/** Somebody's round portrait, or the first letter of their name. */
function Face({ person }: { readonly person: Person }): ReactNode {
  const { session } = useEditor()
  const language = useLanguage()
  const { portrait } = person
  if (!portrait)
    return (
      <span className={styles.face} aria-hidden="true">
        {Array.from(inLanguage(person.name, language))[0]}
      </span>
    )
  const url = 'art' in portrait ? urls.art(portrait.art, 160) : urls.photo(session.book, portrait.photo, 160)
  return <img className={styles.face} src={url} alt="" />
}

/** Who is in a photo. Nobody pressed means that it was not said yet; that nobody is in it is said too. */
function WhoIsIn({ photo, covered }: { readonly photo: Photo; readonly covered: number }): ReactNode {
  const { session, outline } = useEditor()
  const { t } = useTranslation('photo')
  const language = useLanguage()
  const here = photo.people ?? []
  const toggle = (person: Person) => {
    const people = here.includes(person.id) ? here.filter(id => id !== person.id) : [...here, person.id]
    setPeople(people.length > 0 ? people : undefined)
  }
  const setPeople = (people: Photo['people']) => setPhoto(session.doc, photo.id, { people } as object)
  const isNobody = photo.people?.length === 0
  return (
    <fieldset className={styles.who}>
      <legend>{t('who')}</legend>
      {outline.people.map(person => (
        <button
          key={person.id}
          type="button"
          className={styles.person}
          aria-pressed={here.includes(person.id)}
          onClick={() => toggle(person)}
        >
          <Face person={person} />
          {inLanguage(person.name, language)}
        </button>
      ))}
      <button
        type="button"
        className={styles.person}
        aria-pressed={isNobody}
        onClick={() => setPeople(isNobody ? undefined : [])}
      >
        <span className={styles.face} aria-hidden="true">
          <UserMinusIcon size={24} />
        </span>
        {t('nobody')}
      </button>
      {covered > 0 && (
        <span className={styles.coveredMark}>
          <span className={styles.face} aria-hidden="true">
            <SelectionSlashIcon size={24} />
          </span>
          {t('covered', { count: covered })}
        </span>
      )}
      {photo.people === undefined && <p className={styles.notSaid}>{t('notSaid')}</p>}
    </fieldset>
  )
}
