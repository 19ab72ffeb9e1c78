import type { Icon } from '@phosphor-icons/react'
import { AngleIcon } from '@phosphor-icons/react/dist/csr/Angle'
import { ArrowClockwiseIcon } from '@phosphor-icons/react/dist/csr/ArrowClockwise'
import { CircleHalfIcon } from '@phosphor-icons/react/dist/csr/CircleHalf'
import { CropIcon } from '@phosphor-icons/react/dist/csr/Crop'
import { DropHalfIcon } from '@phosphor-icons/react/dist/csr/DropHalf'
import { EyeIcon } from '@phosphor-icons/react/dist/csr/Eye'
import { FlipHorizontalIcon } from '@phosphor-icons/react/dist/csr/FlipHorizontal'
import { SelectionSlashIcon } from '@phosphor-icons/react/dist/csr/SelectionSlash'
import { SunIcon } from '@phosphor-icons/react/dist/csr/Sun'
import { ThermometerIcon } from '@phosphor-icons/react/dist/csr/Thermometer'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recipe } from '#core/book/recipe.ts'
import styles from './photo.module.css'

/** A tool that stays in the hand; the others act at once. */
export type Tool = 'crop' | 'straighten' | 'light' | 'contrast' | 'warmth' | 'cover' | 'eyes'
type Act = 'turn' | 'flip' | 'grey'

const tools: readonly { readonly name: Tool | Act; readonly icon: Icon }[] = [
  { name: 'crop', icon: CropIcon },
  { name: 'straighten', icon: AngleIcon },
  { name: 'turn', icon: ArrowClockwiseIcon },
  { name: 'flip', icon: FlipHorizontalIcon },
  { name: 'light', icon: SunIcon },
  { name: 'contrast', icon: CircleHalfIcon },
  { name: 'warmth', icon: ThermometerIcon },
  { name: 'grey', icon: DropHalfIcon },
  { name: 'cover', icon: SelectionSlashIcon },
  { name: 'eyes', icon: EyeIcon },
]

interface Props {
  readonly tool: Tool
  readonly recipe: Recipe
  readonly onTool: (tool: Tool) => void
  readonly onRecipe: (part: Partial<Recipe>) => void
}

/** The tools beside a photo. */
export function PhotoTools({ tool, recipe, onTool, onRecipe }: Props): ReactNode {
  const { t } = useTranslation('photo')
  const turns = { 0: 90, 90: 180, 180: 270, 270: 0 } as const
  function use(name: Tool | Act): void {
    if (name === 'turn') onRecipe({ turn: turns[recipe.turn] })
    else if (name === 'flip') onRecipe({ flip: !recipe.flip })
    else if (name === 'grey') onRecipe({ grey: !recipe.grey })
    else onTool(name)
  }
  const pressed = (name: Tool | Act) => {
    if (name === 'turn') return undefined
    if (name === 'flip') return recipe.flip
    return name === 'grey' ? recipe.grey : name === tool
  }
  return (
    <div className={styles.tools} role="toolbar" aria-orientation="vertical" aria-label={t('tools')}>
      {tools.map(({ name, icon: Picture }) => (
        <button
          key={name}
          type="button"
          className={`${styles.tool} ${name === tool ? styles.inHand : ''}`}
          aria-pressed={pressed(name)}
          onClick={() => use(name)}
        >
          <Picture size={22} aria-hidden />
          {t(`tool.${name}`)}
        </button>
      ))}
    </div>
  )
}
