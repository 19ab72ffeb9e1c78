import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { photoParts } from '#core/book/geometry.ts'
import type { Cover, Crop, Eye, Recipe } from '#core/book/recipe.ts'
import { plainRecipe } from '#core/book/recipe.ts'
import type { FrameOf, Photo } from '#core/book/schema.ts'
import { BakedPicture } from '#renderer/page/baked-picture.tsx'
import { DevelopedPicture, planePlacement } from '#renderer/page/developed-picture.tsx'
import { bakedUrl, pxPerMm } from '#renderer/page/index.ts'
import { useEditor } from '../editor-context.tsx'
import { Controls } from './controls.tsx'
import { cropNow, panned, zoomed } from './crop-math.ts'
import { FaceOutlines, GuessWords, HideOutlines } from './face-guesses.tsx'
import { openGuesses } from './guess-math.ts'
import styles from './photo.module.css'
import type { Tool } from './photo-tools.tsx'
import { inMiddle } from './spot-math.ts'
import { Spots } from './spots.tsx'
import { useFaceGuesses } from './use-face-guesses.ts'

/** How much of the room for it the shown part fills at most: what is cut away is seen around it. */
const fill = 0.8

/** The room before it has been measured, px. */
const firstRoom = { width: 764, height: 566 } as const

/** How wide a new cover or red eye is, as a part of what is shown. */
const newCover = 0.16
const newEye = 0.035

interface Props {
  readonly frame: FrameOf<'photo'>
  readonly photo: Photo
  readonly recipe: Recipe
  readonly tool: Tool
  /** Shows it as it was, without its recipe. */
  readonly comparing: boolean
  readonly onCrop: (crop: Crop) => void
  readonly onRecipe: (part: Partial<Recipe>) => void
}

