import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { trimSize } from '#core/book/format.ts'
import { type Layout, layoutBoxes, layouts } from '#core/toolkit/layouts.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { useEditor } from '../editor-context.tsx'
import styles from './toolbar.module.css'

interface Props {
  readonly current?: string
  readonly onPick: (layout: Layout) => void
}

/** Every layout, drawn for this book's format. */
export function LayoutGrid({ current, onPick }: Props): ReactNode {
  const { t } = useTranslation('editor')
  const language = useLanguage()
  return (
    <fieldset className={styles.layouts}>
      <legend className={styles.legend}>{t('layout.choose')}</legend>
      {layouts().map(layout => (
        <button
          key={layout.id}
          type="button"
          className={styles.layout}
          aria-pressed={layout.id === current}
          onClick={() => onPick(layout)}
        >
          <LayoutPicture layout={layout} />
          {inLanguage(layout.name, language)}
        </button>
      ))}
    </fieldset>
  )
}

function LayoutPicture({ layout }: { readonly layout: Layout }): ReactNode {
  const { outline } = useEditor()
  const { format } = outline.settings
  const { width, height } = trimSize(format)
  const boxes = layoutBoxes(layout, format)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.layoutPicture} aria-hidden="true">
      {layout.slots.map(slot => {
        const box = boxes[slot.id]
        if (!box) return null
        const turn = `rotate(${box.rotation} ${box.x + box.width / 2} ${box.y + box.height / 2})`
        if (slot.kind !== 'words') {
          const round = slot.kind === 'photo' && slot.look === 'round' ? '50%' : 4
          return <rect key={slot.id} {...rect(box)} rx={round} transform={turn} className={styles.layoutPhoto} />
        }
        const title = slot.purpose === 'title'
        const step = title ? 16 : 13
        const lines = Math.max(1, Math.min(title ? 1 : 6, Math.floor(box.height / step)))
        return Array.from({ length: lines }, (_, row) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of one drawing
            key={`${slot.id} ${row}`}
            x={box.x}
            y={box.y + row * step + 3}
            width={box.width * (row === lines - 1 && lines > 1 ? 0.6 : title ? 0.7 : 1)}
            height={title ? 10 : 5}
            rx={2.5}
            className={title ? styles.layoutTitle : styles.layoutWords}
          />
        ))
      })}
    </svg>
  )
}

function rect({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x, y, width, height }
}
