import type { CSSProperties, ReactNode } from 'react'
import { wholePx } from '#core/book/fit/box.ts'
import { captionTexts, fitCaption } from '#core/book/fit/caption.ts'
import { photoParts, type Rectangle } from '#core/book/geometry.ts'
import { inEach } from '#core/book/in-each.ts'
import type { Box, FrameOf } from '#core/book/schema.ts'
import { BakedPicture } from './baked-picture.tsx'
import { DevelopedPicture } from './developed-picture.tsx'
import { giveUpLoad } from './give-up-load.ts'
import { cropStyle } from './picture-style.ts'
import { placeBox, pxPerMm } from './placement.ts'
import type { PageScene } from './types.ts'

interface Props {
  readonly frame: FrameOf<'photo'>
  readonly scene: PageScene
}

/** A picture with its border and caption. */
export function PhotoFrame({ frame, scene }: Props): ReactNode {
  // On paper a place with no picture yet is one to glue a photo into; behind a whole page there is none.
  if (!frame.picture && scene.medium === 'print' && frame.look === 'bleed') return null
  const parts = photoParts(frame)
  return (
    <div className={`photo photo-${frame.look}${frame.picture ? '' : ' photo-empty'}`}>
      <div className="photo-picture" style={within(parts.picture, frame.box)}>
        <PictureView frame={frame} scene={scene} place={parts.picture} />
      </div>
      {parts.caption && (
        <div className="photo-caption" style={{ ...within(parts.caption, frame.box), ...captionSize(frame, scene) }}>
          <Caption frame={frame} scene={scene} />
        </div>
      )}
    </div>
  )
}

/** The frame's own matrix already brings its whole px to its true size: a part of it must not be brought there twice. */
function within(place: Rectangle, frame: Box): CSSProperties {
  const across = wholePx(frame.width) / (frame.width * pxPerMm)
  const down = wholePx(frame.height) / (frame.height * pxPerMm)
  const { x, y, width, height } = place
  return placeBox({ x: x * across, y: y * down, width: width * across, height: height * down, rotation: 0 }, true)
}

function PictureView({ frame, scene, place }: Props & { readonly place: Rectangle }): ReactNode {
  const { picture } = frame
  const found =
    picture &&
    scene.pictures({
      picture,
      frame: frame.id,
      ...(frame.crop && { crop: frame.crop }),
      ...(frame.recipe && { recipe: frame.recipe }),
      widthMm: place.width,
      heightMm: place.height,
    })
  if (!found) return scene.parts.noPicture?.(frame) ?? null
  const photo = 'photo' in picture ? scene.book.photos.find(({ id }) => id === picture.photo) : undefined
  if (photo && !found.cut) {
    const { crop, recipe } = frame
    return (
      <>
        <DevelopedPicture url={found.url} alt={altText(frame, scene)} {...{ original: photo, place, crop, recipe }} />
        {found.baked && <BakedPicture url={found.baked} />}
      </>
    )
  }
  // Art is our own and has no recipe.
  const style = found.cut ? undefined : cropStyle(frame.crop)
  return (
    <img
      ref={giveUpLoad}
      className="picture"
      src={found.url}
      alt={altText(frame, scene)}
      style={style}
      draggable={false}
    />
  )
}

/** What is said aloud, in the language or languages shown; empty for a picture that says nothing the words do not. */
function altText(frame: FrameOf<'photo'>, { language }: PageScene): string {
  if (frame.decorative) return ''
  return inEach(language, each => frame.alt[each] ?? '').join(' / ')
}

function captionSize(frame: FrameOf<'photo'>, { book, language, layer }: PageScene): CSSProperties {
  return { '--size-caption': `${fitCaption(frame, book, { language, layer }).sizePt}pt` } as CSSProperties
}

function Caption({ frame, scene }: Props): ReactNode {
  return captionTexts(frame, scene).map(({ language, text }) => (
    <p key={language} className="line line-caption" lang={language}>
      {text}
    </p>
  ))
}
