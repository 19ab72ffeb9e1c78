import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { artSchema, stickersSchema, stickerTones } from '#core/toolkit/art.ts'
import { groupPictures, type OwnPicture, type PictureGroup, searchPictures } from '#core/toolkit/picture-search.ts'
import { useLanguage } from '#renderer/i18n/use-language.ts'
import { TextField } from './field.tsx'
import styles from './picture-picker.module.css'

/** A picture that was picked; `id` has the skin tone in it. */
export interface PickedPicture extends Pick<OwnPicture, 'kind' | 'id' | 'name' | 'shape'> {}

interface Props {
  /** Only stickers, for a place that takes no painted pictures. */
  readonly stickersOnly?: boolean
  readonly onPick: (picture: PickedPicture) => void
}

/** The tone stays from one opening to the next: a child's own is picked once. */
let lastTone = ''

/** Stickers, feelings and painted pictures, found by a word in either language. */
export function PicturePicker({ stickersOnly, onPick }: Props): ReactNode {
  const { t } = useTranslation('pictures')
  const language = useLanguage()
  const groups = usePictures(stickersOnly === true)
  const [asked, setAsked] = useState('')
  const [tone, setTone] = useState(lastTone)
  const found = useMemo(() => searchPictures(groups ?? [], asked), [groups, asked])
  const count = found.reduce((sum, { pictures }) => sum + pictures.length, 0)
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found begins at its top
  useEffect(() => {
    list.current?.scrollTo(0, 0)
  }, [asked])
  return (
    <div className={styles.picker}>
      <div className={styles.head}>
        <TextField label={t('search')} value={asked} maxLength={60} onText={setAsked} autoFocus />
        <Tones
          tone={tone}
          onTone={picked => {
            lastTone = picked
            setTone(picked)
          }}
        />
      </div>
      <p className={styles.count} role="status">
        {groups && (count > 0 ? t('found', { count }) : t('none', { asked }))}
      </p>
      <div ref={list} className={styles.list}>
        {found.map(group => (
          <section key={group.name.en} aria-label={group.name[language]}>
            <h3 className={styles.group}>{group.name[language]}</h3>
            <ul className={styles.grid}>
              {group.pictures.map(picture => (
                <li key={`${picture.kind} ${picture.id}`}>
                  <Choice picture={picture} tone={tone} onPick={onPick} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

interface ChoiceProps {
  readonly picture: OwnPicture
  readonly tone: string
  readonly onPick: Props['onPick']
}

function Choice({ picture, tone, onPick }: ChoiceProps): ReactNode {
  const language = useLanguage()
  const { kind, name, shape } = picture
  const id = picture.tones.includes(tone) ? `${picture.id}-${tone}` : picture.id
  return (
    <button type="button" className={styles.choice} onClick={() => onPick({ kind, id, name, shape })}>
      <img
        src={kind === 'sticker' ? urls.sticker(id) : urls.art(id, 160)}
        alt=""
        loading="lazy"
        draggable={false}
        className={styles.picture}
      />
      <span>{name[language].replace(/\.$/, '')}</span>
    </button>
  )
}

function Tones({ tone, onTone }: { readonly tone: string; readonly onTone: (tone: string) => void }): ReactNode {
  const { t } = useTranslation('pictures')
  return (
    <fieldset className={styles.tones}>
      <legend>{t('tone')}</legend>
      {['', ...stickerTones].map(each => {
        const name = t(`tones.${each === '' ? 'yellow' : (each as (typeof stickerTones)[number])}`)
        return (
          <button
            key={each}
            type="button"
            className={styles.tone}
            aria-pressed={each === tone}
            aria-label={name}
            title={name}
            onClick={() => onTone(each)}
          >
            <img src={urls.sticker(each === '' ? 'raised-hand' : `raised-hand-${each}`)} alt="" draggable={false} />
          </button>
        )
      })}
    </fieldset>
  )
}

/** The catalogues, fetched when they are first asked for; undefined until then. */
function usePictures(stickersOnly: boolean): readonly PictureGroup[] | undefined {
  const [groups, setGroups] = useState<readonly PictureGroup[]>()
  useEffect(() => {
    let current = true
    Promise.all([
      import('#root/assets/art/art.json', { with: { type: 'json' } }),
      import('#root/assets/stickers/stickers.json', { with: { type: 'json' } }),
    ]).then(([art, stickers]) => {
      const painted = stickersOnly ? [] : artSchema.parse(art.default)
      if (current) setGroups(groupPictures(painted, stickersSchema.parse(stickers.default)))
    })
    return () => {
      current = false
    }
  }, [stickersOnly])
  return groups
}
