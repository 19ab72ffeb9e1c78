import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { trimSize } from '#core/book/format.ts'
import type { PageId } from '#core/book/ids.ts'
import { pageSizePx } from '#renderer/page/index.ts'
import { useRoom } from '../room-context.tsx'
import { Leaf, type LeafRole } from './leaf.tsx'
import styles from './leaves.module.css'

interface Props {
  /** Which page lies open. */
  readonly at: number
  readonly scale: number
}

/** A turn under way: the page that was open, and which way it goes. */
interface Turn {
  readonly from: PageId
  readonly forward: boolean
}

/**
 * The open page, its neighbours kept ready unseen, and for 420 ms the one that is being turned. A neighbour is laid out and
 * its pictures are there before anyone asks for it, so a turn shows a whole page at once.
 */
export function Leaves({ at, scale }: Props): ReactNode {
  const { outline } = useRoom()
  const { pages, settings } = outline
  const [turn, setTurn] = useState<Turn>()
  const last = useRef({ at, id: pages[at]?.id })
  useLayoutEffect(() => {
    const was = last.current
    last.current = { at, id: pages[at]?.id }
    if (was.id === undefined || was.id === pages[at]?.id || !isMotionWelcome()) return setTurn(undefined)
    setTurn({ from: was.id, forward: at > was.at })
  }, [at, pages])
  const size = pageSizePx(trimSize(settings.format))
  const shown = pages.filter((page, index) => Math.abs(index - at) <= 1 || page.id === turn?.from)
  return (
    <div className={styles.leaves} style={{ width: size.width * scale, height: size.height * scale }}>
      <div className={styles.under} aria-hidden="true" />
      {shown.map(page => {
        const role = roleOf(page.id, pages[at]?.id, turn)
        return (
          <Leaf
            key={page.id}
            page={page}
            role={role}
            scale={scale}
            number={pages.indexOf(page)}
            onTurned={() => setTurn(undefined)}
          />
        )
      })}
    </div>
  )
}

function roleOf(page: PageId, open: PageId | undefined, turn: Turn | undefined): LeafRole {
  if (page === open) return turn && !turn.forward ? 'coming' : 'open'
  if (page === turn?.from) return turn.forward ? 'going' : 'below'
  return 'waiting'
}

function isMotionWelcome(): boolean {
  return !window.matchMedia('(prefers-reduced-motion: reduce)').matches
}
