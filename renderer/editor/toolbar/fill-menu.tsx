import { Popover } from '@mantine/core'
import { PaletteIcon } from '@phosphor-icons/react/dist/csr/Palette'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setFrame } from '#core/book/edits/frames.ts'
import { type FrameOf, type PaletteColour, paletteColours } from '#core/book/schema.ts'
import { Button } from '#renderer/ui/button.tsx'
import { step } from '../commands.ts'
import { useEditor } from '../editor-context.tsx'
import { ColourRow } from './colour-row.tsx'
import styles from './toolbar.module.css'

/** The colours of a shape or a speech bubble: inside, and for a shape its line. */
export function FillMenu({ frame }: { readonly frame: FrameOf<'shape'> | FrameOf<'speech'> }): ReactNode {
  const { session } = useEditor()
  const { t } = useTranslation('editor')
  const [open, setOpen] = useState(false)
  const set = (fields: { fill?: PaletteColour | undefined; line?: PaletteColour | undefined }) =>
    step(session, () => setFrame(session.doc, frame.id, fields as object))
  const isShape = frame.kind === 'shape'
  const hasInside = !isShape || frame.shape !== 'line'
  return (
    <Popover opened={open} onChange={setOpen} position="bottom" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button look="quiet" icon={PaletteIcon} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('fill.colours')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel ?? ''}>
        {hasInside && (
          <>
            <h3 className={styles.legend}>{t('fill.inside')}</h3>
            <ColourRow
              name={t('fill.inside')}
              colours={isShape ? [undefined, ...paletteColours] : paletteColours}
              value={frame.fill}
              onPick={fill => set({ fill })}
            />
          </>
        )}
        {isShape && (
          <>
            <h3 className={styles.legend}>{t('fill.line')}</h3>
            <ColourRow
              name={t('fill.line')}
              colours={[undefined, ...paletteColours]}
              value={frame.line}
              onPick={line => set({ line })}
            />
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
