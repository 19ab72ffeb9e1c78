import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { useTranslation } from 'react-i18next'
import type { BookCard } from '#contract/books.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { useSettings } from '#renderer/app/settings.tsx'
import { inLanguage } from '#renderer/i18n/use-language.ts'
import { Ring } from '#renderer/ui/ring.tsx'
import { Cover } from './cover.tsx'
import styles from './shelf.module.css'
import type { Sample } from './shelf-screen.tsx'
import { reviewLine, type Saying, toFindLine } from './words.ts'

interface ShelfRowsProps {
  readonly cards: readonly BookCard[]
  readonly saying: Saying
  readonly sample: Sample
  /** Nothing is being searched for: the place for a new book stands at the end. */
  readonly all: boolean
}

/** Covers on their boards, each with its name, its review and what is still to find. */
export function ShelfRows({ cards, saying, sample, all }: ShelfRowsProps) {
  const { settings } = useSettings()
  return (
    <ul className={styles.shelf}>
      {cards.map((card, at) => (
        <BookOnShelf key={card.id} card={card} saying={saying} hiddenAs={settings.privacy ? at + 1 : undefined} />
      ))}
      {all && <NewPlace sample={sample} />}
    </ul>
  )
}

interface BookOnShelfProps {
  readonly card: BookCard
  readonly saying: Saying
  /** Privacy: the number it is called by instead of its name. */
  readonly hiddenAs: number | undefined
}

function BookOnShelf({ card, saying, hiddenAs }: BookOnShelfProps) {
  const { t } = useTranslation('shelf')
  const { go } = useNavigation()
  const hidden = hiddenAs !== undefined
  const own = inLanguage(card.name, saying.language) || t('damagedName')
  const name = hidden ? t('hiddenName', { number: hiddenAs }) : own
  const { in: filled, total } = card.parts
  return (
    <li className={styles.book} data-accent={card.accent}>
      <button
        type="button"
        className={styles.stand}
        aria-label={t('open', { name })}
        onClick={() => go({ screen: 'editor', book: card.id })}
      >
        <Cover card={card} hidden={hidden} />
      </button>
      <div className={styles.caption}>
        <div className={styles.head}>
          {total > 0 && <Ring filled={filled} total={total} label={t('partsIn', { filled, count: total })} />}
          <h2>{name}</h2>
          {card.where !== 'here' && <span>{t(`where.${card.where}`)}</span>}
        </div>
        <p>{reviewLine(card, saying)}</p>
        {!hidden && total > 0 && <p className={styles.hint}>{toFindLine(card, saying)}</p>}
      </div>
    </li>
  )
}

function NewPlace({ sample }: { readonly sample: Sample }) {
  const { t } = useTranslation('shelf')
  const { go } = useNavigation()
  return (
    <li className={styles.book}>
      <button type="button" className={styles.new} onClick={() => go({ screen: 'new-book' })}>
        <PlusIcon size={28} aria-hidden />
        {t('newBook')}
      </button>
      <div className={styles.caption}>
        <p className={styles.first}>{t('firstTime')}</p>
        <p className={styles.hint}>
          <button type="button" className={styles.link} onClick={sample.make} aria-busy={sample.busy}>
            {t('openSample')}
          </button>{' '}
          {t('openSampleWhy')}
        </p>
      </div>
    </li>
  )
}
