import { memo, type ReactNode, useMemo } from 'react'
import { languagesShown } from '#core/book/language.ts'
import type { Box, Frame } from '#core/book/schema.ts'
import { missingCase } from '#core/errors.ts'
import { DrawingFrame } from './drawing-frame.tsx'
import { FlapFrame } from './flap-frame.tsx'
import { GeneratedFrame } from './generated/generated-frame.tsx'
import { PhotoFrame } from './photo-frame.tsx'
import { placeBox } from './placement.ts'
import { BubbleView, ShapeFrame } from './shape-frame.tsx'
import { StickerFrame } from './sticker-frame.tsx'
import type { PageScene } from './types.ts'
import { Tellings } from './words-frame.tsx'

interface Props {
  readonly frame: Frame
  /** Where it stands now, where that is not where the document says. */
  readonly box: Box
  /** Its place in the stack, back to front. */
  readonly depth: number
  readonly scene: PageScene
}

/** One frame where it stands. */
export const FrameView = memo(function FrameView({ frame, box, depth, scene }: Props): ReactNode {
  const { width, height } = box
  // What is in a frame follows from its size alone: while it is only carried about, nothing in it is drawn again.
  const shown = useMemo(
    () =>
      width === frame.box.width && height === frame.box.height
        ? frame
        : { ...frame, box: { ...frame.box, width, height } },
    [frame, width, height],
  )
  // Words keep their size in points; everything else is drawn to its exact size.
  const exact = frame.kind !== 'words' && frame.kind !== 'speech'
  return (
    <div
      className={`frame frame-${frame.kind}${panelClass(frame)}${box === frame.box ? '' : ' frame-carried'}`}
      data-frame={frame.id}
      style={{ ...placeBox(box, exact), zIndex: depth }}
    >
      <Content frame={shown} scene={scene} />
    </div>
  )
})

function panelClass(frame: Frame): string {
  return frame.kind === 'words' && frame.panel !== 'none' ? ` panel-${frame.panel}` : ''
}

const Content = memo(function Content({
  frame,
  scene,
}: {
  readonly frame: Frame
  readonly scene: PageScene
}): ReactNode {
  const [language = 'en'] = languagesShown(scene.language)
  switch (frame.kind) {
    case 'words':
      return <Tellings frame={frame} scene={scene} />
    case 'photo':
      return <PhotoFrame frame={frame} scene={scene} />
    case 'drawing':
      return <DrawingFrame frame={frame} language={language} />
    case 'sticker':
      return <StickerFrame frame={frame} language={language} />
    case 'shape':
      return frame.shape === 'flap' ? <FlapFrame frame={frame} scene={scene} /> : <ShapeFrame frame={frame} />
    case 'speech':
      return (
        <>
          <BubbleView frame={frame} />
          <Tellings frame={frame} scene={scene} />
        </>
      )
    case 'generated':
      return <GeneratedFrame frame={frame} scene={scene} />
    default:
      return missingCase(frame)
  }
})
