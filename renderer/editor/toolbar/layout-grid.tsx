import { type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { trimSize } from '#core/book/format.ts'
import type { Page } from '#core/book/schema.ts'
import { applyLayout, stackOf } from '#core/toolkit/apply-layout.ts'
import { type Layout, layoutBoxes, layouts } from '#core/toolkit/layouts.ts'
import { inLanguage, useLanguage } from '#renderer/i18n/use-language.ts'
import { PageMiniature, screenPictures } from '#renderer/page/index.ts'
import { useEditor } from '../editor-context.tsx'
import { useInSight } from '../pages/use-in-sight.ts'
import styles from './toolbar.module.css'

interface Props {
  readonly current?: string
  /** The page whose words and pictures are shown in each layout; absent: the layout's own places are drawn. */
  readonly page?: Page
  readonly onPick: (layout: Layout) => void
}

/** Every layout, drawn for this book's format. */
export function LayoutGrid({ current, page, onPick }: Props): ReactNode {
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
          {page ? <LayoutPreview layout={layout} page={page} /> : <LayoutPicture layout={layout} />}
          {inLanguage(layout.name, language)}
        </button>
      ))}
    </fieldset>
  )
}

/** How wide a preview is, px. */
const previewPx = 118

/** The page as it would be in a layout, with all that is on it. */
function LayoutPreview({ layout, page }: { readonly layout: Layout; readonly page: Page }): ReactNode {
  const { session, outline, view } = useEditor()
  const shown = useRef<HTMLSpanElement>(null)
  const seen = useInSight(shown)
  const pictures = useMemo(() => screenPictures(session.book, 0.25), [session.book])
  const next = useMemo((): Page => {
    const frames = applyLayout(page.frames, layout, outline.settings.format, session.ids)
    return { ...page, frames, stack: stackOf(frames) }
  }, [page, layout, outline.settings.format, session.ids])
  const { width, height } = trimSize(outline.settings.format)
  return (
    <span ref={shown} className={styles.layoutPreview} style={{ aspectRatio: `${width} / ${height}` }}>
      {seen && (
        <PageMiniature
          page={next}
          book={outline}
          language={view.language}
          layer={view.layer}
          pictures={pictures}
          width={previewPx}
        />
      )}
    </span>
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
