import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import type { Page } from '#core/book/schema.ts'
import { type Sticker, stickersSchema } from '#core/toolkit/art.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import list from '#root/assets/stickers/stickers.json' with { type: 'json' }
import { useRoom } from '../room-context.tsx'
import styles from './stickers-card.module.css'
import { usePlaceNew } from './use-place-new.ts'

const stickers = stickersSchema.parse(list)

/** The painted faces, first among the feelings: they are the ones on the book's own feelings page. */
const faces = ['happy', 'loved', 'excited', 'calm', 'muddled', 'worried', 'sad', 'cross'] as const

const groups = [
  'feelings',
  'hearts and stars',
  'animals',
  'wales',
  'nature',
  'weather',
  'play',
  'food',
  'people',
  'places and journeys',
] as const
type Group = (typeof groups)[number]

const keys: Readonly<Record<Group, string>> = {
  feelings: 'feelings',
  'hearts and stars': 'hearts',
  animals: 'animals',
  wales: 'wales',
  nature: 'nature',
  weather: 'weather',
  play: 'play',
  food: 'food',
  people: 'people',
  'places and journeys': 'places',
}

const stickerMm = 34
const faceMm = 46

/** The sticker book: a page of stickers a group. One press sticks one on the page. */
export function StickersCard({ page }: { readonly page: Page }): ReactNode {
  const { t } = useTranslation('together')
  const [group, setGroup] = useState<Group>('feelings')
  const stick = useStick(page)
  return (
    <>
      <fieldset className={styles.groups} aria-label={t('stickers.groups')}>
        {groups.map(each => (
          <button
            key={each}
            type="button"
            className={styles.group}
            aria-pressed={each === group}
            onClick={() => setGroup(each)}
          >
            {t(`stickers.${keys[each]}`)}
          </button>
        ))}
      </fieldset>
      <div className={styles.grid}>
        {group === 'feelings' && faces.map(face => <Face key={face} face={face} onPick={stick.face} />)}
        {stickers
          .filter(sticker => sticker.tags.en.includes(group))
          .flatMap(withTones)
          .map(sticker => (
            <One key={sticker.id} sticker={sticker} onPick={stick.sticker} />
          ))}
      </div>
    </>
  )
}

/** A sticker in each of its skin tones, so that a child finds itself. */
function withTones(sticker: Sticker): Pick<Sticker, 'id' | 'name'>[] {
  const { id, name, tones = [] } = sticker
  return [{ id, name }, ...tones.map(tone => ({ id: `${id}-${tone}`, name }))]
}

function useStick(page: Page) {
  const { i18n } = useTranslation('together')
  const { change, handOn } = useRoom()
  const placeNew = usePlaceNew(page)
  const hand = handOn(page.id)
  const picked = (frame: ReturnType<typeof hand.stick>) => {
    change({ do: 'card', open: false })
    change({ do: 'choose', frame })
  }
  const square = (mm: number) => placeNew({ width: mm, height: mm })
  return {
    sticker: ({ id, name }: Pick<Sticker, 'id' | 'name'>) => picked(hand.stick(id, name, square(stickerMm))),
    face: (face: (typeof faces)[number]) => {
      const alt = {
        en: i18n.getFixedT('en', 'together')(`face.${face}`),
        cy: i18n.getFixedT('cy', 'together')(`face.${face}`),
      }
      picked(hand.putPicture({ art: `feeling-${face}` }, 'plain', alt, square(faceMm)))
    },
  }
}

function One({
  sticker,
  onPick,
}: {
  readonly sticker: Pick<Sticker, 'id' | 'name'>
  readonly onPick: (sticker: Pick<Sticker, 'id' | 'name'>) => void
}): ReactNode {
  const language = useLanguage()
  return (
    <button
      type="button"
      className={styles.sticker}
      aria-label={inLanguage(sticker.name, language)}
      onClick={() => onPick(sticker)}
    >
      <img src={urls.sticker(sticker.id)} alt="" draggable={false} loading="lazy" />
    </button>
  )
}

function Face({
  face,
  onPick,
}: {
  readonly face: (typeof faces)[number]
  readonly onPick: (face: (typeof faces)[number]) => void
}): ReactNode {
  const { t } = useTranslation('together')
  return (
    <button type="button" className={styles.face} onClick={() => onPick(face)}>
      <img src={urls.art(`feeling-${face}`, 480)} alt="" draggable={false} />
      {t(`face.${face}`)}
    </button>
  )
}