/** The photo with its frame over it: pull the picture to move it, what is outside is not printed. */
export function PhotoStage(props: Props): ReactNode {
  const { frame, photo, tool, comparing, onCrop, onRecipe } = props
  const { session } = useEditor()
  const { t } = useTranslation('photo')
  const last = useRef<{ x: number; y: number }>(undefined)
  const window = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<number>()
  // Turned and flipped it stays while comparing: only then is the same part of the picture in the same place.
  const { turn, flip, straighten } = props.recipe
  const recipe = comparing ? { ...plainRecipe, turn, flip, straighten } : props.recipe
  const { picture } = photoParts(frame)
  const room = useElementSize()
  const roomPx = room.width > 0 ? room : firstRoom
  const fit = (fill * Math.min(roomPx.width / picture.width, roomPx.height / picture.height)) / pxPerMm
  // The place is drawn larger than on the page, so it is given in larger mm.
  const place = { width: picture.width * fit, height: picture.height * fit }
  const crop = cropNow(photo, place, frame.crop, recipe)
  const { scale } = planePlacement(photo, place, frame.crop, recipe)
  const isSpots = tool === 'cover' || tool === 'eyes'

  const pull = (by: { x: number; y: number }) => onCrop(panned(crop, photo, recipe, by, scale))
  function onPointerDown(event: PointerEvent): void {
    if (isSpots) return
    last.current = { x: event.clientX, y: event.clientY }
    event.currentTarget.setPointerCapture(event.pointerId)
    session.undo.stop()
  }
  function onPointerMove(event: PointerEvent): void {
    if (!last.current) return
    pull({ x: event.clientX - last.current.x, y: event.clientY - last.current.y })
    last.current = { x: event.clientX, y: event.clientY }
  }
  function onKeyDown(event: KeyboardEvent): void {
    const way = ways[event.key]
    if (way) pull({ x: way[0], y: way[1] })
    else if (event.key === '+' || event.key === '=') onCrop(zoomed(crop, 0.9))
    else if (event.key === '-') onCrop(zoomed(crop, 1 / 0.9))
    else return
    event.preventDefault()
  }

  const spots: readonly (Cover | Eye)[] = tool === 'eyes' ? (recipe.eyes ?? []) : recipe.covers
  function setSpots(next: readonly (Cover | Eye)[]): void {
    onRecipe(tool === 'eyes' ? { eyes: [...next] } : { covers: next as Cover[] })
  }
  const make = (spot: Eye) => (tool === 'eyes' ? spot : ({ ...spot, shape: 'round', how: 'block' } as const))
  function add(place: Eye): void {
    session.undo.stop()
    setSpots([...spots, make(place)])
    setChosen(spots.length)
    // It is drawn with the next frame; the keys then move it.
    requestAnimationFrame(() => window.current?.querySelector<HTMLElement>(`[data-spot="${spots.length}"]`)?.focus())
  }

  const guesses = useFaceGuesses(photo.id, tool === 'cover')
  const open = tool === 'cover' && Array.isArray(guesses) ? openGuesses(guesses, recipe.covers, crop) : []
  const [hidden, setHidden] = useState(false)

  const shown = { original: photo, place, crop: frame.crop, recipe }
  const url = urls.photo(session.book, photo.id, 1200)
  const size = { width: place.width * pxPerMm, height: place.height * pxPerMm }
  const order = { widthMm: place.width, heightMm: place.height, crop: frame.crop, recipe }
  return (
    <div className={styles.stage}>
      <div ref={room.ref} className={styles.room}>
        {/* biome-ignore lint/a11y/useSemanticElements: a place to pull a picture about is no native control */}
        <div
          ref={window}
          className={`${styles.window} ${frame.look === 'round' ? styles.roundWindow : ''}`}
          style={size}
          role="group"
          aria-label={t('window')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys pull the picture
          tabIndex={0}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => {
            last.current = undefined
          }}
          onWheel={event => onCrop(zoomed(crop, event.deltaY > 0 ? 1.05 : 1 / 1.05))}
          onKeyDown={onKeyDown}
        >
          <div className={styles.outside} aria-hidden="true">
            <DevelopedPicture {...shown} url={url} alt="" />
          </div>
          <div className={styles.insideWindow}>
            <DevelopedPicture {...shown} url={url} alt="" />
            <BakedPicture url={bakedUrl(session.book, photo.id, order, devicePixelRatio)} />
          </div>
          <span className={`${styles.thirds} ${tool === 'straighten' ? styles.fine : ''}`} aria-hidden="true" />
          {isSpots && !comparing && (
            <Spots<Cover | Eye>
              key={tool}
              {...shown}
              spots={spots}
              chosen={chosen}
              onChosen={setChosen}
              onSpots={setSpots}
              make={make}
              isRound={spot => !('shape' in spot) || spot.shape === 'round'}
              size={tool === 'eyes' ? newEye : newCover}
              name={number => t(tool === 'eyes' ? 'eyes.name' : 'cover.name', { number })}
              keysHelp={t(tool === 'eyes' ? 'eyes.keys' : 'cover.keys')}
              keys={(spot, key) => (key === ' ' && 'how' in spot ? otherLook(spot) : undefined)}
            />
          )}
          {open.length > 0 && !comparing && !hidden && <FaceOutlines {...shown} faces={open} onCover={add} />}
        </div>
      </div>
      <Controls
        {...{ tool, recipe: props.recipe, crop, spots, chosen, onCrop, onRecipe }}
        onSpots={setSpots}
        onAdd={() => add(inMiddle(crop, photo, tool === 'eyes' ? newEye : newCover))}
        onGone={() => {
          setSpots(spots.filter((_, at) => at !== chosen))
          setChosen(undefined)
        }}
        guessed={{
          words: <GuessWords guesses={guesses} open={open.length} />,
          actions: open.length > 0 && <HideOutlines hidden={hidden} onHidden={setHidden} />,
        }}
      />
    </div>
  )
}

/** How far an arrow key pulls the picture, px on the screen. */
const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [8, 0],
  ArrowRight: [-8, 0],
  ArrowUp: [0, 8],
  ArrowDown: [0, -8],
}

function otherLook(cover: Cover): Cover {
  return { ...cover, how: cover.how === 'block' ? 'blur' : 'block' }
}
