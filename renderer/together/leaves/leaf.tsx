import { memo, type ReactNode, useMemo, useState } from 'react'
import type { PageOutline } from '#core/book/read.ts'
import { findTelling } from '#core/book/tellings.ts'
import { PageView, useFlaps } from '#renderer/page/index.ts'
import type { MovingBoxes } from '#renderer/page/types.ts'
import { FoldedPage } from '../care/folded-page.tsx'
import { HardPage } from '../care/hard-page.tsx'
import { Glass } from '../hands/glass.tsx'
import { OwnThings } from '../hands/own-things.tsx'
import { closedBy, useRoom, useWholePage } from '../room-context.tsx'
import styles from './leaves.module.css'
import { useTurnTo } from './use-turning.ts'

/** What a page is doing: lying open, waiting unseen, being turned away, coming back, or lying below one that comes. */
export type LeafRole = 'open' | 'waiting' | 'going' | 'coming' | 'below'

interface Props {
  readonly page: PageOutline
  readonly role: LeafRole
  readonly scale: number
  /** Its place in the book, from 0. */
  readonly number: number
  readonly onTurned: () => void
}

const nothingMoves: MovingBoxes = new Map()

/** One page of the room. What is closed is not drawn at all: nobody comes upon it by a screen reader or by chance. */
export const Leaf = memo(function Leaf({ page, role, scale, number, onTurned }: Props): ReactNode {
  const { state } = useRoom()
  const isOpen = role === 'open' || role === 'coming'
  const closed = closedBy(page, state.opened)
  return (
    <section
      className={[styles.leaf, styles[role]].filter(Boolean).join(' ')}
      data-leaf={role}
      inert={!isOpen}
      aria-hidden={!isOpen}
      onAnimationEnd={event => event.target === event.currentTarget && onTurned()}
    >
      {closed === 'fold' && <FoldedPage page={page} />}
      {closed === 'hard' && <HardPage page={page} />}
      {!closed && <OpenPage page={page} scale={scale} number={number} isOpen={isOpen} />}
    </section>
  )
})

interface OpenPageProps {
  readonly page: PageOutline
  readonly scale: number
  readonly number: number
  readonly isOpen: boolean
}

function OpenPage({ page: outline, scale, number, isOpen }: OpenPageProps): ReactNode {
  const { outline: book, pictures, state, ...asked } = useRoom()
  const page = useWholePage(outline.id)
  const [moving, setMoving] = useState<MovingBoxes>(nothingMoves)
  const flap = useFlaps()
  const turnTo = useTurnTo()
  const parts = useMemo(() => ({ flap, turnTo }), [flap, turnTo])
  if (!page) return null
  const { language, layer } = findTelling(page, asked) ?? asked
  return (
    <div className={styles.sheet} style={{ transform: `scale(${scale})` }}>
      <PageView
        page={page}
        book={book}
        language={language}
        layer={layer}
        pictures={pictures}
        moving={moving}
        parts={parts}
        {...(number > 0 && { folio: number + 1 })}
      />
      {isOpen && state.tool === 'pen' && <Glass page={page} scale={scale} />}
      {isOpen && state.tool && state.tool !== 'pen' && <OwnThings page={page} scale={scale} onMove={setMoving} />}
    </div>
  )
}
