import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import type { Crop, Eye, Recipe } from '#core/book/recipe.ts'
import { planePlacement, planeStyle } from '#renderer/page/developed-picture.tsx'
import styles from './covers.module.css'
import { panned } from './crop-math.ts'
import { boxBetween, keyed, type SpotKeys } from './spot-math.ts'

interface Size {
  readonly width: number
  readonly height: number
}

interface Props<S extends Eye> {
  readonly original: Size
  readonly place: Size
  readonly crop: Crop | undefined
  readonly recipe: Recipe
  readonly spots: readonly S[]
  readonly chosen: number | undefined
  readonly onChosen: (at: number | undefined) => void
  readonly onSpots: (spots: readonly S[]) => void
  /** Makes a spot of a place. */
  readonly make: (place: Eye) => S
  readonly isRound: (spot: S) => boolean
  /** How wide a spot is that a press alone makes, as a part of the picture's shown width. */
  readonly size: number
  readonly name: (number: number) => string
  readonly keysHelp: string
  /** Keys of this kind of spot alone. */
  readonly keys?: SpotKeys<S>
}

/** Less than this far, px on the screen, is a press and not a pull. */
const pressPx = 5

/**
 * Places on a photo as things one can move, size and take away: covers, and red eyes. A press beside them makes one
 * there, a pull makes one as large as was pulled.
 */
export function Spots<S extends Eye>(props: Props<S>): ReactNode {
  const { original, place, crop, recipe, spots, chosen, onChosen, onSpots, make, isRound, size, name, keysHelp } = props
  const plane = useRef<HTMLDivElement>(null)
  const pull = useRef<{ x: number; y: number; sizing: boolean }>(undefined)
  const [from, setFrom] = useState<{ x: number; y: number }>()
  const [draft, setDraft] = useState<Eye>()
  const { scale, shown } = planePlacement(original, place, crop, recipe)
  const setOne = (at: number, spot: S) => onSpots(spots.map((each, index) => (index === at ? spot : each)))

  /** The plane may be turned and flipped: offsetX and offsetY are in its own px. */
  const placeOf = ({ nativeEvent }: PointerEvent) => ({
    x: nativeEvent.offsetX / scale / original.width,
    y: nativeEvent.offsetY / scale / original.height,
  })

  function begin(event: PointerEvent): void {
    if (event.target !== plane.current || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setFrom(placeOf(event))
    setDraft(undefined)
  }

  function draw(event: PointerEvent): void {
    if (!from || event.target !== plane.current) return
    const box = boxBetween(from, placeOf(event))
    const isPull = Math.max(box.width * original.width, box.height * original.height) * scale > pressPx
    setDraft(isPull ? box : undefined)
  }

  function end(): void {
    if (!from) return
    const width = (shown.width * size) / original.width
    const height = (width * original.width) / original.height
    const pressed = { x: from.x - width / 2, y: from.y - height / 2, width, height }
    onSpots([...spots, make(draft ?? pressed)])
    onChosen(spots.length)
    setFrom(undefined)
    setDraft(undefined)
  }

  function move(at: number, spot: S, event: PointerEvent): void {
    const last = pull.current
    if (!last) return
    const by = { x: last.x - event.clientX, y: last.y - event.clientY }
    pull.current = { ...last, x: event.clientX, y: event.clientY }
    if (!last.sizing) {
      setOne(at, { ...spot, ...inPlace(panned(spot, original, recipe, by, scale), spot) })
      return
    }
    const corner = { x: spot.x + spot.width, y: spot.y + spot.height, width: 0, height: 0 }
    const to = panned(corner, original, recipe, by, scale)
    setOne(at, { ...spot, width: Math.max(0.005, to.x - spot.x), height: Math.max(0.005, to.y - spot.y) })
  }

  function take(event: PointerEvent, sizing: boolean): void {
    event.stopPropagation()
    pull.current = { x: event.clientX, y: event.clientY, sizing }
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  const drop = () => {
    pull.current = undefined
  }

  return (
    <div
      ref={plane}
      className={`developed ${styles.coverPlane}`}
      style={planeStyle(original, place, crop, recipe)}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
    >
      {spots.map((spot, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: spots are replaced as a list
          key={at}
          className={styles.spot}
          style={percent(spot)}
        >
          <button
            type="button"
            data-spot={at}
            className={`${styles.cover} ${isRound(spot) ? styles.round : ''} ${at === chosen ? styles.chosenCover : ''}`}
            aria-label={name(at + 1)}
            aria-description={keysHelp}
            onFocus={() => onChosen(at)}
            onPointerDown={event => take(event, false)}
            onPointerMove={event => move(at, spot, event)}
            onPointerUp={drop}
            onKeyDown={event => {
              const next = props.keys?.(spot, event.key) ?? keyed(spot, event.key)
              if (next === undefined) return
              event.preventDefault()
              event.stopPropagation()
              if (next !== 'gone') return setOne(at, next)
              onChosen(undefined)
              onSpots(spots.filter((_, index) => index !== at))
            }}
          />
          {at === chosen && (
            <span
              className={styles.sizer}
              aria-hidden="true"
              onPointerDown={event => take(event, true)}
              onPointerMove={event => move(at, spot, event)}
              onPointerUp={drop}
            />
          )}
        </div>
      ))}
      {draft && (
        <span className={`${styles.draft} ${isRound(make(draft)) ? styles.round : ''}`} style={percent(draft)} />
      )}
    </div>
  )
}

function percent({ x, y, width, height }: Eye) {
  return { left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` }
}

/** Only where it stands: its size is its own. */
function inPlace({ x, y }: Crop, { width, height }: Eye): Eye {
  return { x, y, width, height }
}
