import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { deletePhoto } from '#core/book/edits/people.ts'
import type { PhotoId } from '#core/book/ids.ts'
import type { Language } from '#core/book/language.ts'
import type { PhotoLack, PhotoRow } from '#core/book/photo-register.ts'
import { formatList } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { giveUpLoad } from '#renderer/page/index.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { type MeaningKind, MeaningShape } from '#renderer/ui/meaning.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { useAgreements } from '../photo/agreements.tsx'
import { AgreementLine } from '../photo/who-agreed.tsx'
import styles from './photo-register.module.css'

/** How much each lack matters: only a photo that nobody agreed to holds a print back. */
const kinds: Readonly<Record<PhotoLack, MeaningKind>> = {
  agreement: 'must-fix',
  words: 'please-look',
  pixels: 'please-look',
  use: 'idea',
}

interface Props {
  readonly row: PhotoRow
  readonly isMarked: boolean
  readonly onMark: (photo: PhotoId, isMarked: boolean) => void
  readonly onLeave: () => void
}

/** One photo: where it is, who is in it, who agreed, where the paper one is, and what is missing. */
export function RegisterRow({ row, isMarked, onMark, onLeave }: Props): ReactNode {
  const { session, outline, change } = useEditor()
  const { t } = useTranslation('photos')
  const language = useLanguage()
  const announce = useAnnounce()
  const { all } = useAgreements()
  const { photo, uses, lacks } = row
  const number = outline.photos.findIndex(({ id }) => id === photo.id) + 1
  const agreement = all?.get(photo.id)
  const people = (photo.people ?? []).flatMap(id => outline.people.find(person => person.id === id) ?? [])
  const names = formatList(
    people.map(({ name }) => inLanguage(name, language)),
    language,
  )
  const [first] = uses
  const caption = first && inLanguage(first.caption, language)
  return (
    <li className={styles.row}>
      <input
        type="checkbox"
        className={styles.mark}
        aria-label={t('register.mark', { number })}
        checked={isMarked}
        onChange={event => onMark(photo.id, event.target.checked)}
      />
      <img
        ref={giveUpLoad}
        className={styles.thumb}
        src={urls.photo(session.book, photo.id, 160)}
        alt=""
        loading="lazy"
      />
      <div className={styles.facts}>
        <h3>{where(row, t, language)}</h3>
        {caption && <p>{caption}</p>}
        {names && <p>{t('register.people', { names })}</p>}
        {agreement && <AgreementLine agreement={agreement} />}
        {photo.original && <p>{t('register.original', { place: photo.original })}</p>}
        <ul className={styles.lacks}>
          {lacks
            .filter(lack => lack !== 'use')
            .map(lack => (
              <li key={lack}>
                <MeaningShape kind={kinds[lack]} />
                {t(`register.lack.${lack}`)}
              </li>
            ))}
        </ul>
      </div>
      <div className={styles.acts}>
        {first && (
          <Button
            size="small"
            aria-label={t('register.editNumber', { number })}
            onClick={() => {
              change({ do: 'go', page: first.page })
              change({ do: 'photo', frame: first.frame })
            }}
          >
            {t('register.edit')}
          </Button>
        )}
        {first && (
          <Button
            size="small"
            look="quiet"
            aria-label={t('register.goNumber', { number })}
            onClick={() => {
              onLeave()
              change({ do: 'go', page: first.page })
              change({ do: 'select', frames: [first.frame] })
            }}
          >
            {t('register.go')}
          </Button>
        )}
        {lacks.includes('use') && (
          <Button
            size="small"
            look="quiet"
            aria-label={t('register.takeOutNumber', { number })}
            onClick={() => {
              step(session, () => deletePhoto(session.doc, photo.id))
              announce(t('register.takenOut'))
            }}
          >
            {t('register.takeOut')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Where a photo is used, in words. */
function where({ uses, portraitOf }: PhotoRow, t: TFunction<'photos'>, language: Language): string {
  const numbers = [...new Set(uses.map(({ number }) => number))]
  if (numbers.length > 0) {
    const pages = formatList(
      numbers.map(number => String(number)),
      language,
    )
    return t('register.onPages', { count: numbers.length, pages })
  }
  return portraitOf.length > 0 ? t('register.portrait') : t('register.notUsed')
}
