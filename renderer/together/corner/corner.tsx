import { ArrowLeftIcon } from '@phosphor-icons/react/dist/csr/ArrowLeft'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { Main, ScreenTitle } from '#renderer/ui/screen.tsx'
import { StopButton } from '../care/stop-button.tsx'
import { RoomCard } from '../room-card.tsx'
import { useRoom } from '../room-context.tsx'
import { RoundButton } from '../round-button.tsx'
import { AboutMe } from './about-me.tsx'
import styles from './corner.module.css'
import { MonthsStrip } from './months-strip.tsx'
import { NameWishes } from './name-wishes.tsx'
import { NotRight } from './not-right.tsx'
import { ObjectStory } from './object-story.tsx'
import { Posting } from './posting.tsx'

/** What is in the corner, each with its picture. */
const things = [
  { what: 'question', art: 'post-box' },
  { what: 'worry', art: 'memory-box' },
  { what: 'names', art: 'family-of-three' },
  { what: 'about', art: 'cake' },
  { what: 'story', art: 'bear' },
  { what: 'months', art: 'cottage' },
  { what: 'notRight', art: 'letter' },
] as const
type Thing = (typeof things)[number]['what']

/** The child's own corner: the post box, the worry box, the word book and what grows with the child. */
export function Corner(): ReactNode {
  const { t } = useTranslation('together')
  const { change } = useRoom()
  const [open, setOpen] = useState<Thing>()
  const close = () => setOpen(undefined)
  return (
    <Main className={styles.corner}>
      <div className={styles.head}>
        <RoundButton icon={ArrowLeftIcon} name={t('corner.back')} onClick={() => change({ do: 'go', place: 'book' })} />
        <ScreenTitle>{t('corner.name')}</ScreenTitle>
        <button type="button" className={styles.forGrownUps} onClick={() => change({ do: 'go', place: 'grown-ups' })}>
          {t('corner.grownUps')}
        </button>
        <StopButton small />
      </div>
      <ul className={styles.things}>
        {things.map(({ what, art }) => (
          <li key={what}>
            <button type="button" className={styles.thing} onClick={() => setOpen(what)}>
              <img src={urls.art(art, 480)} alt="" draggable={false} />
              {t(`corner.${what}`)}
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <RoomCard title={t(`corner.${open}`)} onClose={close}>
          {open === 'question' && <Posting kind="questions" onDone={close} />}
          {open === 'worry' && <Posting kind="worries" onDone={close} />}
          {open === 'names' && <NameWishes />}
          {open === 'about' && <AboutMe />}
          {open === 'story' && <ObjectStory />}
          {open === 'months' && <MonthsStrip />}
          {open === 'notRight' && <NotRight onDone={close} />}
        </RoomCard>
      )}
    </Main>
  )
}
