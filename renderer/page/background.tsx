import type { ReactNode } from 'react'
import { bleedMm, type SizeMm } from '#core/book/format.ts'
import type { Page } from '#core/book/schema.ts'
import { type GroundPath, groundPaths } from '#core/toolkit/grounds.ts'
import { giveUpLoad } from './give-up-load.ts'
import { placeBox } from './placement.ts'
import { colour } from './shape-frame.tsx'
import type { PageScene } from './types.ts'

interface Props {
  readonly page: Page
  readonly trim: SizeMm
  readonly scene: PageScene
}

const groundFill: Readonly<Record<GroundPath['fill'], string>> = {
  tint: 'var(--book-tint)',
  book: 'var(--book)',
  deep: 'var(--book-deep)',
  white: '#fff',
}

/** What lies behind a page's frames, out to the bleed: a colour, a ground in the book's accent, a piece of art. */
export function BackgroundView({ page, trim, scene }: Props): ReactNode {
  const { colour: name, ground, art } = page.background
  const box = {
    x: -bleedMm,
    y: -bleedMm,
    width: trim.width + 2 * bleedMm,
    height: trim.height + 2 * bleedMm,
    rotation: 0,
  }
  const picture = art && scene.pictures({ picture: { art }, widthMm: box.width, heightMm: box.height })
  return (
    <div className="page-background" style={placeBox(box, true)} aria-hidden="true">
      <svg
        className="drawn"
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect {...{ x: box.x, y: box.y, width: box.width, height: box.height }} fill={colour(name)} />
        {ground && (
          <g transform={`translate(${box.x} ${box.y})`}>
            {groundPaths(ground, box.width, box.height).map(({ d, fill, opacity }) => (
              <path key={d} d={d} fill={groundFill[fill]} opacity={opacity} />
            ))}
          </g>
        )}
      </svg>
      {picture && <img ref={giveUpLoad} className="picture" src={picture.url} alt="" draggable={false} />}
    </div>
  )
}
