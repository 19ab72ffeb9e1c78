import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type SizeMm, trimSize } from '#core/book/format.ts'
import type { Box, Frame, Page } from '#core/book/schema.ts'
import { ownTelling, plainText } from '#core/book/words.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { pxPerMm } from '#renderer/page/index.ts'
import { placeBox } from '#renderer/page/placement.ts'
import type { MovingBoxes } from '#renderer/page/types.ts'
import { useRoom } from '../room-context.tsx'
import styles from './hands.module.css'
import { grown, moved, turned } from './place-things.ts'

interface Props {
  readonly page: Page
  readonly scale: number
  /** Where things stand while they are carried. */
  readonly onMove: (moving: MovingBoxes) => void
}

const nothing: MovingBoxes = new Map()

/** The child's own stickers, words and photos, to be taken and carried. Nothing else on the page can be taken. */
export function OwnThings({ page, scale, onMove }: Props): ReactNode {
  const own = page.stack.flatMap(id => page.frames.filter(frame => frame.id === id && isCarried(frame)))
  return (
    <div className={styles.things}>
      {own.map(frame => (
        <Thing key={frame.id} frame={frame} page={page} scale={scale} onMove={onMove} />
      ))}
    </div>
  )
}

function isCarried(frame: Frame): boolean {
  return frame.by === 'child' && frame.kind !== 'drawing'
}

function Thing({ frame, page, scale, onMove }: Props & { readonly frame: Frame }): ReactNode {
  const { outline, state, change, handOn } = useRoom()
  const trim = trimSize(outline.settings.format)
  const hand = handOn(page.id)
  const carry = useRef<{ readonly x: number; readonly y: number; box: Box; moved: boolean } | undefined>(undefined)
  const name = useThingName(frame)

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    carry.current = { x: event.clientX, y: event.clientY, box: frame.box, moved: false }
    change({ do: 'choose', frame: frame.id })
  }
  const onPointerMove = (event: PointerEvent) => {
    const now = carry.current
    if (!now) return
    const perMm = scale * pxPerMm
    now.box = moved(frame.box, trim, (event.clientX - now.x) / perMm, (event.clientY - now.y) / perMm)
    // A tap that trembles is not a move.
    now.moved ||= Math.hypot(event.clientX - now.x, event.clientY - now.y) > 6
    if (now.moved) onMove(new Map([[frame.id, now.box]]))
  }
  const onPointerUp = () => {
    const now = carry.current
    carry.current = undefined
    if (now?.moved) hand.move(frame.id, now.box)
    onMove(nothing)
    if (!now?.moved && frame.kind === 'words' && state.tool === 'words') change({ do: 'card', open: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyMove(event.key, frame.box, trim)
    if (to) hand.move(frame.id, to)
    else if (event.key === 'Delete' || event.key === 'Backspace') hand.takeAway(frame.id)
    else return
    event.preventDefault()
  }
  const { transform, width, height } = placeBox(frame.box, true)
  return (
    <button
      type="button"
      className={styles.thing}
      style={{ transform, width, height }}
      data-own={frame.id}
      aria-label={name}
      aria-pressed={state.chosen === frame.id}
      {...{ onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onKeyDown }}
      onFocus={() => change({ do: 'choose', frame: frame.id })}
    />
  )
}

const stepMm = 4

function keyMove(key: string, box: Box, trim: SizeMm): Box | undefined {
  switch (key) {
    case 'ArrowLeft':
      return moved(box, trim, -stepMm, 0)
    case 'ArrowRight':
      return moved(box, trim, stepMm, 0)
    case 'ArrowUp':
      return moved(box, trim, 0, -stepMm)
    case 'ArrowDown':
      return moved(box, trim, 0, stepMm)
    case '+':
    case '=':
      return grown(box, trim, 1.2)
    case '-':
      return grown(box, trim, 1 / 1.2)
    case 'r':
      return turned(box, 15)
    default:
      return undefined
  }
}

function useThingName(frame: Frame): string {
  const { t } = useTranslation('together')
  const language = useLanguage()
  if (frame.kind === 'sticker') return t('mine.sticker', { what: inLanguage(frame.alt, language) })
  if (frame.kind === 'words') {
    const own = ownTelling(frame.words)
    return t('mine.words', { what: own ? plainText(own.words, () => '') : '' })
  }
  const alt = frame.kind === 'photo' ? inLanguage(frame.alt, language) : ''
  return alt ? t('mine.sticker', { what: alt }) : t('mine.photo')
}
