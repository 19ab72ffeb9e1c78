import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye'
import { EyeSlashIcon } from '@phosphor-icons/react/dist/csr/EyeSlash'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Crop, Eye, Recipe } from '#core/book/recipe.ts'
import { planeStyle } from '#renderer/page/developed-picture.tsx'
import { Button } from '#renderer/ui/button.tsx'
import styles from './covers.module.css'
import type { FaceGuesses } from './use-face-guesses.ts'

interface Size {
  readonly width: number
  readonly height: number
}

interface OutlinesProps {
  readonly original: Size
  readonly place: Size
  readonly crop: Crop | undefined
  readonly recipe: Recipe
  readonly faces: readonly Eye[]
  readonly onCover: (face: Eye) => void
}

/** An outline round each face that the computer guesses; a press covers it. */
export function FaceOutlines({ original, place, crop, recipe, faces, onCover }: OutlinesProps): ReactNode {
  const { t } = useTranslation('photo')
  // The picture may be turned and flipped; what is asked stays upright.
  const upright = `rotate(${-(recipe.turn + recipe.straighten)}deg)${recipe.flip ? ' scaleX(-1)' : ''}`
  return (
    <div className={`developed ${styles.guessPlane}`} style={planeStyle(original, place, crop, recipe)}>
      {faces.map((face, at) => (
        <button
          key={`${face.x} ${face.y}`}
          type="button"
          className={styles.guess}
          style={percent(face)}
          aria-label={t('faces.ask', { number: at + 1, count: faces.length })}
          onPointerDown={event => event.stopPropagation()}
          onClick={() => onCover(face)}
        >
          <span className={styles.ask} style={{ transform: `translate(-50%, -50%) ${upright}` }} aria-hidden="true">
            {t('faces.cover')}
          </span>
        </button>
      ))}
    </div>
  )
}

function percent({ x, y, width, height }: Eye) {
  return { left: `${x * 100}%`, top: `${y * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` }
}

/** What the computer guessed, in words that promise nothing. `open`: how many are still asked about. */
export function GuessWords({ guesses, open }: { readonly guesses: FaceGuesses; readonly open: number }): ReactNode {
  const { t } = useTranslation('photo')
  return (
    <p className={styles.say} role="status">
      {guessSentence(guesses, open, t)}
    </p>
  )
}

function guessSentence(guesses: FaceGuesses, open: number, t: TFunction<'photo'>): string {
  if (guesses === 'looking') return t('faces.looking')
  if (guesses === 'failed') return t('faces.failed')
  if (guesses.length === 0) return t('faces.none')
  return open === 0 ? t('faces.decided') : t('faces.open', { count: open })
}

/** Takes the outlines out of sight, and back. */
export function HideOutlines({
  hidden,
  onHidden,
}: {
  readonly hidden: boolean
  readonly onHidden: (hidden: boolean) => void
}): ReactNode {
  const { t } = useTranslation('photo')
  return (
    <Button size="small" look="quiet" icon={hidden ? EyeIcon : EyeSlashIcon} onClick={() => onHidden(!hidden)}>
      {t(hidden ? 'faces.show' : 'faces.hide')}
    </Button>
  )
}
