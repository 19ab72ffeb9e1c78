import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check'
import { EraserIcon } from '@phosphor-icons/react/dist/csr/Eraser'
import { PenIcon } from '@phosphor-icons/react/dist/csr/Pen'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type PaletteColour, paletteColours } from '#core/book/schema.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useEditor } from '../editor-context.tsx'
import type { ViewState } from '../view-state.ts'
import { ColourRow } from './colour-row.tsx'
import styles from './toolbar.module.css'

/** The pens there are, mm. */
const widths = { thin: 0.7, middle: 1.6, thick: 3.5, brush: 7 } as const
type Width = keyof typeof widths

/** The pen that drawing begins with. */
export const firstPen = { tool: 'pen', colour: 'book-ink', widthMm: widths.middle } as const

/** A tint can hardly be seen as a line on white, and the deep colour hardly be told from the dark one. */
const penColours: readonly PaletteColour[] = paletteColours.filter(name => name !== 'book-tint' && name !== 'book-deep')

/** The tools of drawing by hand, in the place of the others while it goes on. */
export function PenTools({ pen }: { readonly pen: NonNullable<ViewState['pen']> }): ReactNode {
  const { change } = useEditor()
  const { t } = useTranslation('editor')
  const set = (part: Partial<typeof pen>) => change({ do: 'pen', pen: { ...pen, ...part } })
  return (
    <>
      <Button look="quiet" icon={PenIcon} aria-pressed={pen.tool === 'pen'} onClick={() => set({ tool: 'pen' })}>
        {t('pen.pen')}
      </Button>
      <Button
        look="quiet"
        icon={EraserIcon}
        aria-pressed={pen.tool === 'rubber'}
        onClick={() => set({ tool: 'rubber' })}
      >
        {t('pen.rubber')}
      </Button>
      <span className={styles.rule} aria-hidden="true" />
      <ColourRow
        name={t('pen.colour')}
        colours={penColours}
        value={pen.colour}
        onPick={colour => set({ tool: 'pen', ...(colour && { colour }) })}
      />
      <span className={styles.rule} aria-hidden="true" />
      <fieldset className={styles.row} aria-label={t('pen.width')}>
        {(Object.keys(widths) as Width[]).map(name => (
          <button
            key={name}
            type="button"
            className={styles.width}
            aria-pressed={pen.widthMm === widths[name]}
            aria-label={t(`pen.widths.${name}`)}
            title={t(`pen.widths.${name}`)}
            onClick={() => set({ tool: 'pen', widthMm: widths[name] })}
          >
            <span style={{ height: Math.max(2, widths[name] * 2.4) }} />
          </button>
        ))}
      </fieldset>
      <span className={styles.rule} aria-hidden="true" />
      <Button look="main" icon={CheckIcon} onClick={() => change({ do: 'pen', pen: undefined })}>
        {t('pen.done')}
      </Button>
    </>
  )
}
