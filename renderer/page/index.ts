/** The page as everything shows it: editor, miniatures, covers, Together and print. */

export { giveUpLoad } from './give-up-load.ts'
export { PageMiniature } from './page-miniature.tsx'
export { PageView, type PageViewProps } from './page-view.tsx'
export { type Pen, PenLayer } from './pen-layer.tsx'
export { bakedUrl, screenPictures } from './pictures.ts'
export { pageSizePx, pxPerMm } from './placement.ts'
export type { PageBook, PageParts, Picture, PictureRequest, PictureSource } from './types.ts'
export { useFlaps } from './use-flaps.ts'
