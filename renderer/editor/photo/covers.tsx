import { type PointerEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cover, Crop, Recipe } from '#core/book/schema.ts'
import { planePlacement, planeStyle } from '#renderer/page/developed-picture.tsx'
import { panned } from './crop-math.ts'
import styles from './photo.module.css'

interface Size {
  readonly width: number
  readonly height: number
}

interface Props {
  readonly original: Size
  readonly place: Size
  readonly crop: Crop | undefined
  readonly recipe: Recipe
  readonly chosen: number | undefined
  readonly onChosen: (at: number | undefined) => void
  readonly onRecipe: (part: Partial<Recipe>) => void
}

/** How wide a new cover is, as a part of the picture's shown width. */
const newCover = 0.16

/** The covers as things one can move, size and take away; a press beside them covers that place. */
export function Covers({ original, place, crop, recipe, chosen, onChosen, onRecipe }: Props): ReactNode {
  const { t } = useTranslation('photo')
  const pull = useRef<{ x: number; y: number }>(undefined)
  const plane = useRef<HTMLDivElement>(null)
  const { scale, shown } = planePlacement(original, place, crop, recipe)
  const set = (covers: Cover[]) => onRecipe({ covers })
  const setOne = (at: number, cover: Cover) => set(recipe.covers.map((each, index) => (index === at ? cover : each)))

  function cover(event: PointerEvent): void {
    // The plane may be turned and flipped: offsetX and offsetY are in its own px.
    if (event.target !== plane.current) return
    const width = (shown.width * newCover) / original.width
    const height = (width * original.width) / original.height
    const x = event.nativeEvent.offsetX / scale / original.width - width / 2
    const y = event.nativeEvent.offsetY / scale / original.height - height / 2
    set([...recipe.covers, { shape: 'round', how: 'block', x, y, width, height }])
    onChosen(recipe.covers.length)
  }

  function move(at: number, each: Cover, event: PointerEvent): void {
    if (!pull.current) return
    const by = { x: pull.current.x - event.clientX, y: pull.current.y - event.clientY }
    pull.current = { x: event.clientX, y: event.clientY }
    setOne(at, { ...each, ...panned(each, original, recipe, by, scale) })
  }

  return (
    <div
      ref={plane}
      className={`developed ${styles.coverPlane}`}
      style={planeStyle(original, place, crop, recipe)}
      onPointerDown={cover}
    >
      {recipe.covers.map((each, at) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: covers are replaced as a list
          key={at}
          type="button"
          className={`${styles.cover} ${each.shape === 'round' ? styles.round : ''} ${at === chosen ? styles.chosenCover : ''}`}
          aria-label={t('coverName', { number: at + 1 })}
          aria-description={t('coverKeys')}
          style={{
            left: `${each.x * 100}%`,
            top: `${each.y * 100}%`,
            width: `${each.width * 100}%`,
            height: `${each.height * 100}%`,
          }}
          onFocus={() => onChosen(at)}
          onPointerDown={event => {
            pull.current = { x: event.clientX, y: event.clientY }
            event.currentTarget.setPointerCapture(event.pointerId)
          }}
          onPointerMove={event => move(at, each, event)}
          onPointerUp={() => {
            pull.current = undefined
          }}
          onKeyDown={event => {
            const next = keyed(each, event.key)
            if (next === undefined) return
            event.preventDefault()
            event.stopPropagation()
            if (next === 'gone') set(recipe.covers.filter((_, index) => index !== at))
            else setOne(at, next)
          }}
        />
      ))}
    </div>
  )
}

/** What a key does to a cover: arrows move it, + and - size it, Space changes its look, Delete takes it away. */
function keyed(cover: Cover, key: string): Cover | 'gone' | undefined {
  const by = 0.01
  switch (key) {
    case 'ArrowLeft':
      return { ...cover, x: cover.x - by }
    case 'ArrowRight':
      return { ...cover, x: cover.x + by }
    case 'ArrowUp':
      return { ...cover, y: cover.y - by }
    case 'ArrowDown':
      return { ...cover, y: cover.y + by }
    case '+':
    case '=':
      return sized(cover, 1.1)
    case '-':
      return sized(cover, 1 / 1.1)
    case ' ':
      return { ...cover, how: cover.how === 'block' ? 'blur' : 'block' }
    case 'Delete':
    case 'Backspace':
      return 'gone'
    default:
      return undefined
  }
}

function sized(cover: Cover, times: number): Cover {
  const width = Math.min(1, cover.width * times)
  const height = Math.min(1, cover.height * times)
  return { ...cover, x: cover.x + (cover.width - width) / 2, y: cover.y + (cover.height - height) / 2, width, height }
}
