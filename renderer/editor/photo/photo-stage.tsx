import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urls } from '#contract/urls.ts'
import { photoParts } from '#core/book/geometry.ts'
import type { Crop, FrameOf, Photo, Recipe } from '#core/book/schema.ts'
import { DevelopedPicture, planePlacement } from '#renderer/page/developed-picture.tsx'
import { pxPerMm } from '#renderer/page/index.ts'
import { useEditor } from '../editor-context.tsx'
import { Covers } from './covers.tsx'
import { closeness, cropNow, panned, zoomed } from './crop-math.ts'
import styles from './photo.module.css'
import type { Tool } from './photo-tools.tsx'
import { Slider } from './slider.tsx'

/** The largest the shown part is drawn, px. */
const roomPx = { width: 610, height: 452 } as const

interface Props {
  readonly frame: FrameOf<'photo'>
  readonly photo: Photo
  readonly recipe: Recipe
  readonly tool: Tool
  readonly onCrop: (crop: Crop) => void
  readonly onRecipe: (part: Partial<Recipe>) => void
}

/** The photo with its frame over it: pull the picture to move it, what is outside is not printed. */
export function PhotoStage({ frame, photo, recipe, tool, onCrop, onRecipe }: Props): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('photo')
  const last = useRef<{ x: number; y: number }>(undefined)
  const [chosen, setChosen] = useState<number>()
  const { picture } = photoParts(frame)
  const fit = Math.min(roomPx.width / picture.width, roomPx.height / picture.height) / pxPerMm
  // The place is drawn larger than on the page, so it is given in larger mm.
  const place = { width: picture.width * fit, height: picture.height * fit }
  const crop = cropNow(photo, place, frame.crop, recipe)
  const { scale } = planePlacement(photo, place, frame.crop, recipe)

  const pull = (by: { x: number; y: number }) => onCrop(panned(crop, photo, recipe, by, scale))
  function onPointerDown(event: PointerEvent): void {
    if (tool === 'cover') return
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
    const ways: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [8, 0],
      ArrowRight: [-8, 0],
      ArrowUp: [0, 8],
      ArrowDown: [0, -8],
    }
    const way = ways[event.key]
    if (way) pull({ x: way[0], y: way[1] })
    else if (event.key === '+' || event.key === '=') onCrop(zoomed(crop, 0.9))
    else if (event.key === '-') onCrop(zoomed(crop, 1 / 0.9))
    else return
    event.preventDefault()
  }

  const shown = { original: photo, place, crop: frame.crop, recipe }
  const url = urls.photo(session.book, photo.id, 1200)
  const size = { width: place.width * pxPerMm, height: place.height * pxPerMm }
  return (
    <div className={styles.stage}>
      {/* biome-ignore lint/a11y/useSemanticElements: a place to pull a picture about is no native control */}
      <div
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
        </div>
        <span className={styles.thirds} aria-hidden="true" />
        {tool === 'cover' && <Covers {...shown} chosen={chosen} onChosen={setChosen} onRecipe={onRecipe} />}
      </div>
      <Controls {...{ tool, recipe, crop, onCrop, onRecipe, chosen, setChosen }} />
    </div>
  )
}

interface ControlsProps extends Pick<Props, 'tool' | 'recipe' | 'onCrop' | 'onRecipe'> {
  readonly crop: Crop
  readonly chosen: number | undefined
  readonly setChosen: (at: number | undefined) => void
}

/** What the tool in the hand can be set to. */
function Controls({ tool, recipe, crop, onCrop, onRecipe }: ControlsProps): ReactNode {
  const { t } = useTranslation('photo')
  if (tool === 'cover') {
    return (
      <p className={styles.say} role="status">
        <b>{t('covered', { count: recipe.covers.length })}</b> {t('coverHow')}
      </p>
    )
  }
  if (tool === 'crop') {
    return (
      <Slider
        label={t('closer')}
        value={closeness(crop)}
        least={0}
        most={1}
        onChange={value => onCrop(zoomed(crop, (1 - value * 0.95) / Math.max(crop.width, crop.height)))}
      />
    )
  }
  const range = tool === 'straighten' ? 15 : 1
  return (
    <Slider
      label={t(`tool.${tool}`)}
      value={recipe[tool]}
      least={-range}
      most={range}
      onChange={value => onRecipe({ [tool]: value })}
    />
  )
}
