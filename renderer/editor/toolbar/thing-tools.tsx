import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye'
import { FlipHorizontalIcon } from '@phosphor-icons/react/dist/csr/FlipHorizontal'
import { PenIcon } from '@phosphor-icons/react/dist/csr/Pen'
import { StickerIcon } from '@phosphor-icons/react/dist/csr/Sticker'
import { UsersIcon } from '@phosphor-icons/react/dist/csr/Users'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setFrame } from '#core/book/edits/frames.ts'
import { type Frame, type FrameOf, generatedKinds } from '#core/book/schema.ts'
import { Button } from '#renderer/ui/button.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { PickMenu } from '../pick-menu.tsx'
import { DescribeMenu } from './describe-menu.tsx'
import { FillMenu } from './fill-menu.tsx'
import { firstPen } from './pen-tools.tsx'

/** The tools of one thing that is neither words nor a photo. */
export function ThingTools({ frame }: { readonly frame: Exclude<Frame, { kind: 'words' | 'photo' }> }): ReactNode {
  switch (frame.kind) {
    case 'speech':
      return <FillMenu frame={frame} />
    case 'shape':
      return <ShapeTools frame={frame} />
    case 'sticker':
      return <StickerTools frame={frame} />
    case 'drawing':
      return <DrawingTools frame={frame} />
    case 'generated':
      return <MadeTools frame={frame} />
  }
}

const shapes = ['rectangle', 'rounded', 'ellipse', 'heart', 'star', 'cloud', 'line'] as const

function ShapeTools({ frame }: { readonly frame: FrameOf<'shape'> }): ReactNode {
  const { session, view, change } = useEditor()
  const { t } = useTranslation('editor')
  const shape = shapes.find(each => each === frame.shape)
  const lifted = view.lifted === frame.id
  return (
    <>
      {shape && (
        <PickMenu
          name={t('fill.shape')}
          value={shape}
          choices={shapes.map(each => ({ value: each, label: t(`put.${each}`) }))}
          onPick={picked => step(session, () => setFrame(session.doc, frame.id, { shape: picked }))}
        />
      )}
      {frame.shape === 'flap' && (
        <Button
          look="quiet"
          icon={EyeIcon}
          aria-pressed={lifted}
          onClick={() => change({ do: 'lift', frame: lifted ? undefined : frame.id })}
        >
          {t('flap.under')}
        </Button>
      )}
      <FillMenu frame={frame} />
    </>
  )
}

function StickerTools({ frame }: { readonly frame: FrameOf<'sticker'> }): ReactNode {
  const { session, change } = useEditor()
  const { t } = useTranslation('editor')
  return (
    <>
      <Button look="quiet" icon={StickerIcon} onClick={() => change({ do: 'dialog', dialog: 'pictures' })}>
        {t('pictures.another')}
      </Button>
      <Button
        look="quiet"
        icon={FlipHorizontalIcon}
        aria-pressed={frame.flip === true}
        onClick={() =>
          step(session, () => setFrame(session.doc, frame.id, { flip: frame.flip ? undefined : true } as object))
        }
      >
        {t('pictures.flip')}
      </Button>
      <DescribeMenu frame={frame} />
    </>
  )
}

function DrawingTools({ frame }: { readonly frame: FrameOf<'drawing'> }): ReactNode {
  const { change } = useEditor()
  const { t } = useTranslation('editor')
  return (
    <>
      <Button
        look="quiet"
        icon={PenIcon}
        onClick={() => change({ do: 'pen', pen: { ...firstPen, frame: frame.id } })}
        {...(frame.locked && { waitsFor: t('pen.locked') })}
      >
        {t('pen.more')}
      </Button>
      <DescribeMenu frame={frame} />
    </>
  )
}

function MadeTools({ frame }: { readonly frame: FrameOf<'generated'> }): ReactNode {
  const { session, change } = useEditor()
  const { t } = useTranslation('editor')
  return (
    <>
      <PickMenu
        name={t('put.made')}
        value={frame.what}
        choices={generatedKinds.map(each => ({ value: each, label: t(`put.${each}`) }))}
        onPick={what => step(session, () => setFrame(session.doc, frame.id, { what }))}
      />
      <Button look="quiet" icon={UsersIcon} onClick={() => change({ do: 'panel', panel: 'people' })}>
        {t('made.people')}
      </Button>
    </>
  )
}
