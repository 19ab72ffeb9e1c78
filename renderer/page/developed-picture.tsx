import { type CSSProperties, type ReactNode, useId } from 'react'
import type { Crop, Recipe } from '#core/book/recipe.ts'
import { plainRecipe } from '#core/book/recipe.ts'
import { colourChange } from '#core/print/colour.ts'
import { shownPart } from '#core/print/crop.ts'
import { giveUpLoad } from './give-up-load.ts'
import { pxPerMm } from './placement.ts'

interface Size {
  readonly width: number
  readonly height: number
}

interface Props {
  readonly url: string
  readonly alt: string
  /** Pixels of the upright original. */
  readonly original: Size
  /** The place it fills, mm. */
  readonly place: Size
  readonly crop: Crop | undefined
  readonly recipe: Recipe | undefined
}

/**
 * An original shown with its crop and recipe: the same part, turn and colours that sharp bakes for print
 * (core/print), so that what is seen is what is printed. Covers hide on the screen what they hide on paper.
 */
export function DevelopedPicture({ url, alt, original, place, crop, recipe = plainRecipe }: Props): ReactNode {
  const filter = useId()
  const change = colourChange(recipe)
  return (
    <div className="developed" style={planeStyle(original, place, crop, recipe)}>
      {change && (
        <svg className="developed-filter" aria-hidden="true">
          <filter id={filter} colorInterpolationFilters="sRGB" x="0" y="0" width="100%" height="100%">
            <feColorMatrix values={matrixText(change.matrix, change.add)} />
          </filter>
        </svg>
      )}
      <img
        ref={giveUpLoad}
        className="developed-picture"
        src={url}
        alt={alt}
        draggable={false}
        style={change ? { filter: `url(#${CSS.escape(filter)})` } : undefined}
      />
      {recipe.covers.map((cover, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: covers are replaced as a list
          key={at}
          className={`cover cover-${cover.shape} cover-${cover.how}`}
          style={{
            left: `${cover.x * 100}%`,
            top: `${cover.y * 100}%`,
            width: `${cover.width * 100}%`,
            height: `${cover.height * 100}%`,
          }}
        />
      ))}
    </div>
  )
}

/** Where the whole original stands so that its shown part fills the place. */
export function planeStyle(original: Size, place: Size, crop: Crop | undefined, recipe: Recipe): CSSProperties {
  const { scale, middle } = planePlacement(original, place, crop, recipe)
  const turn = recipe.turn + recipe.straighten
  const steps = [
    `translate(${(place.width * pxPerMm) / 2}px, ${(place.height * pxPerMm) / 2}px)`,
    recipe.flip && 'scaleX(-1)',
    turn !== 0 && `rotate(${turn}deg)`,
    `translate(${-middle.x * scale}px, ${-middle.y * scale}px)`,
  ]
  return {
    width: original.width * scale,
    height: original.height * scale,
    transform: steps.filter(Boolean).join(' '),
  }
}

/** The middle of the shown part in the original's px, and the CSS px that one of them takes. */
export function planePlacement(original: Size, place: Size, crop: Crop | undefined, recipe: Recipe) {
  const shown = shownPart(original, place, crop, recipe)
  const seenWidth = recipe.turn % 180 === 0 ? place.width : place.height
  return {
    shown,
    scale: (seenWidth * pxPerMm) / shown.width,
    middle: { x: shown.x + shown.width / 2, y: shown.y + shown.height / 2 },
  }
}

function matrixText(matrix: readonly (readonly number[])[], add: number): string {
  const offset = add / 255
  const rows = matrix.map(row => [...row, 0, offset].join(' '))
  return [...rows, '0 0 0 1 0'].join(' ')
}
