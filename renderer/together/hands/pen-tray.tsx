import { EraserIcon } from '@phosphor-icons/react/dist/csr/Eraser'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageId } from '#core/book/ids.ts'
import { crayons, type PenColour } from '#core/book/schema.ts'
import { RoundButton } from '../round-button.tsx'
import styles from './trays.module.css'
import { UndoAndDone } from './undo-and-done.tsx'
import { penWidths, usePen } from './use-pen.tsx'

const colours = [...crayons, 'ink'] as const satisfies readonly PenColour[]

/** The crayons, a thick one, the rubber, and the way back. */
export function PenTray({ page }: { readonly page: PageId }): ReactNode {
  const { t } = useTranslation('together')
  const [pen, setPen] = usePen()
  const [thin, thick] = penWidths
  return (
    <div className={styles.tray}>
      <fieldset className={styles.crayons} aria-label={t('pen.colours')}>
        {colours.map(colour => (
          <button
            key={colour}
            type="button"
            className={styles.crayon}
            data-colour={colour}
            aria-label={t(`colour.${colour}`)}
            aria-pressed={!pen.rubber && pen.colour === colour}
            onClick={() => setPen(now => ({ ...now, colour, rubber: false }))}
          />
        ))}
      </fieldset>
      <button
        type="button"
        className={styles.width}
        aria-label={t('pen.thick')}
        aria-pressed={pen.widthMm === thick}
        onClick={() => setPen(now => ({ ...now, widthMm: now.widthMm === thick ? thin : thick, rubber: false }))}
      >
        <span data-thick={pen.widthMm === thick || undefined} />
      </button>
      <RoundButton
        icon={EraserIcon}
        name={t('pen.rubber')}
        on={pen.rubber}
        onClick={() => setPen(now => ({ ...now, rubber: !now.rubber }))}
      />
      <UndoAndDone page={page} />
    </div>
  )
}
