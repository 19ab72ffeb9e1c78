import { type ReactNode, useCallback, useEffect, useMemo, useReducer, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { type ChildHand, createChildHand } from '#core/book/edits/child.ts'
import type { PageId } from '#core/book/ids.ts'
import type { Session } from '#renderer/app/session.ts'
import { useWays } from '#renderer/app/use-family.ts'
import { todayIso } from '#renderer/i18n/dates.ts'
import { screenPictures } from '#renderer/page/index.ts'
import { Gate } from './care/gate.tsx'
import { Resting } from './care/resting.tsx'
import { Stopped } from './care/stopped.tsx'
import { useClosingTime } from './care/use-closing-time.ts'
import { Corner } from './corner/corner.tsx'
import { GrownUps } from './grown-ups/grown-ups.tsx'
import { PenProvider } from './hands/use-pen.tsx'
import { Reading } from './reading.tsx'
import styles from './room.module.css'
import { type Room, RoomProvider, useRoom } from './room-context.tsx'
import { changeRoom, roomAt } from './room-state.ts'

interface Props {
  readonly session: Session
  readonly onLeave: () => void
}

/** A book open to be read together: the room, and what stands in it. */
export function TogetherRoom({ session, onLeave }: Props): ReactNode {
  const outline = useSyncExternalStore(session.view.subscribe, () => session.view.outline())
  const ways = useWays(session.doc)
  const [state, change] = useReducer(changeRoom, outline.pages[0]?.id, first => roomAt(first as PageId))
  const handOn = useHands(session)
  // A page that went away (another laptop) leaves its place to the first one.
  const page = outline.pages.some(each => each.id === state.page) ? state.page : (outline.pages[0]?.id as PageId)
  const { language = outline.settings.language, layer = outline.settings.layer } = ways
  const pictures = useMemo(() => screenPictures(session.book, window.devicePixelRatio), [session.book])
  const room = useMemo<Room>(
    () => ({
      ...{ session, outline, ways, language, layer, pictures, change, handOn },
      state: { ...state, page },
      today: () => todayIso(Date.now()),
    }),
    [session, outline, ways, language, layer, pictures, state, page, handOn],
  )
  return (
    <RoomProvider value={room}>
      <PenProvider>
        <div className={styles.room} data-accent={outline.settings.accent}>
          <Scene />
          <InPlace onLeave={onLeave} />
        </div>
      </PenProvider>
    </RoomProvider>
  )
}

function InPlace({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  const { t } = useTranslation('together')
  const { state, change, ways } = useRoom()
  useClosingTime(ways.minutes, () => change({ do: 'go', place: 'resting' }), state.place)
  switch (state.place) {
    case 'book':
      return <Reading />
    case 'stopped':
      return <Stopped />
    case 'resting':
      return <Resting />
    case 'corner':
      return <Corner />
    case 'grown-ups':
      return <GrownUps />
    case 'leaving':
      return (
        <Gate title={t('gate.leave')} always onPassed={onLeave} onBack={() => change({ do: 'go', place: 'book' })} />
      )
  }
}

/** The hand on each page, made when it is first needed and closed with the room. */
function useHands({ doc, ids }: Session): (page: PageId) => ChildHand {
  const hands = useRef(new Map<PageId, ChildHand>())
  useEffect(() => {
    const made = hands.current
    return () => {
      for (const hand of made.values()) hand.close()
      made.clear()
    }
  }, [])
  return useCallback(
    page => {
      const hand = hands.current.get(page) ?? createChildHand(doc, ids, page)
      hands.current.set(page, hand)
      return hand
    },
    [doc, ids],
  )
}

/** Hills and sea, washed in the book's own colour. Without the picture the wash alone is the sky. */
function Scene(): ReactNode {
  return (
    <div className={styles.scene} aria-hidden="true">
      <img src={urls.art('together-room', 2400)} alt="" draggable={false} />
      <div className={styles.wash} />
    </div>
  )
}
