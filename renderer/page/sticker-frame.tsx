import type { ReactNode } from 'react'
import { urls } from '#contract/urls.ts'
import type { Language } from '#core/book/language.ts'
import type { FrameOf } from '#core/book/schema.ts'
import { giveUpLoad } from './give-up-load.ts'
import { inLanguage } from './names.ts'

/** A sticker: a small SVG of our own or of a set with a fitting licence. */
export function StickerFrame(props: { readonly frame: FrameOf<'sticker'>; readonly language: Language }): ReactNode {
  const { frame, language } = props
  return (
    <img
      ref={giveUpLoad}
      className={`sticker${frame.flip ? ' sticker-flip' : ''}`}
      src={urls.sticker(frame.sticker)}
      alt={inLanguage(frame.alt, language)}
      draggable={false}
    />
  )
}
