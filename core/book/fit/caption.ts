/** How the caption of a photo fits under it: set smaller down to its least size, and over where even that is too much. */
import { photoParts } from '../geometry.ts'
import { languagesShown } from '../language.ts'
import { inLanguage } from '../names.ts'
import type { FrameOf } from '../schema.ts'
import { leastPt, lineHeight, sizePt } from '../type-scale.ts'
import { faceOf } from './faces.ts'
import type { FitBook, Shown } from './fit.ts'
import { countLines } from './lines.ts'

/** The size a caption is set in, pt, and whether it is over. */
export interface CaptionFit {
  readonly sizePt: number
  readonly isOver: boolean
}

/** The lines of a photo's caption in the language or languages shown, once where both say the same: one language alone stands in for the other. */
export function captionTexts(frame: FrameOf<'photo'>, shown: Pick<Shown, 'language'>) {
  const languages = languagesShown(shown.language)
  const texts = languages.flatMap(language => {
    const text = languages.length > 1 ? frame.caption[language] : inLanguage(frame.caption, language)
    return text?.trim() ? [{ language, text }] : []
  })
  return texts.filter(({ text }, at) => texts.findIndex(other => other.text.trim() === text.trim()) === at)
}

/** How the caption of a photo fits as it is shown. One with no caption fits. */
export function fitCaption(frame: FrameOf<'photo'>, { settings }: FitBook, shown: Shown): CaptionFit {
  const own = sizePt('caption', shown.layer, settings, shown.language === 'both')
  const room = photoParts(frame).caption
  const texts = captionTexts(frame, shown)
  if (!room || texts.length === 0) return { sizePt: own, isOver: false }
  const face = faceOf({ font: settings.storyFont, layer: shown.layer, purpose: 'caption' })
  const fits = (pt: number) => {
    const sizePx = (pt * 96) / 72
    const ruler = { sizePx, faceOf: () => face, nameOf: () => '' }
    const lines = texts.reduce((sum, { text }) => sum + countLines([{ text }], toPx(room.width), ruler), 0)
    return lines * sizePx * lineHeight('caption') <= toPx(room.height) + 1
  }
  const least = Math.min(own, leastPt('caption', shown.layer, settings))
  let pt = own
  while (pt > least && !fits(pt)) pt = Math.max(least, pt - 0.5)
  return { sizePt: pt, isOver: !fits(pt) }
}

function toPx(mm: number): number {
  return (mm * 96) / 25.4
}
