/** What a page is drawn from. Everything here is plain data or a function: the page knows no document and no desktop. */
import type { ReactNode } from 'react'
import type { WordyFrame } from '#core/book/fit/fit.ts'
import type { FrameId, PageId } from '#core/book/ids.ts'
import type { Language, Layer, ShownLanguage } from '#core/book/language.ts'
import type { Crop, Recipe } from '#core/book/recipe.ts'
import type { Book, Box, FrameOf } from '#core/book/schema.ts'

/** What a page needs to know of its book. A `Book` is one, and so is the outline of a document's view. */
export type PageBook = Pick<Book, 'settings' | 'people' | 'facts' | 'photos' | 'title' | 'bornMonth'> & {
  /** The pages in their order, so that a link can say which number its page has now. */
  readonly pages?: readonly { readonly id: PageId }[]
}

/** A picture a page asks for. `widthMm` and `heightMm` are the box it fills on paper. */
export interface PictureRequest {
  readonly picture: NonNullable<FrameOf<'photo'>['picture']>
  readonly frame?: FrameId
  readonly crop?: Crop
  readonly recipe?: Recipe
  readonly widthMm: number
  readonly heightMm: number
}

/**
 * Where a picture is. `cut`: the file already is the crop with its recipe, so it fills the box as it is; otherwise it is
 * the whole upright original, and the page cuts it.
 */
export interface Picture {
  readonly url: string
  readonly cut: boolean
  /** The same part with its recipe as it prints: laid over the page's own drawing of it once nothing moves. */
  readonly baked?: string
}

/** Finds pictures. Undefined when there is none yet: the page then shows an empty place. */
export type PictureSource = (request: PictureRequest) => Picture | undefined

/** What the editor puts in a page's places. Absent in print, in miniatures and on the shelf. */
export interface PageParts {
  /** Stands in for the still words of a telling; undefined leaves them as they are. */
  readonly telling?: (frame: WordyFrame, language: Language, layer: Layer) => ReactNode | undefined
  /** Stands where a telling has not been written. */
  readonly missing?: (frame: WordyFrame, language: Language) => ReactNode
  /** Stands where a photo frame has no picture yet. */
  readonly noPicture?: (frame: FrameOf<'photo'>) => ReactNode
  /** Turns to the page that a link leads to, where a reader can; absent: a link only says the number. */
  readonly turnTo?: (page: PageId) => void
  /** Whether a flap is lifted, and what lifts and shuts it where a reader can; absent: every flap is shut. */
  readonly flap?: (frame: FrameOf<'shape'>) => { readonly lifted: boolean; readonly onToggle?: () => void }
}

/** What every part of a page is drawn with. */
export interface PageScene {
  readonly book: PageBook
  readonly language: ShownLanguage
  readonly layer: Layer
  readonly pictures: PictureSource
  readonly parts: PageParts
  /** `print`: no soft shadows, which Chromium would turn into pictures (print.md 2). */
  readonly medium: 'screen' | 'print'
}

/** Frames that stand elsewhere than the document says, while a hand is moving them. */
export type MovingBoxes = ReadonlyMap<FrameId, Box>
