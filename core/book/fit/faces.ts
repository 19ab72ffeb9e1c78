/** The faces a page is set in, by the names of their files, and which of them a stretch of words has. */
import type { Layer } from '../language.ts'
import type { Purpose, Settings } from '../schema.ts'

/** Every face of a page: `assets/fonts/<name>.ttf`. */
export const faceNames = [
  'andika-400',
  'andika-400-italic',
  'andika-700',
  'andika-700-italic',
  'atkinson-hyperlegible-next-400',
  'atkinson-hyperlegible-next-400-italic',
  'atkinson-hyperlegible-next-600',
  'atkinson-hyperlegible-next-600-italic',
  'lexend-400',
  'lexend-700',
  'young-serif-400',
] as const
export type FaceName = (typeof faceNames)[number]

const stories: Readonly<Record<Settings['storyFont'], { readonly name: string; readonly bold: number }>> = {
  andika: { name: 'andika', bold: 700 },
  atkinson: { name: 'atkinson-hyperlegible-next', bold: 600 },
  lexend: { name: 'lexend', bold: 700 },
}

/** How a stretch of words is set. */
export interface Setting {
  readonly font: Settings['storyFont']
  readonly layer: Layer
  /** The purpose of its line. */
  readonly purpose: Purpose
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
}

/** The face of words set so: words.css says the same in its own way. Nothing is slanted or thickened that has no face. */
export function faceOf({ font, layer, purpose, bold, italic }: Setting): FaceName {
  const newReader = layer === '0-4'
  if (purpose === 'title' && !newReader) return 'young-serif-400'
  const { name, bold: heavy } = stories[font]
  const weight = bold || purpose === 'title' ? heavy : 400
  const slanted = italic && name !== 'lexend' ? '-italic' : ''
  return `${name}-${weight}${slanted}` as FaceName
}
