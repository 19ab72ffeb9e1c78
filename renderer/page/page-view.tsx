import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { bleedMm, trimSize } from '#core/book/format.ts'
import type { FrameId } from '#core/book/ids.ts'
import type { Layer, ShownLanguage } from '#core/book/language.ts'
import { isFilled } from '#core/book/look.ts'
import { type Page, purposes } from '#core/book/schema.ts'
import { lineHeight, sizePt, type TypeSettings } from '#core/book/type-scale.ts'
import '#root/assets/fonts/fonts.css'
import '#renderer/ui/tokens.css'
import './page.css'
import './words.css'
import './pictures.css'
import { BackgroundView } from './background.tsx'
import { BorderView } from './border.tsx'
import { FrameView } from './frame-view.tsx'
import { pageAnchor } from './page-link.ts'
import { pageSizePx, pxPerMm } from './placement.ts'
import type { MovingBoxes, PageBook, PageParts, PageScene, PictureSource } from './types.ts'

/** What a page is drawn from. */
export interface PageViewProps {
  readonly page: Page
  readonly book: PageBook
  readonly language: ShownLanguage
  readonly layer: Layer
  /** Must keep its identity between renderings, or every frame is drawn again. */
  readonly pictures: PictureSource
  /** The page's number; absent where none is printed. */
  readonly folio?: number
  readonly parts?: PageParts
  readonly moving?: MovingBoxes
  readonly medium?: 'screen' | 'print'
  /** Shows what lies beyond the trim, out to the bleed and 1 px more: clips snap to whole px. */
  readonly bleed?: boolean
}

const noParts: PageParts = {}

/**
 * A page of a book, for the editor, miniatures, covers, Together and print alike. Laid out at 96/25.4 px a mm from the
 * trim's top left, always; whoever shows it larger or smaller puts a transform round it.
 */
export function PageView(props: PageViewProps): ReactNode {
  const { page, book, language, layer, pictures, folio, parts = noParts, moving, medium = 'screen', bleed } = props
  const scene = useMemo<PageScene>(
    () => ({ book, language, layer, pictures, parts, medium }),
    [book, language, layer, pictures, parts, medium],
  )
  const { format, accent, storyFont, palette = 'paint', border = 'none' } = book.settings
  const trim = trimSize(format)
  const depths = useMemo(() => new Map(page.stack.map((id, at): [FrameId, number] => [id, at + 1])), [page.stack])
  const classes = [
    'page',
    `page-${medium}`,
    `layer-${layer.replace('+', '')}`,
    `story-${storyFont}`,
    `on-${page.background.colour}`,
    `palette-${palette}`,
  ]
  return (
    <div
      className={classes.join(' ')}
      data-page={page.id}
      // Where the links of a finished file lead.
      {...(medium === 'print' && { id: pageAnchor(page.id) })}
      data-accent={accent}
      style={{
        ...pageSizePx(trim),
        ...typeStyle(layer, book.settings, language === 'both'),
        ...clipStyle(bleed === true),
      }}
    >
      <BackgroundView page={page} trim={trim} scene={scene} />
      {border !== 'none' && !isFilled(page) && <BorderView border={border} trim={trim} />}
      {page.frames.map(frame => (
        <FrameView
          key={frame.id}
          frame={frame}
          box={moving?.get(frame.id) ?? frame.box}
          depth={frame.kind === 'photo' && frame.look === 'bleed' ? 0 : (depths.get(frame.id) ?? 1)}
          scene={scene}
        />
      ))}
      {folio !== undefined && <Folio number={folio} page={page} />}
    </div>
  )
}

/** The sizes and line heights of this layer in this book, for words.css. */
function typeStyle(layer: Layer, settings: TypeSettings, isPair: boolean): CSSProperties {
  const sizes = purposes.flatMap(purpose => [
    [`--size-${purpose}`, `${sizePt(purpose, layer, settings, isPair)}pt`],
    [`--height-${purpose}`, lineHeight(purpose)],
  ])
  return Object.fromEntries(sizes) as CSSProperties
}

function clipStyle(bleed: boolean): CSSProperties {
  return bleed ? { overflowClipMargin: `${Math.ceil(bleedMm * pxPerMm) + 1}px` } : {}
}

function Folio({ number, page }: { readonly number: number; readonly page: Page }): ReactNode {
  return (
    <div className={`folio${page.background.colour === 'night' ? ' folio-light' : ''}`} aria-hidden="true">
      {number}
    </div>
  )
}
