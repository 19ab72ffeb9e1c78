import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PaletteColour } from '#core/book/schema.ts'
import styles from './toolbar.module.css'

interface Props {
  readonly name: string
  /** `undefined` among them is "none". */
  readonly colours: readonly (PaletteColour | undefined)[]
  readonly value: PaletteColour | undefined
  readonly onPick: (colour: PaletteColour | undefined) => void
}

/** Colours of the book side by side, one of them taken; each is named. */
export function ColourRow({ name, colours, value, onPick }: Props): ReactNode {
  const { t } = useTranslation('editor')
  return (
    <fieldset className={styles.row} aria-label={name}>
      {colours.map(colour => {
        const called = t(colour ? `palette.${colour}` : 'palette.none')
        return (
          <button
            key={colour ?? 'none'}
            type="button"
            className={styles.dot}
            aria-pressed={colour === value}
            aria-label={called}
            title={called}
            onClick={() => onPick(colour)}
          >
            <span className={styles.swatch} data-colour={colour ?? 'none'} />
          </button>
        )
      })}
    </fieldset>
  )
}
