import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle'
import { SplitHorizontalIcon } from '@phosphor-icons/react/dist/csr/SplitHorizontal'
import { WarningCircleIcon } from '@phosphor-icons/react/dist/csr/WarningCircle'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setFrame } from '#core/book/edits/frames.ts'
import type { Crop, Recipe } from '#core/book/recipe.ts'
import { plainRecipe } from '#core/book/recipe.ts'
import type { FrameOf, Photo } from '#core/book/schema.ts'
import { sharpness } from '#core/print/sharpness.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useModal } from '#renderer/ui/use-modal.ts'
import { photoOf, step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import styles from './photo.module.css'
import { PhotoFields } from './photo-fields.tsx'
import { PhotoStage } from './photo-stage.tsx'
import { PhotoTools, type Tool } from './photo-tools.tsx'

/** The photo editor over the page, while a photo of the book is open in it. */
export function PhotoEditor(): ReactNode {
  const { outline, page, view, change } = useEditor()
  const frame = page.frames.find(({ id }) => id === view.photo)
  const photo = photoOf(frame, outline.photos)
  if (frame?.kind !== 'photo' || !photo) return null
  return (
    <PhotoDialog key={frame.id} frame={frame} photo={photo} onDone={() => change({ do: 'photo', frame: undefined })} />
  )
}

interface Props {
  readonly frame: FrameOf<'photo'>
  readonly photo: Photo
  readonly onDone: () => void
}

function PhotoDialog({ frame, photo, onDone }: Props): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('photo')
  const language = useLanguage()
  const dialog = useModal()
  const [tool, setTool] = useState<Tool>('crop')
  const [comparing, setComparing] = useState(false)
  const recipe = frame.recipe ?? plainRecipe

  // Nothing is kept until it is changed, and every change is the book's at once: undo takes it back.
  const setCrop = (crop: Crop) => setFrame(session.doc, frame.id, { crop } as object)
  const setRecipe = (part: Partial<Recipe>) => {
    setComparing(false)
    setFrame(session.doc, frame.id, { recipe: { ...recipe, ...part } } as object)
  }
  const reset = () => {
    setComparing(false)
    step(session, () => setFrame(session.doc, frame.id, { crop: undefined, recipe: undefined } as object))
  }
  const sharp = sharpness(frame, photo)
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="photo-title"
      onCancel={event => {
        event.preventDefault()
        onDone()
      }}
    >
      <header className={styles.head}>
        <h2 id="photo-title">{inLanguage(frame.caption, language) || t('title')}</h2>
        <p className={sharp === 'sharp' ? styles.sharp : styles.soft} role="status">
          {sharp === 'sharp' ? <CheckCircleIcon size={20} aria-hidden /> : <WarningCircleIcon size={20} aria-hidden />}
          {t(`sharpness.${sharp}`)}
        </p>
        <Button
          look="quiet"
          icon={SplitHorizontalIcon}
          aria-pressed={comparing}
          waitsFor={frame.recipe ? undefined : t('compareWaits')}
          onClick={() => setComparing(!comparing)}
        >
          {t(comparing ? 'comparing' : 'compare')}
        </Button>
        <Button look="quiet" waitsFor={frame.crop || frame.recipe ? undefined : t('resetWaits')} onClick={reset}>
          {t('reset')}
        </Button>
        <Button look="main" onClick={onDone}>
          {t('done')}
        </Button>
      </header>
      <PhotoTools tool={tool} recipe={recipe} onTool={setTool} onRecipe={setRecipe} />
      <PhotoStage {...{ frame, photo, recipe, tool, comparing }} onCrop={setCrop} onRecipe={setRecipe} />
      <PhotoFields frame={frame} photo={photo} />
    </dialog>
  )
}
