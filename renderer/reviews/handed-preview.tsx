import { useTranslation } from 'react-i18next'
import type { Handed } from '#contract/register.ts'
import { useSettings } from '#renderer/app/settings.tsx'
import { formatDate } from '#renderer/i18n/dates.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import type { MeaningKind } from '#renderer/ui/meaning.tsx'
import { Notice } from '#renderer/ui/panel.tsx'
import styles from './reviews.module.css'

const meanings: Readonly<Record<Handed['from']['standing'], MeaningKind>> = {
  own: 'in-place',
  known: 'in-place',
  unknown: 'please-look',
  changed: 'must-fix',
}
/** Children named in a list; the number of the others is said. */
const mostNamed = 30

interface HandedPreviewProps {
  readonly handed: Handed
  /** A person says that a sender with another signature is who they say. */
  readonly sure: boolean
  readonly onSure: (sure: boolean) => void
}

/** Who sent a file of children and what is in it; nothing has been taken yet. */
export function HandedPreview({ handed: { from, made, children }, sure, onSure }: HandedPreviewProps) {
  const { t } = useTranslation('handing-over')
  const language = useLanguage()
  const { privacy } = useSettings().settings
  const sayOf = ({ book, editions, isHere }: Handed['children'][number]) =>
    [
      book ? t('pages', { pages: book.pages, photos: book.photos }) : t('noBook'),
      ...(editions > 0 ? [t('editions', { number: editions })] : []),
      ...(isHere ? [t('isHere')] : []),
    ].join(' · ')
  return (
    <>
      <Notice kind={meanings[from.standing]}>
        <p>
          <b>{t(`sender.${from.standing}`, { sender: from.name || t('nobody') })}</b>
        </p>
        <p>{t(`senderWhy.${from.standing}`)}</p>
        {from.standing === 'changed' && (
          <label className={styles.sure}>
            <input type="checkbox" checked={sure} onChange={event => onSure(event.target.checked)} />
            {t('changedSure')}
          </label>
        )}
      </Notice>
      <p>
        {t('inFile', {
          number: children.length,
          date: formatDate(new Date(made).toISOString(), 'year', language),
        })}
      </p>
      <ul className={styles.handed}>
        {children.slice(0, mostNamed).map(child => (
          <li key={child.id}>
            <b>{(!privacy && child.book && inLanguage(child.book.title, language)) || child.code}</b>
            <span className={styles.handedWith}>{sayOf(child)}</span>
          </li>
        ))}
        {children.length > mostNamed && <li>{t('more', { number: children.length - mostNamed })}</li>}
      </ul>
    </>
  )
}
