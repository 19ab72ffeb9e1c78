import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus'
import { TrashIcon } from '@phosphor-icons/react/dist/csr/Trash'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cover, Crop, Eye, Recipe } from '#core/book/recipe.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import styles from './covers.module.css'
import { closeness, zoomed } from './crop-math.ts'
import type { Tool } from './photo-tools.tsx'
import { Slider } from './slider.tsx'

interface Props {
  readonly tool: Tool
  readonly recipe: Recipe
  readonly crop: Crop
  /** The covers or the red eyes, whichever the tool is for. */
  readonly spots: readonly (Cover | Eye)[]
  readonly chosen: number | undefined
  readonly onCrop: (crop: Crop) => void
  readonly onRecipe: (part: Partial<Recipe>) => void
  readonly onSpots: (spots: readonly (Cover | Eye)[]) => void
  readonly onAdd: () => void
  readonly onGone: () => void
  /** What the computer guesses of faces, and what can be done with that: for covers alone. */
  readonly guessed: { readonly words: ReactNode; readonly actions: ReactNode }
}

/** What the tool in the hand can be set to. */
export function Controls(props: Props): ReactNode {
  const { tool, recipe, crop, onCrop, onRecipe } = props
  const { t } = useTranslation('photo')
  if (tool === 'cover' || tool === 'eyes') return <SpotControls {...props} tool={tool} />
  if (tool === 'crop') {
    const value = closeness(crop)
    return (
      <Slider
        label={t('closer')}
        value={value}
        least={0}
        most={1}
        step={0.005}
        said={`${Math.round(value * 100)}`}
        onChange={next => onCrop(zoomed(crop, (1 - next * 0.95) / Math.max(crop.width, crop.height)))}
      />
    )
  }
  const straightening = tool === 'straighten'
  const value = recipe[tool]
  return (
    <Slider
      label={t(`tool.${tool}`)}
      value={value}
      least={straightening ? -15 : -1}
      most={straightening ? 15 : 1}
      step={straightening ? 0.1 : 0.01}
      said={straightening ? t('degrees', { value: value.toFixed(1) }) : `${Math.round(value * 100)}`}
      onChange={next => onRecipe({ [tool]: next })}
    />
  )
}

/** How many there are, and what can be done to the chosen one. */
function SpotControls(props: Props & { readonly tool: 'cover' | 'eyes' }): ReactNode {
  const { tool, spots, chosen, onAdd, onGone, guessed } = props
  const { t } = useTranslation('photo')
  const spot = chosen === undefined ? undefined : spots[chosen]
  return (
    <div className={styles.spotControls}>
      <p className={styles.say} role="status">
        <b>{t(`${tool}.count`, { count: spots.length })}</b> {t(`${tool}.how`)}
      </p>
      {tool === 'cover' && guessed.words}
      <div className={styles.spotRow}>
        <Button size="small" icon={PlusIcon} onClick={onAdd}>
          {t(`${tool}.add`)}
        </Button>
        {spot && isCover(spot) && <CoverLook {...props} cover={spot} />}
        {spot && (
          <Button size="small" look="quiet" icon={TrashIcon} onClick={onGone}>
            {t('cover.remove')}
          </Button>
        )}
        {tool === 'cover' && guessed.actions}
      </div>
    </div>
  )
}

function isCover(spot: Cover | Eye): spot is Cover {
  return 'how' in spot
}

function CoverLook({ spots, chosen, onSpots, cover }: Props & { readonly cover: Cover }): ReactNode {
  const { t } = useTranslation('photo')
  const set = (part: Partial<Cover>) => onSpots(spots.map((each, at) => (at === chosen ? { ...cover, ...part } : each)))
  return (
    <>
      <Segmented
        name={t('cover.look')}
        value={cover.how}
        choices={(['block', 'blur'] as const).map(how => ({ value: how, label: t(`cover.${how}`) }))}
        onChange={how => set({ how })}
      />
      <Segmented
        name={t('cover.shape')}
        value={cover.shape}
        choices={(['round', 'square'] as const).map(shape => ({ value: shape, label: t(`cover.${shape}`) }))}
        onChange={shape => set({ shape })}
      />
    </>
  )
}
